import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { importModule } from './importModule.ts';

/** Files under a folder, as paths from it with slashes, in order. */
export function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  return entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/')).sort();
}

/** Files in a chart's folder that a rendering leaves alone: all that are not its own, but for those that Helm would render. */
export function keptFiles(folder: string, files: ReadonlyMap<string, string>): readonly string[] {
  return filesIn(folder).filter((path) => !files.has(path) && !path.startsWith('templates/'));
}

/** A file of a chart's folder that a rendering changes, makes or removes. */
interface ChangedFile {
  readonly path: string;
  /** Its text now; undefined when it is missing. */
  readonly old: string | undefined;
  /** Its text in the rendering; undefined when it is not made any more. */
  readonly fresh: string | undefined;
}

/** What a rendering changes in a chart's folder, in the order of the paths. */
export function changedFiles(folder: string, files: ReadonlyMap<string, string>): readonly ChangedFile[] {
  const kept = new Set(keptFiles(folder, files));
  const paths = new Set([...filesIn(folder).filter((path) => !kept.has(path)), ...files.keys()]);
  return [...paths]
    .sort()
    .map((path) => ({ path, old: textOf(join(folder, path)), fresh: files.get(path) }))
    .filter(({ old, fresh }) => old !== fresh || fresh === undefined);
}

function textOf(path: string): string | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path, 'utf8') : undefined;
}

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
