import { UserError } from '../errors.ts';

/**
 * What a stack that ended means: values are the only thing that our code follows as deep as a user likes. Helm's stack
 * grows, and node's does not; nobody nests a thousand maps by intent.
 */
export function depthFailure(error: unknown): UserError | undefined {
  const isStackEnd = error instanceof RangeError && error.message.includes('call stack');
  return isStackEnd ? new UserError('the values are nested too deeply: reduce the nesting') : undefined;
}
