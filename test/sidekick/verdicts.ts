import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What the real binary did with a command line. */
export interface Verdict {
  readonly args: readonly string[];
  readonly verdict: 'runs' | 'exits';
  readonly code: number | null;
  readonly message: string;
}

/** A flag in the source of all tags. */
export interface RecordedFlag {
  readonly flag: string;
  readonly alias: string | null;
  readonly hidden: boolean;
  readonly last: string;
  readonly history: readonly { readonly version: string; readonly kind: string; readonly default: string }[];
}

/** What the binary of v7.1.2 did with 329 command lines. */
export const VERDICTS = recorded('verdicts.jsonl') as readonly Verdict[];

/** The flags of all versions. */
export const RECORDED_FLAGS = recorded('flags.jsonl') as readonly RecordedFlag[];

function recorded(file: string): readonly unknown[] {
  const path = fileURLToPath(new URL(`../fixtures/sidekick/${file}`, import.meta.url));
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line): unknown => JSON.parse(line));
}
