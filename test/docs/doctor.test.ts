import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answersOn, answersText } from '../../lib/cli/showWhatIf.ts';
import { renderedObjects } from '../../lib/manifests/objects/readObjects.ts';
import { whatIfJson } from '../../lib/simulate/report/json.ts';
import { TestGrid } from '../lint/grid.ts';

const TEXT = readFileSync('docs/doctor.md', 'utf8');
const answers = answersOn(renderedObjects(new TestGrid({ fullnameOverride: 'shop' }).objects), {
  nodes: undefined,
  topology: 'a:2,b:1',
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
