import { expect, test } from 'vitest';
import { Literal } from '../../lib/expressions/literal.ts';
import { not } from '../../lib/expressions/logic.ts';
import { remark } from '../../lib/manifest/remark.ts';
import { when } from '../../lib/manifest/when.ts';
import type { Backend } from '../../lib/render/backend.ts';
import { chunkOf, strip } from '../../lib/render/chunk.ts';
import { TemplateBackend } from '../../lib/render/templateBackend.ts';
import { a, scopeOf } from '../support/bothMeanings.ts';

const on = a.boolean('on');
const backend: Backend = new TemplateBackend(scopeOf(), 'manifest');
const chunk = (node: unknown) =>
  chunkOf(node, 0, backend, (inner) => [typeof inner === 'number' ? String(inner) : 'tree']);

test('a node without a condition is always written', () => {
  expect(chunk(1)).toEqual({ lines: ['1'] });
});

test('a node under a condition is written under it, without it', () => {
  expect(chunk(when(on, 1))).toMatchObject({ lines: ['1'] });
  expect(chunk(when(on, 1)).condition).toBe(on);
  expect(chunk(when(false, 1))).toEqual({ lines: [] });
  expect(chunk(when(Literal.of(true), 1))).toEqual({ lines: ['1'] });
});

test('a choice has both sides in one chunk', () => {
  expect(chunk(when(on, 1, 2))).toMatchObject({ lines: ['1'], otherwise: ['2'] });
});

test('a choice of which one side may be empty is refused', () => {
  expect(() => chunk(when(on, [when(a.boolean('off'), 1)], 2))).toThrow(
    'a choice between two parts of which one may be empty (under {{ .Values.on }}): use two when() instead',
  );
});

test('a choice under a condition keeps both sides inside it', () => {
  const { condition, lines } = chunk(when(not(a.boolean('off')), when(on, 1, 2)));
  expect(condition).toBeDefined();
  expect(lines).toEqual(['{{- if .Values.on }}', '1', '{{- else }}', '2', '{{- end }}']);
});

test('strip takes conditions away, and no comment', () => {
  const commented = remark('Why.', 1);
  expect(strip(when(on, when(on, commented)))).toBe(commented);
});
