import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A text that a person reads, and its place. */
export interface SourceText {
  /** The file and line, from the root of the repository. */
  readonly place: string;
  readonly text: string;
}

/** Files below a folder, or the file itself, with one of these endings; paths from the root of the repository. */
export function filesIn(path: string, ending: string): readonly string[] {
  if (path.endsWith(ending)) return [path];
  return readdirSync(join(ROOT, path), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => relative(ROOT, join(ROOT, path, file)))
    .sort();
}

/** The lines of a file. */
export function linesOf(file: string): readonly SourceText[] {
  const lines = readFileSync(join(ROOT, file), 'utf8').split('\n');
  return lines.map((text, index) => ({ place: `${file}:${index + 1}`, text }));
}

/** The comments and literal texts of a TypeScript file. Imports are left out, and texts without a space. */
export function textsOf(file: string): readonly SourceText[] {
  const source = ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const at = (position: number): string => `${file}:${source.getLineAndCharacterOfPosition(position).line + 1}`;
  const texts = new Map<number, SourceText>();
  const add = (position: number, text: string): void => {
    if (text.includes(' ')) texts.set(position, { place: at(position), text });
  };
  const visit = (node: ts.Node): void => {
    for (const { pos, end } of ts.getLeadingCommentRanges(source.text, node.pos) ?? [])
      add(pos, source.text.slice(pos, end).replaceAll(/\n\s*\*/g, ''));
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isStringLiteral(node) || ts.isTemplateHead(node)) add(node.pos, node.text);
    if (ts.isNoSubstitutionTemplateLiteral(node)) add(node.pos, node.text);
    if (ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) add(node.pos, node.text);
    node.getChildren(source).forEach(visit);
  };
  visit(source);
  return [...texts.values()];
}
