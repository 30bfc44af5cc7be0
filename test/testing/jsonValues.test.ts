import { expect, test } from 'vitest';
import { readValuesFile } from '../../lib/read/valuesFile.ts';
import { HOSTILE_TEXTS } from '../../lib/testing/hostile.ts';
import { jsonValues } from '../../lib/testing/jsonValues.ts';

test('the values of a file are what was written, with a line feed at the end', () => {
  const values = { texts: [...HOSTILE_TEXTS] };
  expect(readValuesFile(jsonValues(values), 'values.json')).toEqual(values);
  expect(jsonValues({ a: '\u0085' })).toBe('{"a":"\\u0085"}\n');
});
