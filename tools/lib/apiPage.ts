import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from './root.ts';
import type { PublicName } from './publicApi.ts';

/** What the folders of lib/ hold, in words. */
const TITLES = new Map([
  ['errors', 'Errors'],
  ['expressions', 'Expressions'],
  ['values', 'Values'],
  ['manifest', 'Manifests'],
  ['render', 'Text'],
  ['chart', 'Charts'],
  ['pod', 'Pods'],
  ['grid', 'The grid'],
  ['availability', 'Availability'],
  ['sidekick', 'Sidekick'],
  ['metrics', 'Metrics'],
  ['management-center', 'Management Center'],
  ['charts', 'Built-in charts'],
  ['testing', 'Testing: sidegrid/testing'],
]);

const INTRODUCTION = `# The library's public names

All that \`import … from 'sidegrid'\` and \`import … from 'sidegrid/testing'\` give, with types. \`npm run api\` writes this page from the declarations, and the tests
hold it to them. [expressions.md](expressions.md) tells how the parts go together.`;

/** The page of all public names. */
export async function apiPage(names: readonly PublicName[]): Promise<string> {
  const sections = [...byFolder(names)].map(([folder, members]) =>
    [`## ${TITLES.get(folder) ?? folder}`, ...members.map(entry)].join('\n\n'),
  );
  const config = await resolveConfig(join(ROOT, 'docs/api.md'));
  return format([INTRODUCTION, ...sections].join('\n\n'), { ...config, parser: 'markdown' });
}

/** The signatures alone, one after the other: they change only when something changes for users. */
export function signatures(names: readonly PublicName[]): string {
  return `${sorted(names)
    .map(({ signature }) => signature)
    .join('\n\n')}\n`;
}

function byFolder(names: readonly PublicName[]): Map<string, PublicName[]> {
  const folders = new Map<string, PublicName[]>();
  for (const name of names) {
    const [folder = ''] = name.module.split('/');
    folders.set(folder, [...(folders.get(folder) ?? []), name]);
  }
  return new Map([...folders].map(([folder, members]) => [folder, sorted(members)]));
}

function sorted(names: readonly PublicName[]): PublicName[] {
  return [...names].sort((left, right) => (left.name < right.name ? -1 : 1));
}

function entry({ name, doc, commented }: PublicName): string {
  const prose = doc.replace(/\{@link (\w+) ?\}/g, '`$1`');
  return [`### ${name}`, ...(prose === '' ? [] : [prose]), `\`\`\`ts\n${commented}\n\`\`\``].join('\n\n');
}
