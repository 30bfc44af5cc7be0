import { readFileSync } from 'node:fs';
import { expect, test, type TestContext } from 'vitest';
import { SIDEKICK_CHART, told } from '../../support/environment.ts';
import { python } from '../../support/exec.ts';
import type { Place } from '../../support/place.ts';
import { podOfExample } from '../../support/examplePod.ts';
import { run } from '../../support/run.ts';
import { scenario } from '../../support/scenario.ts';

const SERVER = new URL('../../client/server.py', import.meta.url);

const REQUESTS = 60;

scenario('sidekick before two sites', 'sidekick', (place) => {
  test('requests go to all three servers of the first site', async (context) => {
    needImage(context);
    await site(place, 'minio', 3);
    await site(place, 'other', 1);
    await install(place);
    await place.apply(podOfExample('client', { command: ['sleep', 'infinity'] }));
    await place.kubectlHere('wait', '--for=condition=Ready', 'pod/client', '--timeout=5m');
    expect(await answering(place, 'minio-0 minio-1 minio-2')).toBe(REQUESTS);
    place.proved(
      `${REQUESTS} requests of a client go to the 3 servers on 3 nodes, and to no server of the second site`,
    );
  });

  test('a server that is gone gets no more', async (context) => {
    needImage(context);
    await scale(place, 2);
    expect(await answering(place, 'minio-0 minio-1')).toBe(REQUESTS);
    place.proved('when a server is gone the two others get all requests');
  });

  test('the second site takes over when the first is gone', async (context) => {
    needImage(context);
    await scale(place, 0);
    expect(await answering(place, 'other-0')).toBe(REQUESTS);
    place.proved('when the first site is gone the second gets all requests');
  });

  test('the first site is back', async (context) => {
    needImage(context);
    await scale(place, 3);
    expect(await answering(place, 'minio-0 minio-1 minio-2')).toBe(REQUESTS);
    place.proved('when the first site is back it gets all requests again, on new addresses');
  });
});

function needImage(context: TestContext): void {
  const problem = process.env['SIDEGRID_E2E_NO_SIDEKICK'];
  if (problem) context.skip(problem);
}

async function install(place: Place): Promise<void> {
  const values = place.file(
    'values.json',
    JSON.stringify({
      sidekick: {
        healthPath: '/minio/health/ready',
        healthDuration: '1s',
        dnsTtl: '1s',
        sites: ['http://minio-{0...2}.minio:9000', 'http://other-{0...0}.other:9000'],
      },
    }),
  );
  const options = ['--values', values, '--namespace', place.namespace, '--wait', '--timeout=5m'];
  await run(told('SIDEGRID_HELM4'), ['install', 's3', SIDEKICK_CHART, ...options], place);
}

/** Servers with stable names, each on a node of its own. */
async function site(place: Place, name: string, replicas: number): Promise<void> {
  const labels = { app: name };
  const pod = podOfExample(name, { command: ['python', '/server/server.py'], files: { '/server': name } });
  const spread = { maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'DoNotSchedule' };
  await place.apply(
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data: { 'server.py': readFileSync(SERVER, 'utf8') } },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name },
      spec: { clusterIP: 'None', selector: labels, ports: [{ port: 9000 }] },
    },
    {
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata: { name },
      spec: {
        serviceName: name,
        replicas,
        podManagementPolicy: 'Parallel',
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: { ...pod.spec, topologySpreadConstraints: [{ ...spread, labelSelector: { matchLabels: labels } }] },
        },
      },
    },
  );
  await place.kubectlHere('rollout', 'status', `statefulset/${name}`, '--timeout=5m');
}

async function scale(place: Place, replicas: number): Promise<void> {
  await place.kubectlHere('scale', 'statefulset/minio', `--replicas=${replicas}`);
  await place.kubectlHere('rollout', 'status', 'statefulset/minio', '--timeout=5m');
}

/**
 * Sends requests until as many as {@link REQUESTS} in a row were answered by these servers, by each of them and by no
 * other, and gives how many those were. It fails when that does not come.
 */
async function answering(place: Place, servers: string): Promise<number> {
  const script = `
import time, urllib.request
def answer():
    try:
        with urllib.request.urlopen("http://s3-sidekick/object", timeout=5) as response:
            return response.read().decode()
    except OSError as error:
        return str(error)
deadline = time.monotonic() + 180
while True:
    answers = [answer() for _ in range(${REQUESTS})]
    if " ".join(sorted(set(answers))) == "${servers}":
        print(len(answers))
        break
    assert time.monotonic() < deadline, f"answered by {sorted(set(answers))}"
    time.sleep(0.5)`;
  return Number(await python(place, 'client', script, 'client'));
}
