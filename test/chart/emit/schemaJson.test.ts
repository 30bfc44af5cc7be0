import { expect, test } from 'vitest';
import { schemaJson } from '../../../lib/chart/emit/schemaJson.ts';
import nasty from '../../fixtures/definitions/nasty.ts';

test('the file is the schema', () => {
  expect(JSON.parse(schemaJson(nasty.schema))).toEqual(nasty.schema);
});

test('what cannot be seen is escaped', () => {
  expect(schemaJson({ pattern: '[\x7f\u0085\uffff]' })).toBe('{\n  "pattern": "[\\u007f\\u0085\\uffff]"\n}\n');
});
