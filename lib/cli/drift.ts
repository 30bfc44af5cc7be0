import { changedFiles } from './filesIn.ts';
import { importModule } from './importModule.ts';

/** What differs between a chart's folder and its rendering, as a unified diff; empty when nothing does. */
export async function driftOf(folder: string, files: ReadonlyMap<string, string>): Promise<string> {
  const changed = changedFiles(folder, files);
  if (changed.length === 0) return '';
  const { createTwoFilesPatch } = (await importModule('diff')) as typeof import('diff');
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
