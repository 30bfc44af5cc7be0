import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { ROOT } from './root.mjs';

/**
 * A public name: where it is declared, what it says of itself, and how it is used.
 * @typedef {{ name: string, module: string, doc: string, signature: string, commented: string }} PublicName
 */

const TYPES = join(ROOT, 'build/types');

/**
 * All public names, in the order of index.ts, and the types that their signatures name although nobody can import them.
 * It reads the declarations that types.mjs wrote.
 * @returns {{ names: PublicName[], hidden: string[] }}
 */
export function publicApi() {
  const index = join(TYPES, 'index.d.ts');
  const program = ts.createProgram([index], {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.Latest,
    skipLibCheck: true,
  });
  const checker = program.getTypeChecker();
  const source = /** @type {ts.SourceFile} */ (program.getSourceFile(index));
  const moduleSymbol = /** @type {ts.Symbol} */ (checker.getSymbolAtLocation(source));
  const symbols = checker.getExportsOfModule(moduleSymbol).map((symbol) => aliased(symbol, checker));
  return {
    names: symbols.map((symbol) => describe(symbol, checker, symbols)),
    hidden: hiddenTypes(symbols, checker),
  };
}

/**
 * @param {ts.Symbol} symbol
 * @param {ts.TypeChecker} checker
 */
function aliased(symbol, checker) {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/**
 * @param {ts.Symbol} symbol
 * @param {ts.TypeChecker} checker
 * @param {readonly ts.Symbol[]} symbols the public ones
 * @returns {PublicName}
 */
function describe(symbol, checker, symbols) {
  const own = (symbol.declarations ?? []).map(statementOf);
  const [first] = own;
  const nodes = [...own, ...own.flatMap((node) => constantsIn(node, checker, symbols))];
  return {
    name: symbol.name,
    module: first === undefined ? '' : moduleOf(first),
    doc: docOf(symbol, checker),
    signature: nodes.map((node) => textOf(node, true)).join('\n'),
    commented: nodes.map((node) => textOf(node, false)).join('\n'),
  };
}

/**
 * What is said of a name, with what it throws and where to read more.
 * @param {ts.Symbol} symbol
 * @param {ts.TypeChecker} checker
 */
function docOf(symbol, checker) {
  const tags = symbol.getJsDocTags(checker).map(({ name, text }) => ({ name, text: ts.displayPartsToString(text) }));
  return [
    ts.displayPartsToString(symbol.getDocumentationComment(checker)),
    ...tags.filter(({ name }) => name === 'throws').map(({ text }) => `Throws ${text}.`),
    ...tags.filter(({ name }) => name === 'see').map(({ text }) => `See <${text}>.`),
  ].join('\n\n');
}

/**
 * The constants whose types a declaration is made of, where they are not public themselves.
 * @param {ts.Node} node
 * @param {ts.TypeChecker} checker
 * @param {readonly ts.Symbol[]} symbols
 * @returns {ts.Node[]}
 */
function constantsIn(node, checker, symbols) {
  const constant = ts.isTypeQueryNode(node) ? checker.getSymbolAtLocation(node.exprName) : undefined;
  /** @type {ts.Node[]} */
  const found = [];
  if (constant !== undefined) {
    const symbol = aliased(constant, checker);
    if (!symbols.includes(symbol)) found.push(...(symbol.declarations ?? []).map(statementOf));
  }
  ts.forEachChild(node, (child) => {
    found.push(...constantsIn(child, checker, symbols));
  });
  return found;
}

/**
 * A constant is declared by the statement around it.
 * @param {ts.Node} node
 */
function statementOf(node) {
  return ts.isVariableDeclaration(node) ? node.parent.parent : node;
}

/** @param {ts.Node} node */
function moduleOf(node) {
  return relative(TYPES, node.getSourceFile().fileName).replace(/\.d\.ts$/, '');
}

/**
 * The text of a declaration: no `export declare`, no private members, and names in place of imports.
 * @param {ts.Node} declaration
 * @param {boolean} bare without the comments of its members
 */
function textOf(declaration, bare) {
  const start = declaration.getStart();
  let text = declaration.getText();
  for (const { from, to, by } of edits(declaration, bare).reverse()) {
    text = text.slice(0, from - start) + by + text.slice(to - start);
  }
  return text.replace(/^(export )?(declare )?/, '').replace(/\n\s*(?=\n)/g, '');
}

/**
 * What to replace in the text of a declaration, from its start to its end.
 * @param {ts.Node} node
 * @param {boolean} bare
 * @returns {{ from: number, to: number, by: string }[]}
 */
function edits(node, bare) {
  if (ts.isClassElement(node) && ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Private) {
    return [{ from: node.getFullStart(), to: node.end, by: '' }];
  }
  if (ts.isImportTypeNode(node) && node.qualifier !== undefined) {
    return [{ from: node.getStart(), to: node.qualifier.end, by: node.qualifier.getText() }, ...inside(node, bare)];
  }
  return inside(node, bare);
}

/**
 * @param {ts.Node} node
 * @param {boolean} bare
 */
function inside(node, bare) {
  /** @type {{ from: number, to: number, by: string }[]} */
  const found = [];
  ts.forEachChild(node, (child) => {
    const [comment] = bare ? ts.getJSDocCommentsAndTags(child).filter((doc) => doc.parent === child) : [];
    if (comment !== undefined) found.push({ from: comment.pos, to: comment.end, by: '' });
    found.push(...edits(child, bare));
  });
  return found;
}

/**
 * Types that signatures name and that are not public. What an alias of our own stands for is no signature: it may be made of
 * names that its file keeps for itself.
 * @param {readonly ts.Symbol[]} symbols
 * @param {ts.TypeChecker} checker
 */
function hiddenTypes(symbols, checker) {
  const seen = new Set(symbols);
  /** @type {Set<string>} */
  const hidden = new Set();
  /**
   * @param {ts.Node} node
   * @param {boolean} inAlias
   */
  const visit = (node, inAlias) => {
    if (ts.isClassElement(node) && ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Private) return;
    const name = nameIn(node);
    const found = name && checker.getSymbolAtLocation(name);
    if (found) note(aliased(found, checker), inAlias);
    ts.forEachChild(node, (child) => visit(child, inAlias));
  };
  /**
   * @param {ts.Symbol} symbol
   * @param {boolean} inAlias
   */
  const note = (symbol, inAlias) => {
    const [declaration] = symbol.declarations ?? [];
    if (declaration === undefined || seen.has(symbol) || !isOurs(declaration)) return;
    seen.add(symbol);
    const mayHide = ts.isVariableDeclaration(declaration) || (inAlias && !isExported(declaration));
    if (!mayHide) hidden.add(`${symbol.name} of lib/${moduleOf(declaration)}.ts`);
    visit(declaration, ts.isTypeAliasDeclaration(declaration) || mayHide);
  };
  for (const symbol of symbols) {
    for (const declaration of symbol.declarations ?? []) visit(declaration, ts.isTypeAliasDeclaration(declaration));
  }
  return [...hidden].sort();
}

/**
 * The name of a type or value where a signature names one.
 * @param {ts.Node} node
 */
function nameIn(node) {
  if (ts.isTypeReferenceNode(node)) return node.typeName;
  if (ts.isImportTypeNode(node)) return node.qualifier;
  if (ts.isTypeQueryNode(node)) return node.exprName;
  return ts.isExpressionWithTypeArguments(node) ? node.expression : undefined;
}

/** @param {ts.Declaration} declaration */
function isOurs(declaration) {
  const { fileName } = declaration.getSourceFile();
  return dirname(fileName).startsWith(TYPES) && !ts.isTypeParameterDeclaration(declaration);
}

/** @param {ts.Declaration} declaration */
function isExported(declaration) {
  return Boolean(ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Export);
}
