import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CHART_NAMES } from '../../lib/charts/charts.ts';
import { sidecarGrid } from '../../lib/charts/sidecar-grid/definition.ts';
import { loadDefinition } from '../../lib/cli/loadDefinition.ts';
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

test('only the model of rules writes the id of a rule into a message', () => {
  const written = FILES.filter((file) =>
    /\([A-Z]{2}\d{3}\)|\(\$\{[\w.]*\bid\}\)/.test(readFileSync(join(LIB, file), 'utf8')),
  );
  expect(written).toEqual(['rules/judge.ts']);
});

describe.each(CHART_NAMES)('templates of the chart %s', (name) => {
  const ids = new Set(registry.families.flatMap(({ rules }) => rules.map(({ id }) => id)));

  test('refuse values in one helper only, and by the errors of the registry only', async () => {
    const chart = await loadDefinition(name);
    const templates = [...chart.files()].filter(([path]) => path.startsWith('templates/'));
    const failing = templates.filter(([, text]) => /\{\{-? (fail|required)\b|\((fail|required)\b/.test(text));
    expect(failing.map(([path]) => path)).toEqual(['templates/_validate.tpl']);
    const validate = failing.map(([, text]) => text).join('');
    expect(validate.match(/\bfail\b \(join/g)).toHaveLength(1);
    const errors = validate.split('$errors = append $errors').slice(1);
    expect(errors.length).toBeGreaterThan(10);
    for (const error of errors) expect(ids).toContain(/\(([A-Z]{2}\d{3})\)/.exec(error)?.[1]);
  });
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
