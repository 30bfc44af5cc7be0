import { expect, test } from 'vitest';
import { escape } from '../../../lib/simulate/report/escape.ts';

test('text stays text', () => {
  expect(escape('<script>"&\'</script>')).toBe('&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;');
});

test('characters that no page may hold are left out', () => {
  expect(escape('a\u0000b\u001bc\td')).toBe('abc\td');
});
