import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { sidecarGrid } from '../../lib/charts/sidecar-grid/definition.ts';
import { manifestFamilies } from '../../lib/lint/rules/manifestRules.ts';
import { registry } from '../../lib/lint/rules/registry.ts';
import { memberRules } from '../../lib/grid/rules/rules.ts';
import { memoryVolumeRules } from '../../lib/grid/rules/runtimeRules.ts';

const LIB = fileURLToPath(new URL('../../lib', import.meta.url));
const FILES = readdirSync(LIB, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));

test('no rule has a condition outside the model', () => {
  const ids = new Set(registry.families.flatMap(({ rules }) => rules.map(({ id }) => id)));
  const withIds = FILES.filter((file) => {
    const text = readFileSync(join(LIB, file), 'utf8');
    return [...text.matchAll(/\bid: '([A-Z]{2}\d{3})'/g)].some(([, id = '']) => ids.has(id));
  });
  expect(withIds.length).toBeGreaterThan(20);
  for (const file of withIds)
    expect(readFileSync(join(LIB, file), 'utf8'), file).not.toMatch(/\b(holds|breaches)\b\s*[:(]/);
});

describe('a rule about members speaks in each place that it has a remedy for', () => {
  const ofChart = new Set(sidecarGrid.rules.map(({ rule }) => rule.id));
  const ofManifests = new Set(manifestFamilies.flatMap(({ rules }) => rules.map(({ id }) => id)));

  test.each([...memberRules, ...memoryVolumeRules].map((rule) => [rule.id, rule.remedy] as const))(
    '%s',
    (id, { values, manifests }) => {
      expect(ofChart.has(id)).toBe(values !== undefined);
      expect(ofManifests.has(id)).toBe(manifests !== undefined);
      expect(values ?? manifests).toBeDefined();
    },
  );
});

test('a remedy is made of sentences', () => {
  const remedies = registry.families.flatMap(({ rules }) =>
    rules.flatMap(({ remedy: { values, manifests } }) => [values ?? [], manifests ?? []].flat()),
  );
  expect(remedies.length).toBeGreaterThan(200);
  for (const remedy of remedies) expect(remedy).toMatch(/^[A-Z].*\.$/s);
});
