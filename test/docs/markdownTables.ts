import { readFileSync } from 'node:fs';

/** A row of a table, by the names of its columns. */
export type Row = Readonly<Record<string, string>>;

/** The rows of all tables of a page that have this column. */
export function rowsWith(column: string, page: string): readonly Row[] {
  return tablesOf(readFileSync(page, 'utf8'))
    .flat()
    .filter((row) => column in row);
}

/** What stands in backticks in a cell. */
export function codeIn(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
}

/** The value, or an error that tells which column is not there. */
export function cell(row: Row, column: string): string {
  const text = row[column];
  if (text === undefined) throw new Error(`no column ${column} beside ${Object.keys(row).join(', ')}`);
  return text;
}

function tablesOf(markdown: string): readonly (readonly Row[])[] {
  const blocks = markdown.split('\n\n').map((block) => block.split('\n').filter((line) => line.startsWith('|')));
  return blocks
    .filter((lines) => lines.length > 2)
    .map(([header = '', , ...lines]) => {
      const names = cellsOf(header);
      return lines.map((line) => Object.fromEntries(cellsOf(line).map((text, index) => [names[index] ?? '', text])));
    });
}

function cellsOf(line: string): readonly string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((text) => text.trim());
}
