import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeChart } from '../support/chartFolder.ts';
import { DEFINITIONS } from '../support/definitions.ts';
import { type Helm, helmLint } from '../support/helm.ts';
import { jsonValues } from '../../lib/testing/jsonValues.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidegrid-lint-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(DEFINITIONS)('$name', ({ name, definition, base }) => {
  test.each<Helm>(['helm3', 'helm4'])('%s lint --strict finds nothing to say', async (helm) => {
    const values = join(folder, `${name}-${helm}.yaml`);
    writeFileSync(values, jsonValues(base));
    const { ok, output } = await helmLint({ helm, chart: writeChart(name, definition.files()), valuesFiles: [values] });
    const remarks = output.split('\n').filter((line) => /^\[(ERROR|WARNING|INFO)\]/.test(line));
    expect({ ok, remarks }).toEqual({ ok: true, remarks: definition.props.icon === undefined ? [NO_ICON] : [] });
    expect(output).toContain('1 chart(s) linted, 0 chart(s) failed');
  });
});

/** An icon is advice, and ours have none yet. */
const NO_ICON = '[INFO] Chart.yaml: icon is recommended';
