import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { CHART_NAMES } from '../../lib/charts/charts.ts';
import { ciFiles, ciValues, kubeScore, RENDERED_FOR, renderCiFile, type ScoreFinding } from '../support/checks.ts';
import { EXCEPTIONS, isExcepted, rowOf } from '../support/scoreExceptions.ts';

/** What kube-score finds in one rendering of a chart. */
interface Scored {
  readonly chart: string;
  readonly file: string;
  readonly version: string;
  readonly findings: readonly ScoreFinding[];
}

let scored: readonly Scored[];
beforeAll(async () => {
  const cases = CHART_NAMES.flatMap((chart) =>
    ciFiles(chart).flatMap((file) => RENDERED_FOR.map((version) => ({ chart, file, version }))),
  );
  scored = await Promise.all(
    cases.map(async ({ chart, file, version }) => ({
      chart,
      file,
      version,
      findings: await kubeScore(await renderCiFile(chart, file, version), version),
    })),
  );
});

describe.each(CHART_NAMES)('%s', (name) => {
  test.each(ciFiles(name))('kube-score finds nothing in it with %s but what docs/checks.md says', (file) => {
    const values = ciValues(name, file);
    const unexpected = scored
      .filter((one) => one.chart === name && one.file === file)
      .flatMap(({ version, findings }) => findings.map((finding) => ({ version, ...finding })))
      .filter((finding) => !EXCEPTIONS.some((exception) => isExcepted(exception, finding, values)));
    expect(unexpected).toEqual([]);
  });
});

test.each(EXCEPTIONS.flatMap((exception) => exception.says.map((message) => ({ ...exception, says: [message] }))))(
  'the exception is needed: $check, $says.0, of $containers',
  (exception) => {
    const needed = scored.some(({ chart, file, findings }) =>
      findings.some((finding) => isExcepted(exception, finding, ciValues(chart, file))),
    );
    expect(needed).toBe(true);
  },
);

test('docs/checks.md lists the exceptions', () => {
  expect(rowsAfter('## What kube-score says, and is left so', readFileSync('docs/checks.md', 'utf8'))).toEqual(
    EXCEPTIONS.map(rowOf),
  );
});

/** The cells of the table under a heading, without its head. */
function rowsAfter(heading: string, document: string): readonly (readonly string[])[] {
  const section = document.split(`\n${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}
