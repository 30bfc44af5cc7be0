import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sidecarGrid } from '../../../../lib/charts/sidecar-grid/definition.ts';
import type { Finding } from '../../../../lib/lint/finding.ts';
import { judgeValues } from '../../../../lib/lint/judgeValues.ts';
import { overlayValues } from '../../../../lib/read/merge.ts';
import type { ValuesObject } from '../../../../lib/read/value.ts';
import { writeChart } from '../../../support/chartFolder.ts';
import { type Answer, helmTemplate } from '../../../support/helm.ts';
import { Oracle, type Rendered } from '../../../support/oracle.ts';
import { LEAST } from '../../../fixtures/least.ts';
import { ROWS } from './rows/rows.ts';

const ENTRIES = ROWS.flatMap((rows) => Object.entries(rows));
const CASES = ENTRIES.flatMap(([id, pairs]) =>
  pairs.map(([kept, broken, ...along]) => ({
    id,
    kept: overlayValues(LEAST, kept),
    broken: overlayValues(LEAST, broken),
    along,
  })),
);
const RULES = sidecarGrid.rules.map(({ rule, place }) => ({ ...rule, path: place }));

const ASKED = new Map<string, Promise<Answer<Rendered>>>();

const chart = writeChart('sidecar-grid', sidecarGrid.files());
let oracle: Oracle;
beforeAll(async () => {
  oracle = await Oracle.start();
});
afterAll(() => oracle.close());

test('each rule of the chart has a row of its own', () => {
  expect(ENTRIES.map(([id]) => id).sort()).toEqual(RULES.map(({ id }) => id).sort());
});

test('the least that a user must set breaks no rule, in no place', async () => {
  expect(sidecarGrid.render({ values: LEAST }).warnings).toEqual([]);
  expect(doctor(LEAST)).toEqual([]);
  expect((await helm(LEAST)).notes).not.toMatch(/WARNING/);
});

describe.each(ENTRIES.map(([id]) => id))('%s', (id) => {
  const cases = CASES.filter((one) => one.id === id);

  test('keeps silent on this side of each boundary', async () => {
    const answers = await Promise.all(cases.map(({ kept }) => helm(kept)));
    for (const [index, { kept }] of cases.entries()) {
      const values = JSON.stringify(kept);
      expect(
        doctor(kept).map((finding) => finding.id),
        values,
      ).not.toContain(id);
      const told = tellsOf(kept);
      expect(told.error, values).toBe('');
      expect(told.warnings.join(), values).not.toContain(`(${id})`);
      expect(answers[index]?.error, values).toBeUndefined();
      expect(answers[index]?.notes, values).not.toContain(`(${id})`);
    }
  });

  test('tells of the other side, in the same words everywhere', async () => {
    const answers = await Promise.all(cases.map(({ broken }) => helm(broken)));
    const { severity, path } = ruleOf(id);
    for (const [index, { broken, along }] of cases.entries()) {
      const values = JSON.stringify(broken);
      const findings = doctor(broken);
      expect(findings.map((finding) => finding.id).sort(), values).toEqual([id, ...along].sort());
      const found = findings.find((finding) => finding.id === id);
      expect(found, values).toMatchObject({ severity, path });
      const words = wordsOf(found);
      const told = tellsOf(broken);
      expect(severity === 'error' ? told.error.split('\n') : told.warnings, values).toContain(words);
      const answer = severity === 'error' ? answers[index]?.error : answers[index]?.notes;
      expect(answer, values).toContain(severity === 'error' ? words : `\nWARNING: ${words}`);
    }
  });
});

describe.each(['helm3', 'helm4'] as const)('%s itself', (program) => {
  test.each(['SG001', 'SG030', 'SG043', 'SK014', 'SK109', 'MC001'])('%s is refused on one side only', async (id) => {
    const one = CASES.find((each) => each.id === id);
    const [kept, broken] = await Promise.all(
      [one?.kept, one?.broken].map((values) =>
        helmTemplate({ helm: program, chart, valuesFiles: [valuesFile(values)] }),
      ),
    );
    expect(kept?.error).toBeUndefined();
    expect(broken?.error).toContain(wordsOf(doctor(one?.broken ?? {}).find((finding) => finding.id === id)));
  });
});

/** What Helm's engine makes of the chart, asked once for the same values. */
function helm(values: ValuesObject): Promise<Answer<Rendered>> {
  const key = JSON.stringify(values);
  const answer = ASKED.get(key) ?? oracle.render(chart, values);
  ASKED.set(key, answer);
  return answer;
}

function ruleOf(id: string) {
  const rule = RULES.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`there is no rule ${id}`);
  return rule;
}

function doctor(values: ValuesObject): readonly Finding[] {
  return judgeValues({ definition: sidecarGrid, options: { values }, files: [] }).findings;
}

/** What a rule says, with its place and its remedy. */
function wordsOf(finding: Finding | undefined): string {
  const { path = '', message = '', fix = '', id = 'no finding' } = finding ?? {};
  return `at '/${path.replaceAll('.', '/')}': ${message} ${fix} (${id})`;
}

/** What our own rendering says. */
function tellsOf(values: ValuesObject): { readonly error: string; readonly warnings: readonly string[] } {
  try {
    return { error: '', warnings: sidecarGrid.render({ values }).warnings };
  } catch (error) {
    return { error: error instanceof Error ? error.message : '', warnings: [] };
  }
}

function valuesFile(values: ValuesObject | undefined): string {
  const folder = writeChart('values', new Map([['values.json', JSON.stringify(values)]]));
  return `${folder}/values.json`;
}
