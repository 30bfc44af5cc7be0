import { join } from 'node:path';
import { expect, test, type TestContext } from 'vitest';
import { losesNothing } from '../../support/change.ts';
import { ROOT } from '../../support/environment.ts';
import { GridClient } from '../../support/gridClient.ts';
import { Release } from '../../support/release.ts';
import { scenario } from '../../support/scenario.ts';

const EXAMPLE = join(ROOT, 'examples/java-embedded/values.yaml');

scenario('Topology embedded', 'embedded', (place) => {
  const shop = new Release(place, 'shop', 'helm4', { replicas: 3 }, EXAMPLE);

  test('three Java programs are members of one grid', async (context) => {
    needImage(context);
    await shop.install();
    expect(await shop.helm('test', 'shop', '--timeout=5m')).toMatch(/^Phase: +Succeeded$/m);
    place.proved('3 pods of a Java program form one cluster; helm test passes');
  });

  test('a rolling restart of them loses no entry', async (context) => {
    needImage(context);
    const client = await GridClient.filling(shop, 3);
    await losesNothing(place, client, { did: '`kubectl rollout restart`', act: () => shop.restart(), members: 3 });
  });
});

function needImage(context: TestContext): void {
  const problem = process.env['SIDEGRID_E2E_NO_EMBEDDED'];
  if (problem) context.skip(problem);
}
