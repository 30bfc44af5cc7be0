import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JsonSchema } from '../../lib/values/jsonSchema.ts';
import { validate } from '../../lib/values/validate.ts';
import { arbitraryCase } from '../../lib/testing/arbitraryCase.ts';
import { writeChart } from '../support/chartFolder.ts';
import { difference, ownAnswer } from '../../lib/testing/difference.ts';
import { type Helm, helmLint, helmTemplate } from '../support/helm.ts';
import { Oracle } from '../support/oracle.ts';
import { valueAt } from '../support/valueAt.ts';
import { ALL_ON, metricsChart, objectsOf } from './metricsChart.ts';

const HELMS: readonly Helm[] = ['helm3', 'helm4'];
const RUNS = 300;
const chart = writeChart('grid', metricsChart.files());

describe('both back-ends', () => {
  let oracle: Oracle;
  beforeAll(async () => {
    oracle = await Oracle.start();
  });
  afterAll(() => oracle.close());

  test(`agree over ${RUNS} values objects`, { timeout: 600_000 }, async () => {
    const tested = {
      name: 'grid',
      definition: metricsChart,
      base: {},
      rightToWrong: 2500,
      steady: [{ metrics: { enabled: true } }, { app: { port: 8080 }, member: { port: 5701 } }],
    };
    let equal = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryCase(tested), async (input) => {
        const own = ownAnswer(metricsChart, input);
        const release = { name: input.release, namespace: input.namespace };
        const helm = await oracle.render(chart, input.values, release, input.kubeVersion, input.apiVersions);
        expect(difference(own, helm)).toBeUndefined();
        if (!('error' in own)) equal++;
      }),
      { numRuns: RUNS },
    );
    expect(equal).toBeGreaterThan(RUNS / 2);
  });
});

describe.each(HELMS)('%s', (helm) => {
  const set = [
    'metrics.enabled=true',
    ...['podMonitor', 'serviceMonitor', 'prometheusRule', 'dashboard'].map((part) => `metrics.${part}.enabled=true`),
  ];

  test('gives the objects that we give', async () => {
    const own = metricsChart.render({
      release: 'shop',
      namespace: 'team',
      service: 'Helm',
      values: { metrics: ALL_ON },
    });
    const { objects, error } = await helmTemplate({ helm, chart, set, release: 'shop', namespace: 'team' });
    expect(error).toBeUndefined();
    expect(objects).toEqual(own.objects);
  });

  test('has nothing to say of the chart', async () => {
    expect(await helmLint({ helm, chart, set })).toMatchObject({ ok: true });
  });
});

describe('the Prometheus operator knows each field of', () => {
  const crds = JSON.parse(readFileSync(new URL('fixtures/crds.json', import.meta.url), 'utf8')) as Readonly<
    Record<string, JsonSchema>
  >;
  const monitor = { enabled: true, interval: '30s', scrapeTimeout: '10s', honorLabels: true };
  const objects = objectsOf({ ...ALL_ON, podMonitor: monitor, serviceMonitor: monitor });

  test.each(['PodMonitor', 'ServiceMonitor', 'PrometheusRule'])('%s', (kind) => {
    const spec = objects.find((object) => object['kind'] === kind)?.['spec'] as object;
    const schema = crds[kind] ?? {};
    expect(validate(schema, spec)).toEqual([]);
    expect(validate(schema, { ...spec, other: 1 })).not.toEqual([]);
  });
});

function record(options: object, values: object = {}): unknown {
  const { objects } = metricsChart.render({ ...options, values: { metrics: ALL_ON, ...values } });
  return valueAt(
    objects.find(({ kind }) => kind === 'PrometheusRule'),
    'spec.groups.0.rules.1.expr',
  );
}

test('members are those of this release in this namespace', () => {
  expect(record({ release: 'shop', namespace: 'team' })).toContain(
    "{prefix='cluster',namespace='team',job='shop-grid-metrics'}",
  );
  expect(record({ release: 'shop' }, { namespaceOverride: 'data' })).toContain("namespace='data'");
});

test('a long name is cut, so that the Service of that name is allowed', () => {
  const [, job = ''] =
    /job='(.*?)'/.exec(String(record({ release: 'x'.repeat(53) }, { fullnameOverride: 'y'.repeat(63) }))) ?? [];
  expect(job).toBe(`${'y'.repeat(55)}-metrics`);
});
