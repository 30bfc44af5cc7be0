import { expect, test } from 'vitest';
import { javaOptionsValue } from '../../lib/pod/javaOptionsValue.ts';
import { validate } from '../../lib/values/validate.ts';

test.each([
  [[], true],
  [['-Xss512k', '-XX:+UseZGC'], true],
  [['Xss512k'], false],
  [['-Da=b c'], false],
  [['-Da=b\n'], false],
])('%j: %j', (options, fits) => {
  expect(validate(javaOptionsValue.schema, options)).toHaveLength(fits ? 0 : 1);
});
