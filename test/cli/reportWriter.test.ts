import { describe, expect, test } from 'vitest';
import { reportWriter } from '../../lib/cli/reportWriter.ts';
import { finding, report } from '../lint/report/report.ts';
import { answer } from '../simulate/report/answers.ts';

const REPORT = report([finding()]);

describe('a report is written', () => {
  test('as text, with what is lost after it', async () => {
    const write = await reportWriter('text');
    expect(write(REPORT, undefined)).toMatch(/^sidecar-grid 0\.1\.0: 1 error\n/);
    expect(write(REPORT, [answer()])).toMatch(/a\n\nStatefulSet\/grid: 3 members on 3 nodes in 3 zones\.\n/);
    expect(write(REPORT, null)).toBe(write(REPORT, undefined));
  });

  test('as JSON, with what is lost in it', async () => {
    const write = await reportWriter('json');
    expect(JSON.parse(write(REPORT, [answer()]))).toMatchObject({ errors: 1, whatIf: [{ members: 3 }] });
    expect(JSON.parse(write(REPORT, null))).toHaveProperty('whatIf', null);
    expect(JSON.parse(write(REPORT, undefined))).not.toHaveProperty('whatIf');
  });

  test('as SARIF', async () => {
    expect(JSON.parse((await reportWriter('sarif'))(REPORT, undefined))).toMatchObject({ version: '2.1.0' });
  });
});
