import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFiles } from '../../lib/testing/helmProgram.ts';

/** Writes a chart's files to a fresh folder that is named after it. */
export function writeChart(name: string, files: ReadonlyMap<string, string>): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'sidegrid-')), name);
  writeFiles(folder, files);
  return folder;
}
