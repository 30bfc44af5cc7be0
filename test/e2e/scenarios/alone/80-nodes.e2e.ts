import { expect, test } from 'vitest';
import { losesNothing } from '../../support/change.ts';
import { GridClient } from '../../support/gridClient.ts';
import { drain, killNodes, needOwnNodes, startNodes, uncordon } from '../../support/nodes.ts';
import { podsOf } from '../../support/pods.ts';
import { Release, selectorOf, warningsIn } from '../../support/release.ts';
import { scenario } from '../../support/scenario.ts';

scenario('Data while nodes are drained and fail', 'nodes', (place) => {
  const shop = new Release(place, 'shop', 'helm4', { replicas: 3, availability: { mode: 'node' } });
  let client: GridClient;

  test('three members are filled, and written to and read from now on', async () => {
    expect(warningsIn(await shop.install())).toEqual([]);
    client = await GridClient.filling(shop, 3);
  });

  test('two nodes are drained at once', async () => {
    const [one = '', other = ''] = await nodesOfMembers();
    const act = async () => {
      await Promise.all([drain(place, one), drain(place, other)]);
      await shop.rolledOut();
    };
    // The client has to stay; it tolerates that its node takes no other pods.
    await losesNothing(place, client, { did: '`kubectl drain` of two nodes with members at once', act, members: 3 });
    await uncordon(place);
  });

  test('a node loses power, and gets it back', async (context) => {
    needOwnNodes(context);
    const [node = ''] = await nodesOfMembers();
    const did = 'a node with one of 3 members loses power';
    await losesNothing(place, client, { did, act: () => killNodes(place, [node]), members: 2 });
    const back = async () => {
      await startNodes(place, [node]);
      await client.settled(3);
      await shop.rolledOut();
    };
    await losesNothing(place, client, { did: 'the node is back', act: back, members: 3 });
  });

  /** Nodes with a member, without the client's own. */
  async function nodesOfMembers(): Promise<readonly string[]> {
    const own = await client.node();
    const pods = await podsOf(place, selectorOf('shop'));
    return pods.map(({ spec }) => spec.nodeName).filter((node) => node !== own);
  }
});
