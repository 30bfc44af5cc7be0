import { expect, test } from 'vitest';
import { losesNothing } from '../../support/change.ts';
import { CHART } from '../../support/environment.ts';
import { GridClient } from '../../support/gridClient.ts';
import { fillMemory, killNodes, needOwnNodes, nodesByZone, startNodes, zoneOf } from '../../support/nodes.ts';
import { pendingPods, podsOf } from '../../support/pods.ts';
import { Release, selectorOf, warningsIn } from '../../support/release.ts';
import { scenario } from '../../support/scenario.ts';

scenario('Data while a zone fails', 'zone', (place) => {
  // Members take one another for dead after a quarter of the minute that is Hazelcast's default: the stall is as long.
  const properties = { 'hazelcast.max.no.heartbeat.seconds': '15' };
  const member = { properties, maps: { 'put-get': { mergePolicy: { 'class-name': 'PutIfAbsentMergePolicy' } } } };
  const availability = { mode: 'zone', zones: 3 };
  const shop = new Release(place, 'shop', 'helm4', { replicas: 6, workload: 'Deployment', availability, member });

  let client: GridClient;

  test('six members are filled, and written to and read from now on', async () => {
    expect(warningsIn(await shop.install())).toEqual([]);
    client = await GridClient.filling(shop, 6);
  });

  test('a zone of two nodes loses power, and gets it back', async (context) => {
    needOwnNodes(context);
    const own = await zoneOf(place, await client.node());
    const [zone = '', nodes = []] = [...(await nodesByZone(place))].find(([name]) => name !== own) ?? [];
    const did = `the ${nodes.length} nodes of a zone with 2 of 6 members lose power at once`;
    expect(zone).not.toBe('');
    await losesNothing(place, client, { did, act: () => killNodes(place, nodes), members: 4 });
    const back = async () => {
      await startNodes(place, nodes);
      await client.settled(6);
      await shop.rolledOut();
    };
    await losesNothing(place, client, { did: 'the zone is back', act: back, members: 6 });
  });

  // The other side of the control "a spread that gives way".
  test('a rollout for which two zones have no room waits, and does not crowd the third', async () => {
    const [, ...others] = [...(await nodesByZone(place)).values()];
    const resources = ['requests', 'limits'].map((kind) => `member.resources.${kind}.memory=1Gi`);
    const act = async () => {
      await fillMemory(place, others.flat(), 1000); // pods as they are fit beside that, and larger ones do not
      await shop.helm('upgrade', 'shop', CHART, '--reuse-values', `--set=${resources.join(',')}`);
      await expect.poll(() => pendingPods(place), { interval: 1000, timeout: 300_000 }).toHaveLength(1);
    };
    const did = 'a rollout of larger pods for which two zones have no room: one pod stays pending';
    await losesNothing(place, client, { did, act, members: 6 });
    expect(new Set(await zonesOfMembers()).size).toBe(3);
  });

  async function zonesOfMembers(): Promise<readonly string[]> {
    const placed = (await podsOf(place, selectorOf('shop'))).filter(({ spec }) => spec.nodeName);
    return Promise.all(placed.map(({ spec }) => zoneOf(place, spec.nodeName)));
  }
});
