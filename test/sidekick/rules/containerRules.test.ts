import { afterAll, beforeAll, expect, test } from 'vitest';
import { containerRules, sidecarRules } from '../../../lib/sidekick/rules/containerRules.ts';
import { writeChart } from '../../support/chartFolder.ts';
import { errorOf } from '../../support/errorOf.ts';
import { Oracle } from '../../support/oracle.ts';
import { sidekick, sidekickChart } from '../chart.ts';
import { checkRules } from './checkRules.ts';

const SCRAPED = { podMonitor: { enabled: true } };
const LATE = { image: { tag: 'v7.0.1' } };

checkRules(containerRules, {
  broken: [
    ['SK054', { env: { SIDEKICK_KEY_PASSWORD: 'x' } }, 'reads it only from a Secret'],
    ['SK060', { listen: 'loopback', probes: { liveness: { periodSeconds: 1 } } }, 'kubelet cannot reach a sidekick'],
    ['SK061', { listen: 'loopback', ...SCRAPED }, 'Prometheus cannot reach'],
  ],
  warned: [
    ['SK062', { ...SCRAPED, tls: { serverSecret: 'a' } }, "Sidekick's certificate rarely names it"],
    [
      'SK063',
      { ...SCRAPED, sites: ['http://a', 'http://b.c'] },
      'Sidekick v7.1.2 exposes the metrics of the last site only',
    ],
    ['SK064', LATE, 'Sidekick v7.0.1 runs its first health check only after healthDuration'],
    ['SK064', { image: { tag: 'v7.0.4' }, listen: 'loopback', readyWhen: 'server' }, 'clients get 502'],
  ],
  kept: [
    ['SK060', { listen: 'loopback' }],
    [
      'SK062',
      { ...SCRAPED, tls: { serverSecret: 'a' }, podMonitor: { enabled: true, tlsConfig: { serverName: 'a' } } },
    ],
    ['SK063', { ...SCRAPED, image: { tag: 'v7.0.0' }, sites: ['http://a', 'http://b.c'] }],
    ['SK064', { ...LATE, readyWhen: 'server' }],
    ['SK064', { image: { tag: 'v7.0.5' } }],
  ],
});

const chart = writeChart('sidekick-core', sidekickChart.files());
let oracle: Oracle;
beforeAll(async () => {
  oracle = await Oracle.start();
});
afterAll(() => oracle.close());

const PLAIN = { nativeSidecars: false };

const BROKEN: readonly (readonly [id: string, values: object, message: string])[] = [
  ['SK065', { app: { port: 8080 } }, 'Port 8080 of the pod is already a port of your app'],
  ['SK065', { app: { extraPorts: { admin: 9090, web: 8080 } } }, 'One of the two would not start'],
  ['SK066', { ...PLAIN, runsOnce: true }, 'a pod that runs once would never complete'],
  [
    'SK068',
    { app: { env: { AWS_REGION: 'x' } } },
    'AWS_ENDPOINT_URL_S3, AWS_REGION, AWS_DEFAULT_REGION, AWS_CA_BUNDLE',
  ],
];

test.each(BROKEN)('%s refuses %j, in process and in Helm', async (id, others, message) => {
  const values = { ...sidekick({}), ...others };
  const error = errorOf(() => sidekickChart.render({ values }));
  expect(error).toContain(message);
  expect(error).toContain(`(${id})`);
  expect((await oracle.render(chart, values)).error).toContain(error);
});

test('SK067 warns of a plain sidecar where Kubernetes cannot let it wait', async () => {
  const values = { ...sidekick({}), ...PLAIN, kubeVersion: '1.29.4' };
  const { warnings } = sidekickChart.render({ values });
  expect(warnings).toEqual([expect.stringContaining('Sidekick gets SIGTERM together with your app')]);
  expect((await oracle.render(chart, values)).notes).toContain(`WARNING: ${warnings[0] ?? ''}`);
});

test.each([
  [{ ...PLAIN, kubeVersion: '1.30.0' }],
  [{ runsOnce: true, kubeVersion: '1.29.4' }],
  [{ app: { port: 80, extraPorts: { admin: 80801 % 65536 } } }],
  [{ app: { env: { AWS_PROFILE: 'x' } } }],
])('nothing is said of %j', (others) => {
  expect(sidekickChart.render({ values: { ...sidekick({}), ...others } }).warnings).toEqual([]);
});

test('without a sidekick nothing is said', () => {
  const values = {
    ...sidekick({ enabled: false }),
    ...PLAIN,
    kubeVersion: '1.29.4',
    runsOnce: true,
    app: { port: 8080 },
  };
  expect(sidekickChart.render({ values }).warnings).toEqual([]);
});

test('each error is broken above', () => {
  const beside = ['SK065', 'SK068', ...sidecarRules.map(({ id }) => id)];
  const errors = sidekickChart.rules.filter(({ rule }) => rule.severity === 'error' && beside.includes(rule.id));
  expect([...new Set(BROKEN.map(([id]) => id))].sort()).toEqual(errors.map(({ rule }) => rule.id).sort());
});
