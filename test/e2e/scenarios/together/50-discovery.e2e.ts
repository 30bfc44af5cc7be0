import { expect, test } from 'vitest';
import { python } from '../../support/exec.ts';
import type { KubernetesObject } from '../../support/place.ts';
import { first, getFrom, podsOf } from '../../support/pods.ts';
import { Release, selectorOf, warningsIn } from '../../support/release.ts';
import { scenario } from '../../support/scenario.ts';

interface Service extends KubernetesObject {
  readonly spec: { readonly ports: readonly { readonly nodePort: number }[] };
}

interface Node extends KubernetesObject {
  readonly status: { readonly addresses: readonly { readonly type: string; readonly address: string }[] };
}

scenario('Two releases in one namespace, found by DNS', 'discovery-dns', (place) => {
  const byDns = { replicas: 2, member: { discovery: { mode: 'dns' } }, availability: { mode: 'none' } };
  const one = new Release(place, 'one', 'helm4', { ...byDns, nativeSidecars: true });
  const two = new Release(place, 'two', 'helm3', { ...byDns, workload: 'Deployment', nativeSidecars: false });

  test('each has a cluster of its own, of 2 members', async () => {
    expect(warningsIn(await one.install())).toEqual([]);
    expect(warningsIn(await two.install())).toEqual([]);
    await one.helm('test', 'one');
    await two.helm('test', 'two');
    place.proved('a StatefulSet and a Deployment of 2 pods each form clusters of 2 members');
  });

  test('the member is a native sidecar, or an ordinary container', async () => {
    expect(await containersOf('one')).toEqual({ init: ['hazelcast'], ordinary: ['app'] });
    expect((await containersOf('two')).init).toEqual([]);
    expect([...(await containersOf('two')).ordinary].sort()).toEqual(['app', 'hazelcast']);
    place.proved('the member of one is a native sidecar, that of the other an ordinary container');
  });

  test('entries of one are not in the other', async () => {
    const [writer = '', reader = ''] = await namesOf('one');
    const stranger = first(await namesOf('two'));
    await getFrom(place, writer, '/put?key=color&value=blue');
    expect(await getFrom(place, reader, '/get?key=color')).toMatchObject({ value: 'blue' });
    await getFrom(place, stranger, '/put?key=color&value=red');
    expect(await getFrom(place, reader, '/get?key=color')).toMatchObject({ value: 'blue' });
    place.proved('the same key has another value in each');
  });

  test('an app that knows localhost alone has the whole grid', async () => {
    const [, pod = ''] = await namesOf('one');
    const script = `
import os
from hazelcast import HazelcastClient
assert os.environ["HAZELCAST_ADDRESS"] == "localhost:5701"
client = HazelcastClient(cluster_members=["localhost:5701"], cluster_name=os.environ["HAZELCAST_CLUSTER_NAME"], smart_routing=False)
entries = client.get_map("put-get").blocking()
entries.put_all({f"k{i}": str(i) for i in range(1000)})
print(len(client.cluster_service.get_members()), entries.size(), entries.get("color"))
client.shutdown()`;
    expect((await python(place, pod, script)).split('\n').at(-1)).toBe('2 1001 blue');
    place.proved('a client that connects to localhost:5701 and nowhere else sees all members and all entries');
  });

  test('names of Services and of pods lead where they should', async () => {
    const pod = first(await namesOf('one'));
    const ips = (await podsOf(place, selectorOf('one'))).map(({ status }) => status.podIP).sort();
    const grid = `one-sidecar-grid-grid.${place.namespace}.svc.cluster.local`;
    expect(await addressesOf(pod, 'one-sidecar-grid-grid')).toEqual(ips);
    expect(await addressesOf(pod, grid)).toEqual(ips);
    expect(await addressesOf(pod, `one-sidecar-grid-0.${grid}`)).toHaveLength(1);
    expect(await statusOf(pod, 'http://two-sidecar-grid/healthz')).toBe('200');
    place.proved(
      'the Service of members has the addresses of all pods, each pod has a name, the Service of the app answers',
    );
  });

  test('the app answers at the port of every node', async () => {
    const pod = first(await namesOf('one'));
    const service = first(
      (await place.list<Service>('services')).filter(({ metadata }) => metadata.name === one.fullname),
    );
    const nodes = await place.list<Node>('nodes');
    for (const node of nodes) {
      const address = node.status.addresses.find(({ type }) => type === 'InternalIP')?.address;
      expect(await statusOf(pod, `http://${address}:${first(service.spec.ports).nodePort}/healthz`)).toBe('200');
    }
    place.proved('the app answers at the node port of every node');
  });

  async function namesOf(release: string): Promise<readonly string[]> {
    return (await podsOf(place, selectorOf(release))).map(({ metadata }) => metadata.name);
  }

  async function containersOf(release: string) {
    const { spec } = first(await podsOf(place, selectorOf(release)));
    return {
      init: (spec.initContainers ?? []).map(({ name }) => name),
      ordinary: spec.containers.map(({ name }) => name),
    };
  }

  async function addressesOf(pod: string, host: string): Promise<readonly string[]> {
    const script = `import socket; print(" ".join(sorted({a[4][0] for a in socket.getaddrinfo("${host}", 5701)})))`;
    return (await python(place, pod, script)).split(' ').sort();
  }

  async function statusOf(pod: string, url: string): Promise<string> {
    return python(place, pod, `import urllib.request; print(urllib.request.urlopen("${url}", timeout=5).status)`);
  }
});

scenario('Topology client-server', 'client-server', (place) => {
  const shop = new Release(place, 'shop', 'helm4', {
    topology: 'client-server',
    replicas: 2,
    member: { replicas: 3 },
    availability: { minReadySeconds: 1 },
  });

  test('two apps share three members in pods of their own', async () => {
    await shop.install();
    expect(await podsOf(place, selectorOf('shop', 'member'))).toHaveLength(3);
    expect(await shop.helm('test', 'shop', '--timeout=5m')).toMatch(/^Phase: +Succeeded$/m);
    const [one = '', other = ''] = (await podsOf(place, selectorOf('shop'))).map(({ metadata }) => metadata.name);
    await getFrom(place, one, '/put?key=color&value=blue');
    expect(await getFrom(place, other, '/get?key=color')).toMatchObject({ value: 'blue' });
    place.proved('2 pods of the app share 3 members in pods of their own; helm test passes');
  });
});
