import { describe, expect, test } from 'vitest';
import type { Report } from '../../../lib/lint/finding.ts';
import { sarifReport } from '../../../lib/lint/report/sarifReport.ts';
import { finding, report, WARNING } from './report.ts';
import type { SarifLog, SarifLocation } from './sarif.ts';

function write(of: Report): SarifLog {
  return JSON.parse(sarifReport(of, '0.1.0')) as SarifLog;
}

function locationOf(props: Parameters<typeof finding>[0]): SarifLocation | undefined {
  return write(report([finding(props)])).runs[0].results[0]?.locations[0];
}

test('a log has all that SARIF 2.1.0 requires, and nothing that it does not know', () => {
  expect(write(report([finding()], { notes: ['a note'] }))).toStrictEqual<SarifLog>({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'sidegrid',
            version: '0.1.0',
            rules: [
              {
                id: 'SG022',
                shortDescription: { text: 'it would be without effect' },
                help: { text: 'set it to kubernetes' },
                helpUri: 'https://example.com/a',
                defaultConfiguration: { level: 'error' },
              },
            ],
          },
        },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: [{ level: 'note', message: { text: 'a note' } }],
          },
        ],
        properties: { subject: 'sidecar-grid 0.1.0' },
        results: [
          {
            ruleId: 'SG022',
            ruleIndex: 0,
            level: 'error',
            message: { text: 'it would be without effect: set it to kubernetes' },
            locations: [
              {
                logicalLocations: [{ fullyQualifiedName: 'member.discovery.mode', name: 'mode', kind: 'property' }],
                physicalLocation: {
                  artifactLocation: { uri: 'values.yaml' },
                  region: { startLine: 12 },
                },
              },
            ],
            partialFingerprints: { 'sidegridPath/v1': 'SG022 member.discovery.mode' },
          },
        ],
      },
    ],
  });
});

test('a rule that is broken twice stands there once', () => {
  const [run] = write(report([finding(), WARNING, finding({ path: 'other' })])).runs;
  expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(['SG022', 'SG037']);
  expect(run.results.map(({ ruleIndex }) => ruleIndex)).toEqual([0, 1, 0]);
});

test('nothing found is an empty run', () => {
  expect(write(report([])).runs[0].results).toEqual([]);
});

describe('the place', () => {
  test('is a URI, with characters escaped that have a meaning there', () => {
    const uri = (file: string) => locationOf({ place: { file, line: 1 } })?.physicalLocation?.artifactLocation.uri;
    expect(uri('my values/a#b.yaml')).toBe('my%20values/a%23b.yaml');
    expect(uri('/etc/my values.yaml')).toBe('file:///etc/my%20values.yaml');
  });

  test('has no line where the file says nothing of it', () => {
    expect(locationOf({ place: { file: 'a.yaml', line: undefined } })?.physicalLocation).toEqual({
      artifactLocation: { uri: 'a.yaml' },
    });
  });

  test('is none on standard input, and where there is no file', () => {
    expect(locationOf({ place: { file: '<stdin>', line: 1 } })).not.toHaveProperty('physicalLocation');
    expect(locationOf({ place: undefined })).not.toHaveProperty('physicalLocation');
  });

  test('of manifests is an object and a field', () => {
    expect(locationOf({ path: 'StatefulSet/grid: spec.replicas' })?.logicalLocations).toEqual([
      { fullyQualifiedName: 'StatefulSet/grid: spec.replicas', name: 'replicas', kind: 'property' },
    ]);
    expect(locationOf({ path: '' })?.logicalLocations).toEqual([]);
  });
});
