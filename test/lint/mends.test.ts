import { expect, test } from 'vitest';
import { sidecarGrid } from '../../lib/charts/sidecar-grid/definition.ts';
import { judgeValues } from '../../lib/lint/judgeValues.ts';
import { overlayValues } from '../../lib/read/merge.ts';
import type { ValuesObject } from '../../lib/read/value.ts';
import { LEAST } from '../fixtures/least.ts';

/** What is wrong with these values. */
function judge(values: ValuesObject) {
  return judgeValues({
    definition: sidecarGrid,
    options: { values: overlayValues(LEAST, values) },
    files: [],
  });
}

/** Values that break a rule of the chart which leaves nothing to choose, and the patch that mends it. */
const MENDED: readonly (readonly [id: string, values: ValuesObject, patch: ValuesObject])[] = [
  ['SG021', { member: { gracefulShutdown: { enabled: false } } }, { member: { gracefulShutdown: { enabled: true } } }],
  [
    'SG033',
    { availability: { spread: { whenUnsatisfiable: 'ScheduleAnyway' } } },
    { availability: { spread: { whenUnsatisfiable: 'DoNotSchedule' } } },
  ],
  [
    'SG035',
    { availability: { podDisruptionBudget: { maxUnavailable: 2 } } },
    { availability: { podDisruptionBudget: { maxUnavailable: 1 } } },
  ],
  [
    'SG036',
    { availability: { podDisruptionBudget: { maxUnavailable: 0 } } },
    { availability: { podDisruptionBudget: { maxUnavailable: 1 } } },
  ],
  [
    'SG037',
    { availability: { podDisruptionBudget: { enabled: false } } },
    { availability: { podDisruptionBudget: { enabled: true } } },
  ],
  ['SG038', { availability: { minReadySeconds: 0 } }, { availability: { minReadySeconds: 10 } }],
  ['SG040', { availability: { extraGraceSeconds: 0 } }, { availability: { extraGraceSeconds: 5 } }],
  [
    'SG042',
    { app: { resources: { requests: { cpu: '100m' } } }, autoscaling: { enabled: true, minReplicas: 1 } },
    { autoscaling: { minReplicas: 2 } },
  ],
  ['SG046', { member: { heapPercent: 90 } }, { member: { heapPercent: 80 } }],
];

test.each(MENDED)('%s is mended by a patch, after which it holds', (id, values, patch) => {
  const report = judge(values);
  expect(report.patch).toEqual({ values: patch, mends: [id] });
  expect(judge(overlayValues(values, patch)).findings).toEqual([]);
});

test('each rule that says what mends it is tried', () => {
  const ids = sidecarGrid.rules.filter(({ autofix }) => autofix !== undefined).map(({ rule }) => rule.id);
  expect(MENDED.map(([id]) => id)).toEqual([...ids].sort());
});

test('one member at a time is what a budget can do, also for members without copies', () => {
  const { findings } = judge({ member: { backupCount: 0 }, availability: { mode: 'none' } });
  expect(findings).toEqual([]);
});
