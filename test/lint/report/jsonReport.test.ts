import { describe, expect, test } from 'vitest';
import { whatIfJson } from '../../../lib/simulate/report/json.ts';
import { jsonReport } from '../../../lib/lint/report/jsonReport.ts';
import { answer } from '../../simulate/report/answers.ts';
import { finding, report, WARNING } from './report.ts';

test('the shape is the same whatever is found: docs/doctor.md tells it', () => {
  const patch = { values: { replicas: 3 }, mends: ['SG020'] };
  const json = jsonReport(report([finding(), WARNING], { patch, notes: ['a note'] }));
  expect(JSON.parse(json)).toStrictEqual({
    version: 1,
    subject: 'sidecar-grid 0.1.0',
    errors: 1,
    warnings: 1,
    findings: [
      {
        id: 'SG022',
        severity: 'error',
        path: 'member.discovery.mode',
        message: 'it would be without effect',
        fix: 'set it to kubernetes',
        found: 'dns',
        source: 'https://example.com/a',
        file: 'values.yaml',
        line: 12,
      },
      {
        id: 'SG037',
        severity: 'warning',
        path: 'StatefulSet/grid: spec.template',
        message: 'it would be without effect',
        fix: 'set it to kubernetes',
        found: null,
        source: 'https://example.com/a',
        file: '<stdin>',
        line: null,
      },
    ],
    patch: { replicas: 3 },
    mends: ['SG020'],
    notes: ['a note'],
  });
});

test('nothing found has the same keys', () => {
  expect(JSON.parse(jsonReport(report([])))).toStrictEqual({
    version: 1,
    subject: 'sidecar-grid 0.1.0',
    errors: 0,
    warnings: 0,
    findings: [],
    patch: {},
    mends: [],
    notes: [],
  });
});

describe('what is lost with nodes', () => {
  const shapeOf = (answers: Parameters<typeof jsonReport>[1]): unknown => JSON.parse(jsonReport(report([]), answers));

  test('is there for each grid, if somebody asked', () => {
    expect(shapeOf([whatIfJson(answer())])).toMatchObject({
      version: 1,
      whatIf: [{ workloads: ['StatefulSet/grid'], members: 3 }],
    });
  });

  test('is null where errors left nothing to place', () => {
    expect(shapeOf(null)).toHaveProperty('whatIf', null);
  });
});

test('a finding without a place has neither file nor line', () => {
  expect(jsonReport(report([finding({ place: undefined })]))).toContain('"file": null,\n      "line": null');
});
