import { test } from 'vitest';
import { filledAgainstAdvice } from '../../support/againstAdvice.ts';
import { losesEntries } from '../../support/change.ts';
import {
  drain,
  fillMemory,
  killNodes,
  needOwnNodes,
  nodesByZone,
  startNodes,
  uncordon,
  zoneOf,
} from '../../support/nodes.ts';
import { podsOf } from '../../support/pods.ts';
import { selectorOf } from '../../support/release.ts';
import { scenario } from '../../support/scenario.ts';

scenario('Against the advice: a budget for two members', 'greedy-budget', (place) => {
  test('two of three members are evicted at once', async () => {
    const values = {
      availability: { podDisruptionBudget: { maxUnavailable: 2 } },
      member: { gracefulShutdown: { enabled: false } },
    };
    const { shop, client } = await filledAgainstAdvice(place, values, ['SG021', 'SG035']);
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
  const properties = { 'hazelcast.max.no.heartbeat.seconds': '15' };
  const member = { properties, maps: { 'put-get': { mergePolicy: { 'class-name': 'PutIfAbsentMergePolicy' } } } };
  const larger = { member: { ...member, resources: { requests: { memory: '1Gi' }, limits: { memory: '1Gi' } } } };

  test('a rollout crowds one zone, which then loses power', async (context) => {
    needOwnNodes(context);
    const values = { availability: { mode: 'zone', spread: { whenUnsatisfiable: 'ScheduleAnyway' } }, member };
    const { shop, client } = await filledAgainstAdvice(place, values, ['SG033']);
    const zones = await nodesByZone(place);
    const own = await zoneOf(place, await client.node());
    const [crowded = []] = [...zones].filter(([zone]) => zone !== own).map(([, nodes]) => nodes);
    const others = [...zones.values()].flat().filter((node) => !crowded.includes(node));
    const act = async () => {
      await fillMemory(place, others, 1000); // pods as they are fit beside that, and larger ones do not
      await shop.upgrade(larger);
      await client.settled(3);
      await killNodes(place, crowded);
      await startNodes(place, crowded);
      await shop.rolledOut();
    };
    const did =
      '`spread.whenUnsatisfiable=ScheduleAnyway`, a rollout of larger pods for which two zones have no room, ' +
      'the third loses power';
    await losesEntries(place, client, { did, act, members: 3 });
  });
});
