import { test } from 'vitest';
import { losesEntries } from '../../support/change.ts';
import { filledAgainstAdvice } from '../../support/againstAdvice.ts';
import { scenario } from '../../support/scenario.ts';

scenario('Against the advice: no graceful shutdown', 'no-graceful', (place) => {
  test('three of six members end at once', async () => {
    const values = { replicas: 6, workload: 'Deployment', member: { gracefulShutdown: { enabled: false } } };
    const { shop, client } = await filledAgainstAdvice(place, values, ['SG021']);
    const did = '`member.gracefulShutdown.enabled=false`, `kubectl scale` from 6 to 3 pods';
    await losesEntries(place, client, { did, act: () => shop.scale(3), members: 3 });
  });
});
