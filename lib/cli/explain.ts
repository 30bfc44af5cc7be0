import { isUserError, messageOf, UserError } from '../errors.ts';

/** The exit codes. Scripts rely on them. */
export const EXIT = { success: 0, invalid: 1, usage: 2, fault: 70 } as const;

/** What we print for an error, a paragraph each, and what the program exits with. */
interface Explanation {
  readonly paragraphs: readonly string[];
  readonly exitCode: number;
}

/** Explains an error. Only a bug in sidegrid has a stack. */
export function explain(error: unknown): Explanation {
  if (!isUserError(error)) {
    const stack = error instanceof Error ? error.stack : undefined;
    const details = stack ?? messageOf(error);
    return {
      paragraphs: [`this is a bug in sidegrid: please report it with\n${details}`],
      exitCode: EXIT.fault,
    };
  }
  // Each place of the values that is wrong has a line of its own.
  const paragraphs = error.message.split(/\n(?=at ')/);
  return { paragraphs, exitCode: error.name === 'UsageError' ? EXIT.usage : EXIT.invalid };
}

/**
 * What a stack that ended means: values are the only thing that our code follows as deep as a user likes. Helm's stack
 * grows, and node's does not; nobody nests a thousand maps by intent.
 */
export function depthFailure(error: unknown): UserError | undefined {
  const isStackEnd = error instanceof RangeError && error.message.includes('call stack');
  return isStackEnd ? new UserError('the values are nested too deeply: reduce the nesting') : undefined;
}
