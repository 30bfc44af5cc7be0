import { expect, test } from 'vitest';
import { collisionRules, portIsFree, specialRule } from '../../lib/sidecars/collisionRules.ts';

test('a sidecar may give a collision rule its own id, remedy and source', () => {
  const { id, remedy, source, broken } = specialRule(portIsFree, { id: 'XX001', remedy: 'Set echo.port.' });
  expect({ id, remedy, source }).toEqual({
    id: 'XX001',
    remedy: { values: 'Set echo.port.' },
    source: portIsFree.source,
  });
  expect(broken).toBe(portIsFree.broken);
  expect(specialRule(portIsFree, undefined)).toBe(portIsFree);
});

test('each id is used once', () => {
  expect(new Set(collisionRules.map(({ id }) => id)).size).toBe(collisionRules.length);
});
