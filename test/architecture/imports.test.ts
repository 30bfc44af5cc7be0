import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LIB = join(ROOT, 'lib');

/** Each layer imports only layers before it. Those of one line know nothing of each other unless {@link AMONG} says so. */
const LAYERS: readonly (readonly string[])[] = [
  ['errors.ts'],
  ['expressions', 'read'],
  ['values'],
  ['manifest'],
  ['render'],
  ['rules', 'tokens'],
  ['chart'],
  ['pod', 'grid', 'metrics', 'management-center', 'sidekick', 'availability'],
  ['sidecars'],
  ['charts'],
  ['manifests'],
  ['lint', 'simulate'],
  ['testing'],
  ['index.ts'],
  ['cli'],
];

/** Domain folders build on each other: what a pod is, then what runs in it, then how it is kept available. */
const AMONG: readonly (readonly [from: string, to: string])[] = [
  ['grid', 'pod'],
  ['metrics', 'pod'],
  ['metrics', 'grid'],
  ['management-center', 'pod'],
  ['sidekick', 'pod'],
  ['sidekick', 'metrics'],
  ['availability', 'pod'],
  ['availability', 'grid'],
  ['availability', 'sidekick'],
];

/** Reading what users write is asked for only where charts and commands begin. */
const READERS: readonly string[] = ['chart', 'manifests', 'lint', 'simulate', 'testing', 'cli', 'read'];

const FILES = readdirSync(LIB, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort();

describe('imports go one way only', () => {
  test.each(FILES)('from %s', (file) => {
    expect(importsOf(file).flatMap((target) => complaint(file, target) ?? [])).toEqual([]);
  });

  test('a file of an unknown folder would be noticed', () => {
    expect(complaint('chart/definition.ts', 'somewhere/new.ts')).toBe(
      'lib/somewhere/new.ts is in no layer: add its folder to the table',
    );
  });

  test('an import back would be told with both files', () => {
    expect(complaint('values/string.ts', 'chart/rule.ts')).toBe(
      'lib/values/string.ts imports lib/chart/rule.ts, which stands above it',
    );
  });

  test('values that users write are read only where charts and commands begin', () => {
    expect(complaint('render/layout.ts', 'read/set.ts')).toBe(
      'lib/render/layout.ts imports lib/read/set.ts, which only chart, manifests, lint, simulate, testing, cli, read may',
    );
  });

  test('an import among neighbours would be told with both files', () => {
    expect(complaint('read/set.ts', 'expressions/text.ts')).toBe(
      'lib/read/set.ts imports lib/expressions/text.ts, which stands beside it',
    );
  });
});

test('index.ts holds only exports', () => {
  const statements = parse('index.ts').statements.filter((statement) => !ts.isExportDeclaration(statement));
  expect(statements.map((statement) => statement.getText())).toEqual([]);
});

test('index.ts names each thing that it exports', () => {
  const stars = parse('index.ts').statements.filter(
    (statement) => ts.isExportDeclaration(statement) && !statement.exportClause,
  );
  expect(stars.map((statement) => statement.getText())).toEqual([]);
});

// index.ts is a list of names, and grows with them.
test('no file is longer than 250 lines', () => {
  const lines = (file: string) => readFileSync(join(LIB, file), 'utf8').split('\n').length - 1;
  expect(FILES.filter((file) => file !== 'index.ts' && lines(file) > 250)).toEqual([]);
});

describe('what would be noticed of imports', () => {
  test.each([
    ["import { a } from './a.ts';", ['a.ts']],
    ["import type { A } from '../b/a.ts';", ['../b/a.ts']],
    ["export { a } from './a.ts';", ['a.ts']],
    ["const a = await import('./a.ts');", ['a.ts']],
    ["type A = import('./a.ts').A;", ['a.ts']],
    ["import { join } from 'node:path'; // import './no.ts'", []],
  ])('%s', (source, expected) => {
    const found = specifiersIn(ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true));
    expect(found.filter((path) => path.startsWith('.')).map((path) => path.replace(/^\.\//, ''))).toEqual(expected);
  });
});

/** What is wrong with an import, or undefined. */
function complaint(file: string, target: string): string | undefined {
  const [from, to] = [layerOf(file), layerOf(target)];
  if (folderOf(target) === 'read' && !READERS.includes(folderOf(file)))
    return `lib/${file} imports lib/${target}, which only ${READERS.join(', ')} may`;
  const unknown = from === undefined ? file : to === undefined ? target : undefined;
  if (unknown !== undefined) return `lib/${unknown} is in no layer: add its folder to the table`;
  if (folderOf(file) === folderOf(target) || (to ?? 0) < (from ?? 0)) return undefined;
  if (to === from && AMONG.some(([left, right]) => left === folderOf(file) && right === folderOf(target)))
    return undefined;
  return `lib/${file} imports lib/${target}, which stands ${to === from ? 'beside' : 'above'} it`;
}

function layerOf(file: string): number | undefined {
  const index = LAYERS.findIndex((layer) => layer.includes(folderOf(file)));
  return index === -1 ? undefined : index;
}

/** `chart` of `chart/emit/uses.ts`; a file right under lib stands for itself. */
function folderOf(file: string): string {
  return file.split('/')[0] ?? file;
}

/** The files of lib that a file imports, as types too. */
function importsOf(file: string): readonly string[] {
  const paths = specifiersIn(parse(file)).filter((path) => path.startsWith('.'));
  return paths.map((path) => relative(LIB, resolve(LIB, dirname(file), path))).filter((path) => !path.startsWith('..'));
}

function specifiersIn(source: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier && ts.isStringLiteral(specifier)) found.push(specifier.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return node.arguments[0];
  return ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(join(LIB, file), 'utf8'), ts.ScriptTarget.Latest, true);
}
