import { expect, test } from 'vitest';
import { losesEntries } from '../support/change.ts';
import { GridClient } from '../support/gridClient.ts';
import { cordon, drain, killNodes, needOwnNodes, nodesByZone, startNodes, uncordon, zoneOf } from '../support/nodes.ts';
import type { Place } from '../support/place.ts';
import { podsOf } from '../support/pods.ts';
import { Release, selectorOf, warningsIn, type Values } from '../support/release.ts';
import { scenario } from '../support/scenario.ts';

// What the scenarios before show would mean little if their check could not fail. Here the chart's advice is not
// followed: it warns of each, and entries are lost.

scenario('Against the advice: no graceful shutdown', 'no-graceful', (place) => {
  test('three of six members end at once', async () => {
    const values = { replicas: 6, workload: 'Deployment', member: { gracefulShutdown: { enabled: false } } };
    const { shop, client } = await filled(place, values, ['SG021']);
    const did = '`member.gracefulShutdown.enabled=false`, `kubectl scale` from 6 to 3 pods';
    await losesEntries(place, client, { did, act: () => shop.scale(3), members: 3 });
  });
});

scenario('Against the advice: a budget for two members', 'greedy-budget', (place) => {
  test('two of three members are evicted at once', async () => {
    const values = {
      availability: { podDisruptionBudget: { maxUnavailable: 2 } },
      member: { gracefulShutdown: { enabled: false } },
    };
    const { shop, client } = await filled(place, values, ['SG021', 'SG035']);
    const own = await client.node();
    const nodes = (await podsOf(place, selectorOf('shop'))).map(({ spec }) => spec.nodeName);
    const [one = '', other = ''] = nodes.filter((node) => node !== own);
    const act = async () => {
      await Promise.all([drain(place, one), drain(place, other)]);
      await uncordon(place);
      await shop.rolledOut();
    };
    const did = '`podDisruptionBudget.maxUnavailable=2` and no graceful shutdown, `kubectl drain` of two nodes at once';
    await losesEntries(place, client, { did, act, members: 3 });
  });
});

scenario('Against the advice: a spread that gives way', 'soft-spread', (place) => {
  test('a rollout crowds one zone, which then loses power', async (context) => {
    needOwnNodes(context);
    const values = { availability: { mode: 'zone', spread: { whenUnsatisfiable: 'ScheduleAnyway' } } };
    const { shop, client } = await filled(place, values, ['SG033']);
    const zones = await nodesByZone(place);
    const own = await zoneOf(place, await client.node());
    const [crowded = []] = [...zones].filter(([zone]) => zone !== own).map(([, nodes]) => nodes);
    const act = async () => {
      await cordon(
        place,
        [...zones.values()].flat().filter((node) => !crowded.includes(node)),
      );
      await shop.restart();
      await uncordon(place);
      await client.settled(3);
      await killNodes(place, crowded);
      await startNodes(place, crowded);
      await shop.rolledOut();
    };
    const did =
      '`spread.whenUnsatisfiable=ScheduleAnyway`, a rollout while two zones are cordoned, the third loses power';
    await losesEntries(place, client, { did, act, members: 3 });
  });
});
/** A release with entries, written to and read from, which the chart warned of. */
async function filled(place: Place, values: Values, warnings: readonly string[]) {
  const shop = new Release(place, 'shop', 'helm4', { replicas: 3, ...values });
  expect(warningsIn(await shop.install())).toEqual(warnings);
  place.proved(`the chart warns when it is installed: ${warnings.join(', ')}`);
  const client = await GridClient.start(shop);
  await client.settled(Number(values['replicas'] ?? 3));
  await client.fill();
  await client.traffic();
  return { shop, client };
}
