import { writeSync } from 'node:fs';
import { messageOf, UserError } from '../errors.ts';

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

const REASONS: Readonly<Partial<Record<string, string>>> = {
  EACCES: 'permission is denied',
  EBUSY: 'it is in use, or a mount point',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links go in a circle',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'there is no space left',
  ENOTDIR: 'a part of its path is a file',
  EPERM: 'it is not permitted',
  EROFS: 'its file system can only be read',
};

/** Why the system refused something, in words; what it says itself where we have none. */
export function reasonOf(error: unknown): string {
  return REASONS[codeOf(error) ?? ''] ?? messageOf(error);
}

/** The code of a system's error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
