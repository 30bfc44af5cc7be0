/**
 * A mistake in what the user gave: values, options, files or a chart definition.
 *
 * Its message names the place, the value found and what to do, and is printed as it is: never with a stack trace.
 */
export class UserError extends Error {
  override readonly name: string = 'UserError';
}

/** A command line that cannot be understood: an unknown command or option, or one that lacks its value. */
export class UsageError extends UserError {
  override readonly name = 'UsageError';
}

/** Distinguishes a user's mistake from a bug in sidegrid; by name, since a chart's module may bring its own copy of sidegrid. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && (error.name === 'UserError' || error.name === 'UsageError');
}

/** The message of anything thrown, for an error text that quotes it. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
