import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Files and folders that are tested as a whole, by what they make, and where. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'index.ts': 'only exports: test/architecture',
  'rules/rule.ts': 'the shape of rules, each of which is tried in its places',
  'errors.ts': 'each message is read where it is thrown',
  'read/': "Helm's reading, compared as a whole: test/read/agreement.ts",
  'grid/memberValues.ts': 'declarations, set and refused in test/property',
  'grid/memberFacts.ts': 'what rules read, tried with them',
  'availability/values.ts': 'declarations, as those of members',
  'grid/rules/': 'tried in each of their places: test/charts/sidecar-grid/rules, test/lint/rules',
  'lint/facts/': 'read where rules judge them: test/lint/rules',
  'testing/': 'the property of our own charts, and of others: test/property, test/testing',
  'charts/': 'whole charts: test/charts, test/property',
  'cli/': 'commands, run as users run them: test/cli',
};

const FILES = readdirSync(join(ROOT, 'lib'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort();

describe('each file that does something has a test of its name', () => {
  test.each(FILES.filter((file) => doesSomething(file) && !isElsewhere(file)))('lib/%s', (file) => {
    expect(existsSync(join(ROOT, 'test', file.replace(/\.ts$/, '.test.ts')))).toBe(true);
  });
});

function isElsewhere(file: string): boolean {
  return Object.keys(ELSEWHERE).some((place) => file === place || (place.endsWith('/') && file.startsWith(place)));
}

/** Types vanish when the code is built, so there is nothing to run. */
function doesSomething(file: string): boolean {
  const source = ts.createSourceFile(file, readFileSync(join(ROOT, 'lib', file), 'utf8'), ts.ScriptTarget.Latest, true);
  return source.statements.some(
    (statement) =>
      !ts.isImportDeclaration(statement) &&
      !ts.isInterfaceDeclaration(statement) &&
      !ts.isTypeAliasDeclaration(statement),
  );
}
