import { writeSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { codeOf, reasonOf } from './reason.ts';

const STDOUT = 1;
const STDERR = 2;

/**
 * Data goes to standard output, and only data.
 * @throws UserError when it cannot be written, as on a full disk
 */
export function print(text: string): void {
  try {
    write(STDOUT, text.endsWith('\n') ? text : `${text}\n`);
  } catch (error) {
    throw new UserError(`cannot write to standard output: ${reasonOf(error)}`);
  }
}

/** What a person likes to know goes to standard error. There is nobody to tell when that fails. */
export function tell(text: string): void {
  try {
    write(STDERR, `${text}\n`);
  } catch {
    return;
  }
}

/** A warning. */
export function warn(text: string): void {
  tell(`${coloured('warning:', YELLOW)} ${text}`);
}

/** An error, in one paragraph. */
export function fail(text: string): void {
  tell(`${coloured('error:', RED)} ${text}`);
}

const RED = 31;
const YELLOW = 33;

/** Colour only where a person looks, and only when they like it. @see https://no-color.org/ */
function coloured(text: string, colour: number): string {
  const wanted = !process.env['NO_COLOR'] && process.stderr.isTTY;
  return wanted ? `\u001b[${colour}m${text}\u001b[0m` : text;
}

/**
 * Writes all of a text, at once: node's streams take longer to set up than a chart to render. A reader such as `head`
 * that has seen enough is no error; one that is slow is waited for.
 */
function write(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length;) {
    try {
      start += writeSync(file, bytes, start);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      pause();
    }
  }
}

const MILLISECONDS = 5;

/** Waits a moment, without giving way to anything else. */
export function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, MILLISECONDS);
}
