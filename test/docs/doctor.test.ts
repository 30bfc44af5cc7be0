import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answersOn, answersText } from '../../lib/cli/showWhatIf.ts';
import { sidecarGrid } from '../../lib/charts/sidecar-grid/definition.ts';
import { judgeValues } from '../../lib/lint/judgeValues.ts';
import { textReport } from '../../lib/lint/report/textReport.ts';
import { renderedObjects } from '../../lib/manifests/objects/readObjects.ts';
import { readValuesFile } from '../../lib/read/valuesFile.ts';
import { whatIfJson } from '../../lib/simulate/report/json.ts';
import { TestGrid } from '../lint/grid.ts';

const TEXT = readFileSync('docs/doctor.md', 'utf8');
const answers = answersOn(renderedObjects(new TestGrid({ fullnameOverride: 'shop' }).objects), {
  nodes: undefined,
  topology: 'a:2,b:1',
});

test('the findings of values in docs/doctor.md are what the doctor prints', () => {
  const [, block = ''] = /```text\n(sidecar-grid .*?)```/s.exec(TEXT) ?? [];
  const text = `app: { image: { repository: ghcr.io/acme/shop, tag: "1" } }
replicas: 1

member:
  # Not the default.
  discovery:
    mode: dns
`;
  const values = readValuesFile(text, 'values.yaml');
  const report = judgeValues({ definition: sidecarGrid, options: { values }, files: [{ name: 'values.yaml', text }] });
  // The version moves on.
  expect(textReport(report, { colour: false }).replace(/^\S+ \S+:/, '')).toBe(block.replace(/^\S+ \S+:/, ''));
});

describe('what docs/doctor.md says of the loss of nodes is so', () => {
  test('the answer of three members in two zones begins like that', () => {
    const [, block = ''] = /```text\n(StatefulSet\/shop: .*?)```/s.exec(TEXT) ?? [];
    expect(answersText(answers).slice(0, block.length)).toBe(block);
  });

  test('each field of whatIf is told', () => {
    const told = TEXT.slice(TEXT.indexOf('"whatIf": ['));
    const names = new Set(answers.flatMap((answer) => keysIn(JSON.parse(JSON.stringify(whatIfJson(answer))))));
    expect(names.size).toBeGreaterThan(30);
    expect([...names].filter((name) => !told.includes(`"${name}"`))).toEqual([]);
  });

  test('the runs of a real Hazelcast are as many', () => {
    const { cases } = JSON.parse(readFileSync('test/fixtures/doctor/losses.json', 'utf8')) as {
      readonly cases: readonly { readonly lostTogether: readonly []; readonly lostOneByOne: readonly [] }[];
    };
    const runs = cases.reduce(
      (sum, { lostTogether, lostOneByOne }) => sum + lostTogether.length + lostOneByOne.length,
      0,
    );
    expect(TEXT.replace(/\s+/g, ' ')).toContain(`${runs} runs of a real Hazelcast in ${cases.length} layouts`);
  });
});

/** The names of all fields, at any depth. */
function keysIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [name, ...keysIn(part)]);
}
