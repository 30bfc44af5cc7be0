import { isUserError, messageOf } from '../errors.ts';

/** The exit codes. Scripts rely on them. */
export const EXIT = { success: 0, invalid: 1, usage: 2, fault: 70 } as const;

/** What a person is told of an error, a paragraph each, and what the program exits with. */
export interface Explanation {
  readonly paragraphs: readonly string[];
  readonly exitCode: number;
}

/** Explains an error. Only one of ours has a stack. */
export function explain(error: unknown): Explanation {
  if (!isUserError(error)) {
    const stack = error instanceof Error ? error.stack : undefined;
    const told = stack ?? messageOf(error);
    return {
      paragraphs: [`this is a fault of sidegrid, not of yours: please report it with\n${told}`],
      exitCode: EXIT.fault,
    };
  }
  // Each place of the values that is wrong has a line of its own.
  const paragraphs = error.message.split(/\n(?=at ')/);
  return { paragraphs, exitCode: error.name === 'UsageError' ? EXIT.usage : EXIT.invalid };
}
