import { expect, test } from 'vitest';
import { NEWEST } from '../../../../tools/cluster/images/hazelcast.ts';
import { losesNothing } from '../../support/change.ts';
import { CHART } from '../../support/environment.ts';
import { GridClient } from '../../support/gridClient.ts';
import { podsOf } from '../../support/pods.ts';
import { Release, selectorOf } from '../../support/release.ts';
import { scenario } from '../../support/scenario.ts';

/** Members take over from each other in a second: there is next to nothing in them. */
const VALUES = { replicas: 3, availability: { mode: 'node', minReadySeconds: 1 } };

const { version } = NEWEST;

scenario(`Hazelcast ${version}`, 'newest', (place) => {
  const shop = new Release(place, 'shop', 'helm4', { ...VALUES, member: { image: { tag: version } } });

  test('three members form one cluster', async () => {
    await shop.install();
    for (const { metadata } of await podsOf(place, selectorOf('shop'))) {
      const log = await place.kubectlHere('logs', metadata.name, '--container=hazelcast');
      expect(log).toContain(`Hazelcast Platform ${version} `);
      expect(log).toMatch(/^Members \{size:3, /m);
    }
    place.proved(`3 members of ${version} form one cluster`);
  });

  test('what is put through one member is got through another', async () => {
    expect(await shop.helm('test', 'shop', '--timeout=5m')).toMatch(/^Phase: +Succeeded$/m);
    place.proved('helm test passes');
  });

  test('doctor warns of a tag that moves, and not of this one', async () => {
    const tag = version.replace(/\.\d+$/, '');
    const moving = new Release(place, 'shop', 'helm4', { ...VALUES, member: { image: { tag } } });
    expect(await shop.doctor()).not.toContain('SG047');
    expect(await moving.doctor()).toContain('SG047');
    place.proved(`\`sidegrid doctor\` warns of the tag ${tag} (SG047), and not of ${version}`);
  });
});

// The way back is that of docs/upgrading.md.
scenario(`From the chart's own Hazelcast to ${version}`, 'minor', (place) => {
  const shop = new Release(place, 'shop', 'helm4', VALUES);
  const last = `${shop.fullname}-2`;
  let client: GridClient;

  test('the first new member is refused, and the others keep all entries', async () => {
    await shop.install();
    client = await GridClient.filling(shop, 3);
    const did = `\`helm upgrade\` to ${version}: the first new member is refused, and the rollout stops`;
    await losesNothing(place, client, { did, act: upgradeUntilRefused, members: 2 });
  });

  test('a rollback and the end of the refused pod bring three members back', async () => {
    const act = async () => {
      await shop.helm('rollback', 'shop');
      await place.kubectlHere('delete', 'pod', last);
      await shop.rolledOut();
    };
    await losesNothing(place, client, { did: '`helm rollback` and `kubectl delete pod` of that one', act, members: 3 });
  });

  async function upgradeUntilRefused(): Promise<void> {
    await shop.helm('upgrade', 'shop', CHART, '--reuse-values', `--set-string=member.image.tag=${version}`);
    const refusal = `Joining node's version ${version} is not compatible with cluster version`;
    const logOfFirst = () => place.kubectlHere('logs', `${shop.fullname}-0`, '--container=hazelcast');
    await expect.poll(logOfFirst, { interval: 5000, timeout: 600_000 }).toContain(refusal);
  }
});
