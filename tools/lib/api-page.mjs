import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from './root.mjs';

/** @typedef {import('./public-api.mjs').PublicName} PublicName */

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
]);

const INTRODUCTION = `# The library's public names

All that \`import … from 'sidegrid'\` gives, with types. \`npm run api\` writes this page from the declarations, and the tests
hold it to them. [expressions.md](expressions.md) tells how the parts go together.`;

/**
 * The page of all public names.
 * @param {readonly PublicName[]} names
 */
export async function apiPage(names) {
  const sections = [...byFolder(names)].map(([folder, members]) =>
    [`## ${TITLES.get(folder) ?? folder}`, ...members.map(entry)].join('\n\n'),
  );
  const config = await resolveConfig(join(ROOT, 'docs/api.md'));
  return format([INTRODUCTION, ...sections].join('\n\n'), { ...config, parser: 'markdown' });
}

/**
 * The signatures alone, one after the other: they change only when something changes for users.
 * @param {readonly PublicName[]} names
 */
export function signatures(names) {
  return `${sorted(names)
    .map(({ signature }) => signature)
    .join('\n\n')}\n`;
}

/** @param {readonly PublicName[]} names */
function byFolder(names) {
  /** @type {Map<string, PublicName[]>} */
  const folders = new Map();
  for (const name of names) {
    const [folder = ''] = name.module.split('/');
    folders.set(folder, [...(folders.get(folder) ?? []), name]);
  }
  return new Map([...folders].map(([folder, members]) => [folder, sorted(members)]));
}

/** @param {readonly PublicName[]} names */
function sorted(names) {
  return [...names].sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** @param {PublicName} name */
function entry({ name, doc, commented }) {
  const prose = doc.replace(/\{@link (\w+) ?\}/g, '`$1`');
  return [`### ${name}`, ...(prose === '' ? [] : [prose]), `\`\`\`ts\n${commented}\n\`\`\``].join('\n\n');
}
