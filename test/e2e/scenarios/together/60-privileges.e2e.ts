import { expect, test } from 'vitest';
import type { Place } from '../../support/place.ts';
import { first, podsOf } from '../../support/pods.ts';
import { Release, selectorOf } from '../../support/release.ts';
import { attempt } from '../../support/run.ts';
import { told } from '../../support/environment.ts';
import { scenario } from '../../support/scenario.ts';

const TOKEN = '/var/run/secrets/kubernetes.io/serviceaccount/token';

/** What members read to find each other, and the zone of their node. */
const DISCOVERY = [
  'get endpoints',
  'get endpointslices.discovery.k8s.io',
  'get nodes',
  'get pods',
  'get services',
  'list endpoints',
  'list endpointslices.discovery.k8s.io',
  'list pods',
  'list services',
];

scenario('Least privilege, found through the Kubernetes API', 'privileges', (place) => {
  const values = { nativeSidecars: false, availability: { mode: 'zone', minReadySeconds: 1 } };
  const shop = new Release(place, 'shop', 'helm4', values);

  test('members may read what discovery needs, and nothing else', async () => {
    await shop.install();
    await place.kubectlHere('create', 'serviceaccount', 'nobody');
    const common = await rightsOf(place, 'nobody');
    const own = (await rightsOf(place, shop.fullname)).filter((right) => !common.includes(right));
    expect(own).toEqual(DISCOVERY);
    place.proved(`beyond what every account may, the account of the pods may: ${DISCOVERY.join(', ')}`);
  });

  test.each([
    ['get', 'secrets'],
    ['list', 'configmaps'],
    ['watch', 'pods'],
    ['create', 'pods'],
    ['delete', 'pods'],
    ['create', 'pods/exec'],
    ['patch', 'services'],
    ['list', 'nodes'],
  ])('they may not %s %s', async (verb, resource) => {
    const account = `system:serviceaccount:${place.namespace}:${shop.fullname}`;
    const { stdout, ok } = await place.tryKubectlHere('auth', 'can-i', verb, resource, `--as=${account}`);
    expect({ stdout: stdout.trim(), ok }).toEqual({ stdout: 'no', ok: false });
    place.proved(`it may not ${verb} ${resource}`);
  });

  test('they may not read pods of another namespace', async () => {
    const account = `--as=system:serviceaccount:${place.namespace}:${shop.fullname}`;
    const { stdout } = await attempt(
      told('SIDEGRID_KUBECTL'),
      ['auth', 'can-i', 'get', 'pods', '--namespace=kube-system', account],
      place,
    );
    expect(stdout.trim()).toBe('no');
    place.proved('it may read no pods of other namespaces');
  });

  test('neither app nor member can write to its root', async () => {
    for (const [container, command] of [
      ['app', ['python', '-c', 'open("/app/x", "w")']],
      ['hazelcast', ['bash', '-c', 'echo > /opt/hazelcast/x']],
    ] as const) {
      const exec = ['exec', 'shop-sidecar-grid-0', `--container=${container}`, '--', ...command];
      const { ok, stderr } = await place.tryKubectlHere(...exec);
      expect({ ok, stderr }).toEqual({ ok: false, stderr: expect.stringContaining('Read-only file system') as string });
    }
    place.proved('app and member cannot write to their root file systems');
  });

  test('the namespace refuses what is not restricted', async () => {
    const { ok, stderr } = await place.tryKubectlHere(
      'run',
      'open',
      '--image=registry.k8s.io/pause:3.10',
      '--privileged',
    );
    expect({ ok, stderr }).toEqual({
      ok: false,
      stderr: expect.stringContaining('violates PodSecurity "restricted') as string,
    });
    place.proved('every scenario here runs in a namespace that enforces Pod Security restricted');
  });
});

scenario('Least privilege, found by DNS', 'privileges-dns', (place) => {
  const values = {
    replicas: 2,
    member: { discovery: { mode: 'dns' } },
    availability: { mode: 'none', minReadySeconds: 1 },
  };
  const shop = new Release(place, 'shop', 'helm4', values);

  test('pods have no token, and their account no rights', async () => {
    await shop.install();
    const { spec, metadata } = first(await podsOf(place, selectorOf('shop')));
    expect(JSON.stringify(spec.volumes)).not.toContain('serviceAccountToken');
    const tokens = ['exec', metadata.name, '--container=hazelcast', '--', 'cat', TOKEN];
    expect((await place.tryKubectlHere(...tokens)).stderr).toContain('No such file');
    await place.kubectlHere('create', 'serviceaccount', 'nobody');
    expect(await rightsOf(place, shop.fullname)).toEqual(await rightsOf(place, 'nobody'));
    expect(await shop.helm('test', 'shop', '--timeout=5m')).toMatch(/^Phase: +Succeeded$/m);
    place.proved(
      'pods have no token, and their account has no rights of its own; members find each other all the same',
    );
  });
});

interface Review {
  readonly status: {
    readonly resourceRules: readonly { verbs: string[]; apiGroups?: string[]; resources?: string[] }[];
  };
}

/** All that an account may do in the namespace, such as `get pods`. */
async function rightsOf(place: Place, account: string): Promise<readonly string[]> {
  const review = place.file(
    'review.json',
    JSON.stringify({
      apiVersion: 'authorization.k8s.io/v1',
      kind: 'SelfSubjectRulesReview',
      spec: { namespace: place.namespace },
    }),
  );
  const as = `--as=system:serviceaccount:${place.namespace}:${account}`;
  const text = await place.kubectl('create', `--filename=${review}`, '--validate=false', as, '--output=json');
  const rules = (JSON.parse(text) as Review).status.resourceRules;
  const rights = rules.flatMap(({ verbs, apiGroups = [''], resources = [] }) =>
    verbs.flatMap((verb) =>
      resources.flatMap((resource) =>
        apiGroups.map((group) => `${verb} ${resource}${group === '' ? '' : `.${group}`}`),
      ),
    ),
  );
  return [...new Set(rights)].sort();
}
