import { relative } from 'node:path';
import ts from 'typescript';

/**
 * Types that public signatures name and that nobody can import. What an alias stands for is no signature: it may be made of
 * names that its file keeps for itself.
 * @param symbols the public ones
 * @param folder of the declarations
 */
export function hiddenTypes(symbols: readonly ts.Symbol[], checker: ts.TypeChecker, folder: string): string[] {
  const seen = new Set(symbols);
  const hidden = new Set<string>();
  const visit = (node: ts.Node, inAlias: boolean) => {
    if (isPrivate(node)) return;
    const name = nameIn(node);
    const found = name && checker.getSymbolAtLocation(name);
    if (found) note(aliased(found, checker), inAlias);
    ts.forEachChild(node, (child) => visit(child, inAlias));
  };
  const note = (symbol: ts.Symbol, inAlias: boolean) => {
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

/** What a name that was imported stands for. */
export function aliased(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/**
 * The module that a node stands in, such as `chart/definition`.
 * @param folder of the declarations
 */
export function moduleOf(node: ts.Node, folder: string): string {
  return relative(folder, node.getSourceFile().fileName).replace(/\.d\.ts$/, '');
}

export function isPrivate(node: ts.Node): boolean {
  return ts.isClassElement(node) && Boolean(ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Private);
}

/** The name of a type or value where a signature names one. */
function nameIn(node: ts.Node): ts.Node | undefined {
  if (ts.isTypeReferenceNode(node)) return node.typeName;
  if (ts.isImportTypeNode(node)) return node.qualifier;
  if (ts.isTypeQueryNode(node)) return node.exprName;
  return ts.isExpressionWithTypeArguments(node) ? node.expression : undefined;
}

function isOurs(declaration: ts.Declaration, folder: string): boolean {
  return !moduleOf(declaration, folder).startsWith('..') && !ts.isTypeParameterDeclaration(declaration);
}

function isExported(declaration: ts.Declaration): boolean {
  return Boolean(ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Export);
}
