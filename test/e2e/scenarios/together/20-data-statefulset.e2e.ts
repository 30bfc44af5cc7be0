import { expect, test } from 'vitest';
import { losesNothing } from '../../support/change.ts';
import { GridClient } from '../../support/gridClient.ts';
import { killContainer, needOwnNodes } from '../../support/nodes.ts';
import { waitForRestart } from '../../support/pods.ts';
import { Release, warningsIn } from '../../support/release.ts';
import { scenario } from '../../support/scenario.ts';

scenario('Data in a StatefulSet', 'data-statefulset', (place) => {
  const shop = new Release(place, 'shop', 'helm4', { replicas: 6, availability: { mode: 'node' } });
  let client: GridClient;

  test('six members are filled, and written to and read from now on', async () => {
    expect(warningsIn(await shop.install())).toEqual([]);
    client = await GridClient.filling(shop, 6);
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
});
