import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const CHARTS = fileURLToPath(new URL('../../charts', import.meta.url));
const TEMPLATES = readdirSync(CHARTS, { recursive: true, encoding: 'utf8' })
  .filter((path) => /^[^/]+\/templates\/.*\.(yaml|tpl|txt)$/.test(path))
  .sort();

describe.each(TEMPLATES)('%s', (path) => {
  const text = readFileSync(join(CHARTS, path), 'utf8');
  const conditions = [...text.matchAll(/\{\{-? (?:else )?if ((?:"(?:[^"\\]|\\.)*"|[^"}])*?) -?\}\}/g)].map((match) =>
    (match[1] ?? '').replace(/\s+/g, ' '),
  );

  test('has no line that is too long to read', () => {
    expect(text.split('\n').filter((line) => line.length > 160)).toEqual([]);
  });

  test('turns single questions around only', () => {
    expect(conditions.filter((condition) => /not \((and|or|not|eq|ne|lt|le|gt|ge) /.test(condition))).toEqual([]);
  });

  test('asks nothing twice in one condition', () => {
    expect(conditions.filter(repeatsItself)).toEqual([]);
  });

  test('has else in place of a second if', () => {
    const pairs = [
      ...text.matchAll(
        /\{\{-? if ([^{}]*?) -?\}\}(?:(?!\{\{-? (?:if|range|with|end|else)).)*?\{\{-? end -?\}\}\s*\{\{-? if ([^{}]*?) -?\}\}/gs,
      ),
    ];
    const opposites = pairs.filter(
      ([, first = '', second = '']) => isOpposite(first, second) || isOpposite(second, first),
    );
    expect(opposites.map(([whole]) => whole)).toEqual([]);
  });
});

test('there are templates to look at', () => {
  expect(TEMPLATES.length).toBeGreaterThan(70);
});

/** An `and` or `or` has an operand twice, or one that another holds whole: `or A (and A B)`. */
function repeatsItself(condition: string): boolean {
  const [operator, ...operands] = wordsOf(condition);
  if (operator !== 'and' && operator !== 'or') return false;
  const inner = operands.map((operand) => (operand.startsWith('(') ? operand.slice(1, -1) : operand));
  const twice = inner.some((operand, index) => inner.indexOf(operand) !== index);
  const held = operands.some((part, index) =>
    inner.some((other, place) => place !== index && /^(and|or) /.test(other) && wordsOf(other).includes(part)),
  );
  return twice || held || inner.some(repeatsItself);
}

function isOpposite(condition: string, other: string): boolean {
  const word = (text: string) => (text.includes(' ') ? `(${text})` : text);
  return (
    other === `not ${word(condition)}` ||
    (other === condition.replace(/^eq /, 'ne ').replace(/^ /, '') && condition.startsWith('eq '))
  );
}

/** The words of a condition; what stands in parentheses is one. */
function wordsOf(source: string): readonly string[] {
  const words = [''];
  let depth = 0;
  for (const token of source.match(/"(?:[^"\\]|\\.)*"|[() ]|[^"() ]+/g) ?? []) {
    depth += token === '(' ? 1 : token === ')' ? -1 : 0;
    if (token === ' ' && depth === 0) words.push('');
    else words.push((words.pop() ?? '') + token);
  }
  return words;
}
