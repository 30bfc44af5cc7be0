import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { getFrom, podsOf } from '../../support/pods.ts';
import { Release, selectorOf, type Tool } from '../../support/release.ts';
import { scenario } from '../../support/scenario.ts';

/** All kinds that the chart makes. */
const KINDS =
  'statefulsets,deployments,pods,services,configmaps,secrets,serviceaccounts,roles,rolebindings,' +
  'poddisruptionbudgets,horizontalpodautoscalers,networkpolicies,ingresses,persistentvolumeclaims,jobs';

/** What the cluster puts into every namespace. */
const OF_THE_CLUSTER = ['kube-root-ca.crt', 'default'];

/** Members take over from each other in a second: there is next to nothing in them. */
const VALUES = { replicas: 3, availability: { mode: 'zone', minReadySeconds: 1 } };

const TOOLS: Readonly<Record<Tool, string>> = {
  helm4: 'Helm 4',
  helm3: 'Helm 3',
  kubectl: 'plain YAML and kubectl',
};

for (const tool of ['helm4', 'helm3', 'kubectl'] as const) {
  scenario(`Install with ${TOOLS[tool]}`, `install-${tool}`, (place) => {
    const shop = new Release(place, 'shop', tool, VALUES);
    let notes = '';
    // Plain YAML has neither tests nor notes nor revisions.
    const stepOfHelm = tool === 'kubectl' ? () => undefined : test;

    test('three members form one cluster', async () => {
      notes = await shop.install();
      const pods = await podsOf(place, selectorOf('shop'));
      const sizes = await Promise.all(pods.map(({ metadata }) => sizeSeenBy(metadata.name)));
      expect(sizes).toEqual(['3', '3', '3']);
      place.proved('3 pods start, and each of the 3 members sees 3');
    });

    test('what one pod puts, each pod gets', async () => {
      const [one = '', ...others] = (await podsOf(place, selectorOf('shop'))).map(({ metadata }) => metadata.name);
      await getFrom(place, one, '/put?key=color&value=blue');
      for (const pod of others) {
        expect(await getFrom(place, pod, '/get?key=color')).toEqual({ pod, key: 'color', value: 'blue' });
      }
      place.proved('what one pod puts, the two others get');
    });

    stepOfHelm('helm test passes', async () => {
      expect(await shop.helm('test', 'shop', '--timeout=5m')).toMatch(/^Phase: +Succeeded$/m);
      place.proved('helm test passes');
    });

    stepOfHelm('the commands that it prints work as they are', async () => {
      const commands = notes.match(/^ {3}(kubectl|helm) .*$/gm)?.map((line) => line.trim()) ?? [];
      const forward = commands.filter((line) => line.includes('port-forward'));
      expect(forward).toHaveLength(1);
      for (const line of commands.filter((other) => !forward.includes(other))) await shop.shell(line);
      expect(await throughPortForward(String(forward[0]), shop.programs())).toBe('connected\n');
      place.proved(`the ${commands.length} commands of its notes work as printed`);
    });

    test('a change of the configuration replaces all pods, and entries stay', async () => {
      const before = await uids();
      await shop.upgrade({ member: { maps: { 'put-get': { maxIdleSeconds: 3000 } } } });
      expect((await uids()).filter((uid) => before.includes(uid))).toEqual([]);
      await expectBlueEverywhere();
      place.proved('a changed configuration replaces all pods; the entry stays');
    });

    stepOfHelm('a rollback replaces them again, and entries stay', async () => {
      const before = await uids();
      await shop.rollback();
      expect((await uids()).filter((uid) => before.includes(uid))).toEqual([]);
      await expectBlueEverywhere();
      place.proved('a rollback replaces them again; the entry stays');
    });

    test('nothing is left when it is removed', async () => {
      await shop.uninstall();
      const left = (await place.list(KINDS)).map(({ metadata }) => metadata.name);
      expect(left.filter((name) => !OF_THE_CLUSTER.includes(name))).toEqual([]);
      expect(await place.listOutside()).toEqual([]);
      place.proved('nothing is left of it when it is removed');
    });

    async function sizeSeenBy(pod: string): Promise<string> {
      const path = `/api/v1/namespaces/${place.namespace}/pods/${pod}:5701/proxy/hazelcast/health/cluster-size`;
      return place.kubectl('get', '--raw', path);
    }

    async function uids(): Promise<readonly string[]> {
      return (await podsOf(place, selectorOf('shop'))).map(({ metadata }) => metadata.uid);
    }

    async function expectBlueEverywhere(): Promise<void> {
      for (const { metadata } of await podsOf(place, selectorOf('shop'))) {
        expect(await getFrom(place, metadata.name, '/get?key=color')).toMatchObject({ value: 'blue' });
      }
    }
  });
}

/** What the app answers at the local port that a `kubectl port-forward` opens. */
async function throughPortForward(line: string, programs: string): Promise<string> {
  const child = spawn('bash', ['-c', `PATH=${programs}:$PATH; exec ${line}`], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    // It says `Forwarding from 127.0.0.1:8080 -> 8080` when it listens.
    const [said] = (await Promise.race([once(child.stdout, 'data'), once(child, 'close')])) as [unknown];
    const port = /127\.0\.0\.1:(\d+)/.exec(String(said))?.[1];
    if (port === undefined) throw new Error(`'${line}' opens no port; it said: ${String(said)}`);
    return await (await fetch(`http://127.0.0.1:${port}/healthz`)).text();
  } finally {
    child.kill();
  }
}
