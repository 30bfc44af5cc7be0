import { realpathSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isUserError, messageOf, UserError } from '../errors.ts';

/** Packages that the user's code calls, and sidegrid itself where a module lies in its own checkout. */
const NOT_THE_USERS = /[\\/]node_modules[\\/]|[\\/]build[\\/](cli\.cjs|index\.js):/;

/**
 * What went wrong in a user's module, for the user who wrote it: the message, and the line where it was thrown.
 * Undefined for a bug in sidegrid: an error that was thrown while none of the user's code was running.
 */
export function moduleFailure(chart: string, error: unknown): UserError | undefined {
  if (isUserError(error)) return error;
  // All that we throw is an Error.
  if (!(error instanceof Error)) return new UserError(`the chart definition ${chart} threw ${JSON.stringify(error)}`);
  const place = placeOf(error, dirname(realpathSync(chart)));
  return place === undefined
    ? undefined
    : new UserError(`the chart definition ${chart} failed: ${explained(error)}\n${place}`);
}

/** What went wrong while a user's module was loaded: then it is never a bug in sidegrid. */
export function loadingFailure(chart: string, error: unknown): UserError {
  const failure = moduleFailure(chart, error);
  if (failure) return failure;
  const hint = error instanceof SyntaxError ? `: node --check ${chart} may show where` : '';
  return new UserError(`the module ${chart} cannot be loaded: ${explained(error)}${hint}`);
}

/** The innermost place of the stack that is in the user's folder. */
function placeOf(error: Error, folder: string): string | undefined {
  const below = folder.endsWith(sep) ? folder : `${folder}${sep}`;
  return placesOf(error).find((place) => place.includes(below) && !NOT_THE_USERS.test(place));
}

/** The lines of a stack that are places, with paths in them. For some errors, node puts the place in the first line. */
function placesOf({ stack = '' }: Error): readonly string[] {
  const [first = '', ...rest] = stack.split('\n');
  const places = [...(first.startsWith('file:') ? [`at ${first}`] : []), ...rest.filter((line) => /^ +at /.test(line))];
  return places.map((place) => place.trim().replace(/file:[^\s()]+/, fileURLToPath));
}

/** The message, and what to do where that is known. */
function explained(error: unknown): string {
  const message = messageOf(error).split('\nRequire stack:')[0] ?? '';
  const lacksOurs = /Cannot find (package|module) '(sidegrid|cdk8s|constructs)'/.test(message);
  return lacksOurs ? `${message}: run npm install sidegrid cdk8s constructs beside it` : message;
}
