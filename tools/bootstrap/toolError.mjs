// @ts-check
/** Something that the person who runs a tool can put right: its message is printed alone, without a stack. */
export class ToolError extends Error {
  /** @override */
  name = 'ToolError';
}
