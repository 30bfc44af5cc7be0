import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commandsOf, snippetOf } from './ciPage.ts';

test('the snippet for GitHub Actions asks for the rights that its upload needs, and no more', () => {
  const { permissions, jobs } = snippetOf('GitHub Actions');
  expect(permissions).toEqual({ contents: 'read', 'security-events': 'write' });
  const upload = jobs?.['sidegrid']?.steps.find(({ uses }) => uses?.startsWith('github/codeql-action/upload-sarif@'));
  expect(upload?.with).toMatchObject({ sarif_file: 'sidegrid.sarif' });
});

test('both snippets install what the lock file pins, and run the same commands of sidegrid', () => {
  const [github, gitlab] = ['GitHub Actions', 'GitLab'].map(commandsOf);
  expect(github?.[0]).toBe('npm ci');
  expect(gitlab?.[0]).toMatch(/^npm ci /);
  const ours = (commands: readonly string[] = []) => commands.join('\n').match(/npx sidegrid .*/g);
  expect(ours(github)).toEqual(ours(gitlab));
});

test('the page pins the version of this package', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(commandsOf('Once, on your machine')[0]).toContain(`sidegrid@${version}\n`);
});
