import { expect, test } from 'vitest';
import { losesNothing } from '../support/change.ts';
import { GridClient } from '../support/gridClient.ts';
import { drain, killContainer, killNodes, needOwnNodes, startNodes, uncordon } from '../support/nodes.ts';
import { podsOf, waitForRestart } from '../support/pods.ts';
import { Release, selectorOf, warningsIn } from '../support/release.ts';
import { scenario } from '../support/scenario.ts';

scenario('Data in a StatefulSet, any node may fail', 'data-statefulset', (place) => {
  const shop = new Release(place, 'shop', 'helm4', { replicas: 6, availability: { mode: 'node' } });
  let client: GridClient;

  test('six members are filled, and written to and read from now on', async () => {
    expect(warningsIn(await shop.install())).toEqual([]);
    client = await GridClient.start(shop);
    await client.settled(6);
    await client.fill();
    await client.traffic();
    await losesNothing(place, client, { did: 'nothing yet, with 6 members', act: () => Promise.resolve(), members: 6 });
  });

  test('from 6 to 3 by helm upgrade', async () => {
    const act = () => shop.upgrade({ replicas: 3 });
    await losesNothing(place, client, { did: '`helm upgrade` from 6 to 3 pods at once', act, members: 3 });
  });

  test('a rolling restart', async () => {
    await losesNothing(place, client, { did: '`kubectl rollout restart`', act: () => shop.restart(), members: 3 });
  });

  test('a rollout of another configuration', async () => {
    const act = () => shop.upgrade({ member: { maps: { 'session-*': { maxIdleSeconds: 600 } } } });
    await losesNothing(place, client, { did: '`helm upgrade` with another configuration', act, members: 3 });
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

  test('a member is killed', async (context) => {
    needOwnNodes(context);
    const pod = 'shop-sidecar-grid-1';
    const act = async () => {
      await killContainer(place, pod, 'hazelcast');
      await waitForRestart(place, pod, 'hazelcast');
    };
    await losesNothing(place, client, { did: 'SIGKILL to a member', act, members: 3 });
  });

  test('an app is killed', async (context) => {
    needOwnNodes(context);
    const pod = 'shop-sidecar-grid-2';
    const act = async () => {
      await killContainer(place, pod, 'app');
      await waitForRestart(place, pod, 'app');
    };
    await losesNothing(place, client, { did: 'SIGKILL to an app', act, members: 3 });
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
