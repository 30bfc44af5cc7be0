import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { aliased, hiddenTypes, isPrivate, moduleOf } from './hiddenTypes.ts';
import { ROOT } from './root.ts';

/** A public name: where it is declared, what is said of it, and how it is used, without and with comments. */
export interface PublicName {
  readonly name: string;
  readonly module: string;
  readonly doc: string;
  readonly signature: string;
  readonly commented: string;
}

/** A part of a text that gives way to another. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/**
 * All public names, in the order of index.ts and testing/index.ts, and the types that their signatures name although nobody can import them.
 * @param folder of the declarations
 */
export function publicApi(folder = join(ROOT, 'build/types')): { names: PublicName[]; hidden: string[] } {
  const indexes = ['index.d.ts', 'testing/index.d.ts'].map((path) => join(folder, path)).filter(existsSync);
  const program = ts.createProgram(indexes, {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.Latest,
    skipLibCheck: true,
  });
  const checker = program.getTypeChecker();
  const symbols = indexes.flatMap((index) => exportsOf(index, program).map((symbol) => aliased(symbol, checker)));
  return {
    names: symbols.map((symbol) => describe(symbol, checker, symbols, folder)),
    hidden: hiddenTypes(symbols, checker, folder),
  };
}

function exportsOf(index: string, program: ts.Program): readonly ts.Symbol[] {
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(index) as ts.SourceFile);
  return checker.getExportsOfModule(module as ts.Symbol);
}

/** @param symbols the public ones */
function describe(
  symbol: ts.Symbol,
  checker: ts.TypeChecker,
  symbols: readonly ts.Symbol[],
  folder: string,
): PublicName {
  const own = (symbol.declarations ?? []).map(statementOf);
  const nodes = [...own, ...own.flatMap((node) => constantsIn(node, checker, symbols))];
  return {
    name: symbol.name,
    module: own.map((node) => moduleOf(node, folder))[0] ?? '',
    doc: docOf(symbol, checker),
    signature: nodes.map((node) => textOf(node, true)).join('\n'),
    commented: nodes.map((node) => textOf(node, false)).join('\n'),
  };
}

/** A constant is declared by the statement around it. */
function statementOf(node: ts.Node): ts.Node {
  return ts.isVariableDeclaration(node) ? node.parent.parent : node;
}

/** The constants whose types a declaration is made of, where they are not public themselves. */
function constantsIn(node: ts.Node, checker: ts.TypeChecker, symbols: readonly ts.Symbol[]): ts.Node[] {
  const constant = ts.isTypeQueryNode(node) ? checker.getSymbolAtLocation(node.exprName) : undefined;
  const symbol = constant && aliased(constant, checker);
  const found: ts.Node[] = symbol && !symbols.includes(symbol) ? (symbol.declarations ?? []).map(statementOf) : [];
  ts.forEachChild(node, (child) => {
    found.push(...constantsIn(child, checker, symbols));
  });
  return found;
}

/** What is said of a name, with what it throws and where to read more. */
function docOf(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const tags = symbol.getJsDocTags(checker).map(({ name, text }) => ({ name, text: ts.displayPartsToString(text) }));
  return [
    ts.displayPartsToString(symbol.getDocumentationComment(checker)),
    ...tags.filter(({ name }) => name === 'throws').map(({ text }) => `Throws ${text}.`),
    ...tags.filter(({ name }) => name === 'see').map(({ text }) => `See <${text}>.`),
  ].join('\n\n');
}

/**
 * The text of a declaration: no `export declare`, no private members, and names in place of imports.
 * @param bare without the comments of its members
 */
function textOf(declaration: ts.Node, bare: boolean): string {
  const start = declaration.getStart();
  let text = declaration.getText();
  for (const { from, to, by } of edits(declaration, bare).reverse()) {
    text = text.slice(0, from - start) + by + text.slice(to - start);
  }
  return text.replace(/^(export )?(declare )?/, '').replace(/\n\s*(?=\n)/g, '');
}

/** What to replace in the text of a declaration, from its start to its end. */
function edits(node: ts.Node, bare: boolean): Edit[] {
  if (isPrivate(node)) return [{ from: node.getFullStart(), to: node.end, by: '' }];
  if (ts.isImportTypeNode(node) && node.qualifier !== undefined) {
    return [{ from: node.getStart(), to: node.qualifier.end, by: node.qualifier.getText() }, ...inside(node, bare)];
  }
  return inside(node, bare);
}

function inside(node: ts.Node, bare: boolean): Edit[] {
  const found: Edit[] = [];
  ts.forEachChild(node, (child) => {
    const [comment] = bare ? ts.getJSDocCommentsAndTags(child).filter((doc) => doc.parent === child) : [];
    if (comment !== undefined && !isPrivate(child)) found.push({ from: comment.pos, to: comment.end, by: '' });
    found.push(...edits(child, bare));
  });
  return found;
}
