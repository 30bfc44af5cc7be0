import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const LIB = fileURLToPath(new URL('../../lib', import.meta.url));

/** The classes of nodes, as `TaggedNode` lists them. */
const KINDS = classesOfNodes();

const FILES = readdirSync(LIB, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort();

describe('what differs by the kind of a node is a visitor, no chain of instanceof', () => {
  test('in all of lib', () => {
    const chains = FILES.flatMap((file) =>
      chainsIn(readFileSync(join(LIB, file), 'utf8')).map((chain) => `lib/${file}: ${chain}`),
    );
    expect(chains).toEqual([]);
  });

  test('a chain would be noticed, a question about one kind would not', () => {
    const chain = 'function f(n) { if (n instanceof When) return 1; if (n instanceof Each) return 2; }';
    expect(chainsIn(`${chain} function g(n) { return n instanceof When; }`)).toEqual(['f: When, Each']);
  });

  test('the kinds are those of the union', () => {
    expect(KINDS).toContain('When');
    expect(KINDS.length).toBeGreaterThan(5);
  });
});

/** Functions that ask for more than one kind of node. */
function chainsIn(text: string): readonly string[] {
  if (!text.includes('instanceof')) return [];
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) {
      const kinds = [...new Set(askedIn(node))];
      if (kinds.length > 1) found.push(`${node.name?.getText() ?? 'a function'}: ${kinds.join(', ')}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(text));
  return found;
}

function askedIn(node: ts.Node): readonly string[] {
  const kinds: string[] = [];
  const visit = (inner: ts.Node): void => {
    if (ts.isBinaryExpression(inner) && inner.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword)
      kinds.push(...KINDS.filter((kind) => kind === inner.right.getText()));
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return kinds;
}

function classesOfNodes(): readonly string[] {
  const union = parse(readFileSync(join(LIB, 'manifest/visitor.ts'), 'utf8')).statements.find(
    (statement) => ts.isTypeAliasDeclaration(statement) && statement.name.text === 'TaggedNode',
  );
  if (!union || !ts.isTypeAliasDeclaration(union) || !ts.isUnionTypeNode(union.type)) return [];
  return union.type.types.map((type) => type.getText());
}

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true);
}
