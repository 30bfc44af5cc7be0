import { relative } from 'node:path';
import ts from 'typescript';

/**
 * Types that public signatures name and that nobody can import. What an alias stands for is no signature: it may be made of
 * names that its file keeps for itself.
 * @param {readonly ts.Symbol[]} symbols the public ones
 * @param {ts.TypeChecker} checker
 * @param {string} folder of the declarations
 * @returns {string[]}
 */
export function hiddenTypes(symbols, checker, folder) {
  const seen = new Set(symbols);
  /** @type {Set<string>} */
  const hidden = new Set();
  /**
   * @param {ts.Node} node
   * @param {boolean} inAlias
   */
  const visit = (node, inAlias) => {
    if (isPrivate(node)) return;
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
    if (declaration === undefined || seen.has(symbol) || !isOurs(declaration, folder)) return;
    seen.add(symbol);
    const mayHide = ts.isVariableDeclaration(declaration) || (inAlias && !isExported(declaration));
    if (!mayHide) hidden.add(`${symbol.name} of ${moduleOf(declaration, folder)}`);
    visit(declaration, ts.isTypeAliasDeclaration(declaration) || mayHide);
  };
  for (const symbol of symbols) {
    for (const declaration of symbol.declarations ?? []) visit(declaration, ts.isTypeAliasDeclaration(declaration));
  }
  return [...hidden].sort();
}

/**
 * What a name that was imported stands for.
 * @param {ts.Symbol} symbol
 * @param {ts.TypeChecker} checker
 */
export function aliased(symbol, checker) {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/**
 * The module that a node stands in, such as `chart/definition`.
 * @param {ts.Node} node
 * @param {string} folder of the declarations
 */
export function moduleOf(node, folder) {
  return relative(folder, node.getSourceFile().fileName).replace(/\.d\.ts$/, '');
}

/** @param {ts.Node} node */
export function isPrivate(node) {
  return ts.isClassElement(node) && Boolean(ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Private);
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

/**
 * @param {ts.Declaration} declaration
 * @param {string} folder
 */
function isOurs(declaration, folder) {
  return !moduleOf(declaration, folder).startsWith('..') && !ts.isTypeParameterDeclaration(declaration);
}

/** @param {ts.Declaration} declaration */
function isExported(declaration) {
  return Boolean(ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Export);
}
