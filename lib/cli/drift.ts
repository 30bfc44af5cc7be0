import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, keptFiles } from './writeOutput.ts';

/** What differs between a chart's folder and its rendering, as a unified diff; empty when nothing does. */
export async function driftOf(folder: string, files: ReadonlyMap<string, string>): Promise<string> {
  const kept = new Set(keptFiles(folder, files));
  const paths = new Set([...filesIn(folder).filter((path) => !kept.has(path)), ...files.keys()]);
  const changed = [...paths].sort().flatMap((path) => {
    const [old, fresh] = [textOf(join(folder, path)), files.get(path)];
    return old === fresh ? [] : [{ path, old, fresh }];
  });
  if (changed.length === 0) return '';
  const { createTwoFilesPatch } = await import('diff');
  return changed
    .map(({ path, old, fresh }) =>
      createTwoFilesPatch(
        `a/${path}`,
        `b/${path}`,
        old ?? '',
        fresh ?? '',
        old === undefined ? 'missing' : '',
        fresh === undefined ? 'not made any more' : '',
      ),
    )
    .join('');
}

function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
