import { expect, test } from 'vitest';
import { lift } from '../../lib/expressions/literal.ts';
import { block } from '../../lib/manifest/block.ts';
import { merged } from '../../lib/manifest/merged.ts';
import { remark } from '../../lib/manifest/remark.ts';
import { visit } from '../../lib/manifest/visit.ts';
import { when } from '../../lib/manifest/when.ts';
import { REFUSED } from '../../lib/render/refused.ts';
import { a } from '../support/bothMeanings.ts';

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['a string', 'x'],
  ['a number', 1],
  ['an expression of kind string', lift('x')],
  ['a list', []],
  ['a map', {}],
  ['when()', when(a.boolean('on'), 1)],
  ['remark()', remark('Why.', 1)],
  ['the block b', block('b', 'B.', {})],
  ['merged()', merged({ x: 1 })],
  ['null', null],
])('%s is refused where it has no place', (shown, node) => {
  expect(() => visit(node, REFUSED, undefined)).toThrow(
    `${shown} cannot be part of a manifest: give plain data, an expression, when(), each(), spread() or merged()`,
  );
});
