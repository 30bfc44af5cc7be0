import { readFileSync } from 'node:fs';
import { errorOf } from './agreement.ts';

/** The examples in the table of docs/values-files.md: what Helm takes and sidegrid refuses. */
export const EXAMPLES: readonly string[] = readFileSync(new URL('../../docs/values-files.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^\| .*[`>] +\| /.test(line))
  .flatMap((line) => [...(line.split(' | ')[0] ?? '').matchAll(/`([^`]+)`|<code>(.*?)<\/code>/g)])
  .map(([, code, html]) => written(code ?? html ?? ''));

const KINDS: ReadonlySet<string> = new Set(EXAMPLES.map((text) => kindOf(errorOf(text) ?? '')));

/** Whether an error is one of those that the table lists. */
export function isListed(error: string): boolean {
  return KINDS.has(kindOf(error));
}

/** An error without its place and its names. */
function kindOf(error: string): string {
  return error
    .replace(/^values\.yaml:\d+:\d+: /, '')
    .replace(/U\+[\dA-F]+/, 'U+')
    .replace(/the key .* occurs/s, 'the key occurs')
    .replace(/between .* and/s, 'between')
    .replaceAll('*', '&');
}

/** The text that the page means by an example. */
function written(example: string): string {
  return example
    .replaceAll('&#124;', '|')
    .replaceAll('⏎', '\n')
    .replaceAll('→', '\t')
    .replaceAll('·', ' ')
    .replace(/\\u([\dA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
