export type Command =
  | { name: 'up'; zones: string | undefined; kubernetes: string | undefined }
  | { name: 'down' }
  | { name: 'status'; json: boolean }
  | { name: 'kill-node' | 'start-node' | 'kill-container' | 'load'; operands: [string, ...string[]] };
export const USAGE: string;
export function commandOf(args: string[]): Command;
