import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Writes a chart's files to a fresh folder that is named after it. */
export function writeChart(name: string, files: ReadonlyMap<string, string>): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'sidegrid-')), name);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
