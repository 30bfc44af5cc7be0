import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

const PAGE = readFileSync(new URL('../../docs/ci.md', import.meta.url), 'utf8');

interface Block {
  readonly language: string;
  readonly text: string;
}

/** The commands of a section of docs/ci.md, in their order: those of its shell blocks, and of its snippet for CI. */
export function commandsOf(title: string): readonly string[] {
  const commands = blocksOf(title).flatMap(({ language, text }) =>
    language === 'sh' ? [text] : text.startsWith('# .git') ? commandsOfSnippet(parse(text) as Snippet) : [],
  );
  if (commands.length === 0) throw new Error(`docs/ci.md has no commands under "${title}"`);
  return commands;
}

/** Writes the values files of docs/ci.md, each at the path that its first line tells. */
export function writeFiles(folder: string): void {
  for (const { text } of blocksOf('Once, on your machine').filter(({ language }) => language === 'yaml')) {
    const path = join(folder, /^# (\S+)/.exec(text)?.[1] ?? '');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly with?: unknown;
}

/** What a snippet for GitHub Actions or for GitLab holds. */
export interface Snippet {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs?: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
  readonly sidegrid?: { readonly script: readonly string[] };
}

/** The snippet of a section. */
export function snippetOf(title: string): Snippet {
  const block = blocksOf(title).find(({ text }) => text.startsWith('# .git'));
  return parse(block?.text ?? '') as Snippet;
}

function commandsOfSnippet({ jobs = {}, sidegrid }: Snippet): readonly string[] {
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  return [...steps.flatMap(({ run }) => run ?? []), ...(sidegrid?.script ?? [])];
}

function blocksOf(title: string): readonly Block[] {
  const section = PAGE.split(/^## /m).find((text) => text.startsWith(`${title}\n`)) ?? '';
  return [...section.matchAll(/```(\w+)\n(.*?)```/gs)].map(([, language = '', text = '']) => ({ language, text }));
}
