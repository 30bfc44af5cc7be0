import { readFileSync, readSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { codeOf, reasonOf } from './reason.ts';
import { pause } from './terminal.ts';

const LINE_FEED = 0x0a;

/**
 * The text of a file; `-` is standard input. Bytes that are no UTF-8 are refused: replaced ones would reach the cluster
 * unnoticed.
 * @throws UserError for a file that cannot be read, or is not UTF-8
 */
export function readText(path: string): string {
  const bytes = readBytes(path);
  const text = decode(bytes);
  if (text === undefined)
    throw new UserError(`${nameOf(path)}:${firstBadLine(bytes)}: these bytes are not UTF-8: save the file as UTF-8`);
  return text;
}

/** What errors call a file. */
export function nameOf(path: string): string {
  return path === '-' ? '<stdin>' : path;
}

function readBytes(path: string): Buffer {
  try {
    return path === '-' ? readStandardInput() : readFileSync(path);
  } catch (error) {
    throw new UserError(`the file ${JSON.stringify(nameOf(path))} cannot be read: ${reasonOf(error)}`);
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** No character of more than one byte has the byte of a line feed in it, so lines can be judged alone. */
function firstBadLine(bytes: Buffer): number {
  for (let line = 1, start = 0; ; line++) {
    const end = bytes.indexOf(LINE_FEED, start);
    if (end === -1 || decode(bytes.subarray(start, end)) === undefined) return line;
    start = end + 1;
  }
}

const STDIN = 0;

/** All of standard input. A writer that is slow is waited for, also where another program made reads not wait. */
function readStandardInput(): Buffer {
  const chunks: Buffer[] = [];
  const chunk = Buffer.alloc(65_536);
  for (;;) {
    const length = read(chunk);
    if (length === 0) return Buffer.concat(chunks);
    if (length === undefined) pause();
    else chunks.push(Buffer.from(chunk.subarray(0, length)));
  }
}

/** How many bytes came: none at the end, undefined when there are none yet. */
function read(chunk: Buffer): number | undefined {
  try {
    return readSync(STDIN, chunk);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EAGAIN') return undefined;
    if (code === 'EOF') return 0;
    throw error;
  }
}
