import { stringText } from '../../render/scalarText.ts';
import { writeYaml } from '../../render/writeYaml.ts';
import type { Declaration } from '../../values/declaration.ts';

/** values.yaml: the defaults in block style, each under a comment that says what it sets. */
export function valuesYaml(chartName: string, declaration: Declaration): string {
  const head = [
    `# Default values of the chart ${chartName}.`,
    '# README.md lists them with their types and allowed values.',
    '',
  ];
  return `${[...head, ...fieldLines(declaration, 0)].join('\n')}\n`;
}

function fieldLines({ shape }: Declaration, column: number): readonly string[] {
  if (shape.type !== 'object') return [];
  return Object.entries(shape.fields).flatMap(([name, field], index) => {
    const gap = column === 0 && index > 0 ? [''] : [];
    return [...gap, ...comment(describeField(field), column), ...indent(valueLines(name, field), column)];
  });
}

function valueLines(name: string, field: Declaration): readonly string[] {
  const { shape } = field;
  const key = stringText(name);
  // A key with nothing but comments under it would be null.
  if (shape.type === 'object')
    return [
      Object.values(shape.fields).every((inner) => inner.isOptional) ? `${key}: {}` : `${key}:`,
      ...fieldLines(field, 2),
    ];
  if (field.isOptional) return [`# ${key}:`];
  return writeYaml({ [name]: field.defaultValue })
    .trimEnd()
    .split('\n');
}

function describeField(field: Declaration): string {
  const words = field.schema.enum?.map((word) => (word === '' ? '""' : String(word)));
  return words ? `${field.description} One of: ${words.join(', ')}.` : field.description;
}

/** The text as comment lines of at most 100 columns. */
function comment(text: string, column: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 98 - column) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return indent(
    lines.map((line) => `# ${line}`),
    column,
  );
}

function indent(lines: readonly string[], column: number): readonly string[] {
  return lines.map((line) => (line === '' ? line : ' '.repeat(column) + line));
}
