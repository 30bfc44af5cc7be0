import { expect, test } from 'vitest';
import { makeSidecars, valuesOf } from '../../lib/sidecars/kind.ts';
import { sidekickKind } from '../../lib/sidecars/sidekick/sidekickSidecar.ts';
import { echoKind } from '../fixtures/sidecars/echo/echo.ts';
import { a } from '../support/bothMeanings.ts';

test('the values of each kind are under its key, in the order of the list', () => {
  expect(Object.entries(valuesOf([sidekickKind, echoKind]))).toEqual([
    ['sidekick', sidekickKind.values],
    ['echo', echoKind.values],
  ]);
});

test('sidecars are made in the order of the list, each of its own values', () => {
  const first = { ...echoKind, key: 'first' };
  const values = { first: { enabled: a.boolean('a'), port: a.integer('b') }, echo: { enabled: true, port: 7 } };
  const made = makeSidecars([first, echoKind], { native: true } as never, values);
  expect(made.map(({ enabled }) => enabled)).toEqual([values.first.enabled, true]);
});
