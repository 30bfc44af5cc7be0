import { expect, test } from 'vitest';
import { kinds, part, pod } from '../support/sidecarGrid.ts';

test('the ConfigMap holds one file, which the pods mount', () => {
  expect(Object.keys(part('ConfigMap', 'data') as object)).toEqual(['hazelcast.yaml']);
  expect(pod('volumes.0.configMap.name')).toBe(part('ConfigMap', 'metadata.name'));
});

test('a ConfigMap of the user replaces it', () => {
  const values = { member: { existingConfigMap: 'mine' } };
  expect(kinds(values)).not.toContain('ConfigMap');
  expect(pod('volumes.0.configMap.name', values)).toBe('mine');
});
