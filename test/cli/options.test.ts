import { expect, test } from 'vitest';
import { releaseOptions, valuesOptions } from '../../lib/cli/options.ts';

test('what stands for one thing in Helm stands for it here', () => {
  expect(valuesOptions.values.short).toBe('f');
  expect(releaseOptions.namespace.short).toBe('n');
  expect(Object.keys(valuesOptions)).toEqual(['values', 'set', 'set-string', 'set-json', 'set-file']);
});

test('no two options share a letter', () => {
  const letters = Object.values({ ...valuesOptions, ...releaseOptions, output: { short: 'o' } }).flatMap((option) =>
    'short' in option ? [option.short] : [],
  );
  expect(new Set(letters).size).toBe(letters.length);
});
