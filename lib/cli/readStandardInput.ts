import { readSync } from 'node:fs';
import { pause } from './pause.ts';
import { codeOf } from './reason.ts';

const STDIN = 0;

/** All of standard input. A writer that is slow is waited for, also where another program made reads not wait. */
export function readStandardInput(): Buffer {
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
