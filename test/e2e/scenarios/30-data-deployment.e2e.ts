import { expect, test } from 'vitest';
import { losesNothing } from '../support/change.ts';
import { GridClient } from '../support/gridClient.ts';
import { killNodes, needOwnNodes, nodesByZone, startNodes, zoneOf } from '../support/nodes.ts';
import { Release, warningsIn } from '../support/release.ts';
import { scenario } from '../support/scenario.ts';

scenario('Data in a Deployment, any zone may fail', 'data-deployment', (place) => {
  const values = { replicas: 6, workload: 'Deployment', availability: { mode: 'zone', zones: 3 } };
  const shop = new Release(place, 'shop', 'helm4', values);
  let client: GridClient;

  test('six members are filled, and written to and read from now on', async () => {
    expect(warningsIn(await shop.install())).toEqual([]);
    client = await GridClient.start(shop);
    await client.settled(6);
    await client.fill();
    await client.traffic();
    await losesNothing(place, client, { did: 'nothing yet, with 6 members', act: () => Promise.resolve(), members: 6 });
  });

  test('from 6 to 3 by kubectl scale', async () => {
    await losesNothing(place, client, {
      did: '`kubectl scale` from 6 to 3 pods',
      act: () => shop.scale(3),
      members: 3,
    });
  });

  test('from 3 to 6 by kubectl scale', async () => {
    const act = async () => {
      await shop.scale(6);
      await shop.rolledOut();
    };
    await losesNothing(place, client, { did: '`kubectl scale` from 3 to 6 pods', act, members: 6 });
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

  test('a rolling restart', async () => {
    await losesNothing(place, client, { did: '`kubectl rollout restart`', act: () => shop.restart(), members: 6 });
  });
});
