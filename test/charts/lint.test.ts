import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CHART_NAMES } from '../../lib/charts/charts.ts';
import { helmLint, helmTemplate, type Helm } from '../support/helm.ts';

const HELMS: readonly Helm[] = ['helm3', 'helm4'];

describe.each(CHART_NAMES)('%s', (name) => {
  const chart = `charts/${name}`;
  const valuesFiles = readdirSync(`${chart}/ci`).map((file) => `${chart}/ci/${file}`);

  test.each(HELMS)('%s finds nothing to say of its defaults', async (helm) => {
    expect(warningsOf(await helmLint({ helm, chart }))).toEqual([]);
  });

  test.each(HELMS.flatMap((helm) => valuesFiles.map((file) => [helm, file] as const)))(
    '%s finds nothing to say of it with %s, and renders it',
    async (helm, file) => {
      expect(warningsOf(await helmLint({ helm, chart, valuesFiles: [file] }))).toEqual([]);
      expect(await helmTemplate({ helm, chart, valuesFiles: [file] })).toHaveProperty('objects');
    },
  );
});

/** What a lint found, but for the missing icon: it is a matter of taste, and has no place that is ours to link to. */
function warningsOf({ ok, output }: { readonly ok: boolean; readonly output: string }): readonly string[] {
  const found = output.split('\n').filter((line) => /\[(WARNING|ERROR)\]/.test(line));
  return ok ? found : [...found, output];
}
