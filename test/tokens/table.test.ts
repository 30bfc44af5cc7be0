import { expect, test } from 'vitest';
import { NO_CONTEXT } from '../../lib/expressions/context.ts';
import { TokenTable } from '../../lib/tokens/table.ts';
import { a } from '../support/bothMeanings.ts';

test('a table takes tokens only while its work is under way, and the one around it then takes them again', () => {
  const [outer, inner] = [new TokenTable(), new TokenTable()];
  outer.during(() => {
    inner.during(() => expect(TokenTable.current).toBe(inner));
    expect(TokenTable.current).toBe(outer);
  });
  expect(TokenTable.current).toBeUndefined();
});

test('it ends with its work when that fails, and errors show expressions in place of codes', () => {
  const table = new TokenTable();
  const text = table.token({ expression: a.string('s'), form: 'text' }).code;
  const number = table.token({ expression: a.integer('n'), form: 'number' }).code;
  expect(() =>
    table.during(() => {
      throw new Error(`no ${text}, no ${number}`);
    }),
  ).toThrow('no {{ .Values.s }}, no {{ int64 .Values.n }}');
  expect(TokenTable.current).toBeUndefined();
});

test('a turn of a loop has its own values, while it lasts', () => {
  const table = new TokenTable(NO_CONTEXT);
  const turn = { ...NO_CONTEXT };
  table.inTurn(turn, () => expect(table.context).toBe(turn));
  expect(table.context).toBe(NO_CONTEXT);
});

test('names that the chart gives by itself need not be in an object', () => {
  const table = new TokenTable();
  table.token({ expression: a.string('s'), form: 'text' });
  expect(() => table.assertUsed()).not.toThrow();
  table.token({ expression: a.string('t'), form: 'text', line: 'at chart.ts:3:1' });
  expect(() => table.assertUsed()).toThrow(
    'the token of .Values.t is in no object: the construct that took it dropped it, or computed something else from it (made at chart.ts:3:1)',
  );
});
