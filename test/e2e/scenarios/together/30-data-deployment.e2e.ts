import { expect, test } from 'vitest';
import { losesNothing } from '../../support/change.ts';
import { GridClient } from '../../support/gridClient.ts';
import { Release, warningsIn } from '../../support/release.ts';
import { scenario } from '../../support/scenario.ts';

scenario('Data in a Deployment', 'data-deployment', (place) => {
  const values = { replicas: 6, workload: 'Deployment', availability: { mode: 'node' } };
  const shop = new Release(place, 'shop', 'helm4', values);
  let client: GridClient;

  test('six members are filled, and written to and read from now on', async () => {
    expect(warningsIn(await shop.install())).toEqual([]);
    client = await GridClient.filling(shop, 6);
    await losesNothing(place, client, { did: 'nothing yet, with 6 members', act: () => Promise.resolve(), members: 6 });
  });

  test('from 6 to 3 by kubectl scale', async () => {
    const act = () => shop.scale(3);
    await losesNothing(place, client, { did: '`kubectl scale` from 6 to 3 pods at once', act, members: 3 });
  });

  test('a rolling restart', async () => {
    await losesNothing(place, client, { did: '`kubectl rollout restart`', act: () => shop.restart(), members: 3 });
  });

  test('from 3 to 6 by kubectl scale', async () => {
    const act = async () => {
      await shop.scale(6);
      await shop.rolledOut();
    };
    await losesNothing(place, client, { did: '`kubectl scale` from 3 to 6 pods', act, members: 6 });
  });
});
