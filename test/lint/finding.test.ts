import { expect, test } from 'vitest';
import { errorsFirst, type Finding } from '../../lib/lint/finding.ts';

function finding(id: string, severity: 'error' | 'warning'): Finding {
  return { id, severity, path: '', message: '', fix: '', found: undefined, source: '', place: undefined };
}

test('errors come first, and else the order stays', () => {
  const findings = [finding('a', 'warning'), finding('b', 'error'), finding('c', 'warning'), finding('d', 'error')];
  expect(errorsFirst(findings).map(({ id }) => id)).toEqual(['b', 'd', 'a', 'c']);
});
