import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { sidecarGrid } from '../../lib/charts/sidecar-grid/definition.ts';
import { judgeValues } from '../../lib/lint/judgeValues.ts';
import { integer, atLeast, object, string, text, UserError } from '../../lib/index.ts';
import { readInput } from '../../lib/read/input.ts';
import { readValuesFile } from '../../lib/read/valuesFile.ts';
import type { ValuesObject } from '../../lib/read/value.ts';
import { configMap, rule, small } from '../chart/small.ts';
import { LEAST_YAML } from '../fixtures/least.ts';

/** What the doctor says of the chart sidecar-grid with these files. */
function judge(...texts: readonly string[]) {
  const files = texts.map((file, index) => ({ name: `${index}.yaml`, text: file }));
  const values = readInput({ files: files.map(({ text, name }) => readValuesFile(text, name)) }, () => '');
  return judgeValues({ definition: sidecarGrid, options: { values }, files });
}

test('values that break nothing have nothing wrong', () => {
  expect(judge(LEAST_YAML)).toEqual({
    subject: 'sidecar-grid 0.1.0',
    findings: [],
    patch: { values: {}, mends: [] },
    notes: [],
  });
});

describe('all that is wrong is told at once', () => {
  const report = judge(
    LEAST_YAML,
    'replicas: x\nmember: {gracefulShutdown: {enabled: false}, discovery: {mode: dns}}\nfoo: 1\n',
  );

  test('errors first: of the schema, then of rules', () => {
    expect(report.findings.map(({ id, severity }) => [id, severity])).toEqual([
      ['schema', 'error'],
      ['schema', 'error'],
      ['SG022', 'error'],
      ['SG021', 'warning'],
    ]);
  });

  test('what the schema refuses has its place and what is wrong with it', () => {
    expect(report.findings[0]).toEqual({
      id: 'schema',
      severity: 'error',
      path: 'replicas',
      message: 'got string, want integer, found "x"',
      fix: 'Use a name and a value that the chart allows: sidegrid values prints them.',
      found: undefined,
      source: 'https://helm.sh/docs/topics/charts/#schema-files',
      place: { file: '1.yaml', line: 1 },
    });
    expect(report.findings[1]?.message).toContain("additional properties 'foo' not allowed");
  });

  test('a rule has what would happen, what to do, and the value found', () => {
    expect(report.findings[2]).toEqual({
      id: 'SG022',
      severity: 'error',
      path: 'member.discovery.mode',
      message: expect.stringContaining('The mode node has no effect') as unknown,
      fix: 'Set it to kubernetes, or availability.mode to none.',
      found: 'dns',
      source: expect.stringMatching(/^https:/) as unknown,
      place: { file: '1.yaml', line: 2 },
    });
  });
});

test('a rule that reads a refused value is not judged: it would tell of the default', () => {
  expect(judge('app: {image: {repository: a, tag: 1}}').findings.map(({ id }) => id)).toEqual(['schema']);
});

test('a value that no file sets has the file without a line, or none', () => {
  const options = { values: { app: { image: { repository: 'a', tag: 'latest' } } } };
  const judged = (text: string) =>
    judgeValues({ definition: sidecarGrid, options, files: [{ name: 'v.yaml', text }] }).findings[0]?.place;
  expect(judged('replicas: 3')).toEqual({ file: 'v.yaml', line: undefined });
  expect(judged('replicas: 3\napp:\n  port: 80')).toEqual({ file: 'v.yaml', line: 2 });
  expect(judgeValues({ definition: sidecarGrid, options, files: [] }).findings[0]?.place).toBeUndefined();
});

test('the place is in the file whose value wins', () => {
  const [finding] = judge(`${LEAST_YAML}replicas: 3\n`, 'replicas: 1', 'member: {backupCount: 1}').findings;
  expect(finding).toMatchObject({ id: 'SG020', place: { file: '1.yaml', line: 1 } });
});

test('what only rendering refuses is told too, when nothing else is wrong', () => {
  const values = object('Values.', { title: string({ description: 'A title.', default: 'x' }) });
  const definition = small({
    values,
    compose: (chart, { title }) => configMap(chart, 'config', { title: text`${title}` }),
  });
  definition.render = () => {
    throw new UserError('small/config: it cannot be');
  };
  const report = judgeValues({ definition, options: { values: {} }, files: [] });
  expect(report.findings).toMatchObject([{ id: 'render', severity: 'error', message: 'small/config: it cannot be' }]);
});

test('values that mend what needs no decision are a patch', () => {
  const definition = small({
    values: object('Values.', {
      a: integer({ description: 'A.', default: 1 }),
      b: integer({ description: 'B.', default: 1 }),
    }),
    compose(chart, v) {
      configMap(chart, 'config', { a: text`${v.a}`, b: text`${v.b}` });
      const kept = { severity: 'warning', place: 'a' } as const;
      chart.addRule(rule({ ...kept, id: 'SG901', broken: () => atLeast(v.a, 5), autofix: () => v.b }), undefined);
    },
  });
  const report = judgeValues({ definition, options: { values: { a: 7, b: 2 } }, files: [] });
  expect(report.patch).toEqual({ values: { a: 2 }, mends: ['SG901'] });
});

test('nothing that a user may write is a fault of the doctor', () => {
  const settings = fc.dictionary(
    fc.constantFrom('app', 'member', 'replicas', 'availability', 'autoscaling', 'topology', 'service', 'other'),
    fc.jsonValue({ maxDepth: 3 }),
  );
  const nested = fc.record({ member: settings, app: settings, availability: fc.jsonValue() }, { requiredKeys: [] });
  fc.assert(
    fc.property(fc.oneof(settings, nested), (values) => {
      const report = judgeValues({ definition: sidecarGrid, options: { values: values as ValuesObject }, files: [] });
      expect(report.findings.length).toBeGreaterThan(0);
    }),
  );
});
