import { describe, expect, test } from 'vitest';
import { sidecarGrid } from '../../../lib/charts/sidecar-grid/definition.ts';
import type { Manifest, RenderOptions } from '../../../lib/index.ts';
import { valueAt } from '../../support/valueAt.ts';

type Settings = NonNullable<RenderOptions['values']> & object;

const IMAGE = { app: { image: { repository: 'ghcr.io/acme/shop', tag: '1.4.2' } } };

function render(values: Settings = {}, options: RenderOptions = {}) {
  return sidecarGrid.render({ release: 'shop', ...options, values: { ...IMAGE, ...values } });
}

function find(objects: readonly Manifest[], kind: string): Manifest | undefined {
  return objects.find((object) => object['kind'] === kind);
}

/** A part of the one object of a kind. */
function part(kind: string, path: string, values: Settings = {}, options: RenderOptions = {}): unknown {
  return valueAt(find(render(values, options).objects, kind), path);
}

/** A part of the pods' specification. */
function pod(path: string, values: Settings = {}, options: RenderOptions = {}): unknown {
  const { objects } = render(values, options);
  return valueAt(find(objects, 'StatefulSet') ?? find(objects, 'Deployment'), `spec.template.spec.${path}`);
}

function configOf(values: Settings = {}): string {
  const data = part('ConfigMap', 'data', values) as Readonly<Record<string, string>>;
  return data['hazelcast.yaml'] ?? '';
}

describe('placement', () => {
  test('from Kubernetes 1.33 on the member is a native sidecar, which starts before the app and stops after it', () => {
    const cluster = { kubeVersion: '1.33.0' };
    expect(pod('initContainers.*.name', {}, cluster)).toEqual(['hazelcast']);
    expect(pod('initContainers.0.restartPolicy', {}, cluster)).toBe('Always');
    expect(pod('containers.*.name', {}, cluster)).toEqual(['app']);
  });

  test('before that it is a plain container, and the same but for its place', () => {
    const native = pod('initContainers.0', {}, { kubeVersion: '1.33.0' });
    const plain = pod('containers.1', {}, { kubeVersion: '1.32.9' });
    expect(pod('initContainers', {}, { kubeVersion: '1.32.9' })).toBeUndefined();
    expect({ ...(plain as object), restartPolicy: 'Always' }).toEqual(native);
  });

  test('nativeSidecars decides in place of the version, and kubeVersion in place of the cluster', () => {
    expect(pod('initContainers', { nativeSidecars: true }, { kubeVersion: '1.29.0' })).toHaveLength(1);
    expect(pod('initContainers', { nativeSidecars: false }, { kubeVersion: '1.36.0' })).toBeUndefined();
    expect(pod('initContainers', { kubeVersion: '1.30.0' }, { kubeVersion: '1.36.0' })).toBeUndefined();
  });
});

describe('discovery', () => {
  test('members always know the port, so the plugin never guesses that of the app', () => {
    expect(configOf()).toContain('service-port: 5701');
    expect(configOf()).toContain('auto-increment: false');
  });

  test('members that start together see each other, ready or not', () => {
    const service = render().objects.find((object) => valueAt(object, 'metadata.name') === 'shop-sidecar-grid-grid');
    expect(service?.['spec']).toMatchObject({ clusterIP: 'None', publishNotReadyAddresses: true });
  });

  test('with DNS there is no Role, no token and no question to the Kubernetes API', () => {
    const values = { member: { discovery: { mode: 'dns' } }, availability: { mode: 'none' } };
    const kinds = render(values).objects.map((object) => String(object['kind']));
    expect(kinds.filter((kind) => kind.includes('Role'))).toEqual([]);
    expect(pod('automountServiceAccountToken', values)).toBe(false);
    expect(configOf(values)).toContain('service-dns: "shop-sidecar-grid-grid.default.svc"');
    expect(configOf(values)).not.toContain('service-name');
  });

  test('only zones need to read nodes, which belong to no namespace', () => {
    expect(part('ClusterRole', 'rules', { availability: { mode: 'node' } })).toBeUndefined();
    expect(part('ClusterRole', 'rules', { availability: { mode: 'zone' } })).toEqual([
      { apiGroups: [''], resources: ['nodes'], verbs: ['get'] },
    ]);
  });

  test('releases never merge: each has a cluster name of its own', () => {
    expect(configOf()).toContain('cluster-name: "shop-sidecar-grid"');
  });
});

describe('ending', () => {
  test('the pod lives as long as the app drains and the member hands its entries over, and a margin', () => {
    const abrupt = { member: { gracefulShutdown: { enabled: false } } };
    expect(pod('terminationGracePeriodSeconds')).toBe(30 + 120 + 15);
    expect(pod('terminationGracePeriodSeconds', abrupt)).toBe(30 + 15);
  });

  test('an autoscaler takes no more members within a grace period than there are copies', () => {
    const values = { autoscaling: { enabled: true }, member: { backupCount: 2 } };
    expect(part('HorizontalPodAutoscaler', 'spec.behavior.scaleDown.policies', values)).toEqual([
      { type: 'Pods', value: 2, periodSeconds: 165 },
    ]);
    expect(part('StatefulSet', 'spec.replicas', values)).toBeUndefined();
  });
});

describe('workload', () => {
  test('a Deployment has the pods of the StatefulSet, and spreads each rollout by itself', () => {
    const values = { workload: 'Deployment' };
    expect(pod('topologySpreadConstraints.0.matchLabelKeys', values)).toEqual(['pod-template-hash']);
    expect(pod('topologySpreadConstraints.0.matchLabelKeys')).toBeUndefined();
    expect(pod('containers', values)).toEqual(pod('containers'));
    expect(pod('initContainers', values)).toEqual(pod('initContainers'));
  });

  test('a change of the configuration replaces the pods', () => {
    const annotations = 'spec.template.metadata.annotations';
    expect(part('StatefulSet', annotations)).toHaveProperty('checksum/config');
    expect(part('StatefulSet', annotations)).not.toEqual(
      part('StatefulSet', annotations, { member: { backupCount: 2 } }),
    );
  });

  test('a ConfigMap of the user replaces ours, whose checksum is gone with it', () => {
    const values = { member: { existingConfigMap: 'mine' } };
    expect(part('ConfigMap', 'kind', values)).toBeUndefined();
    expect(pod('volumes.0.configMap.name', values)).toBe('mine');
    expect(part('StatefulSet', 'spec.template.metadata.annotations', values)).not.toHaveProperty('checksum/config');
  });

  test('labels of users reach pods, but no selector', () => {
    const values = { podLabels: { team: 'a' }, commonLabels: { tier: 'b' } };
    expect(part('StatefulSet', 'spec.template.metadata.labels', values)).toMatchObject({ team: 'a', tier: 'b' });
    expect(part('StatefulSet', 'spec.selector.matchLabels', values)).toEqual({
      'app.kubernetes.io/name': 'sidecar-grid',
      'app.kubernetes.io/instance': 'shop',
      'app.kubernetes.io/component': 'grid',
    });
  });
});

describe('topology', () => {
  const clientServer = { topology: 'client-server', replicas: 2, member: { replicas: 4 } };
  const named = (name: string, kind: string, values: Settings) =>
    render(values).objects.find(
      (object) => object['kind'] === kind && valueAt(object, 'metadata.name') === `shop-sidecar-grid${name}`,
    );

  test('client-server gives members a StatefulSet of their own, and the app a Deployment', () => {
    expect(valueAt(named('-member', 'StatefulSet', clientServer), 'spec.replicas')).toBe(4);
    expect(valueAt(named('', 'Deployment', clientServer), 'spec.replicas')).toBe(2);
    expect(named('', 'StatefulSet', clientServer)).toBeUndefined();
  });

  test('there the app has no member, no token and no grace for one, and finds the grid by its Service', () => {
    const app = named('', 'Deployment', clientServer);
    expect(valueAt(app, 'spec.template.spec.containers.*.name')).toEqual(['app']);
    expect(valueAt(app, 'spec.template.spec.initContainers')).toBeUndefined();
    expect(valueAt(app, 'spec.template.spec.automountServiceAccountToken')).toBe(false);
    expect(valueAt(app, 'spec.template.spec.terminationGracePeriodSeconds')).toBe(30 + 15);
    expect(valueAt(app, 'spec.template.spec.containers.0.env.0.value')).toBe('shop-sidecar-grid-grid.default.svc:5701');
  });

  test('and the member has a pod for itself, whose grace no app shares', () => {
    const member = named('-member', 'StatefulSet', clientServer);
    expect(valueAt(member, 'spec.template.spec.containers.*.name')).toEqual(['hazelcast']);
    expect(valueAt(member, 'spec.template.spec.containers.0.restartPolicy')).toBeUndefined();
    expect(valueAt(member, 'spec.template.spec.terminationGracePeriodSeconds')).toBe(120 + 15);
    expect(valueAt(member, 'spec.template.spec.automountServiceAccountToken')).toBe(true);
  });

  test('selectors tell the pods of the app from those of the members', () => {
    const component = (name: string, kind: string, path: string, values: Settings) =>
      (valueAt(named(name, kind, values), path) as Readonly<Record<string, string>>)['app.kubernetes.io/component'];
    expect(component('', 'Service', 'spec.selector', clientServer)).toBe('app');
    expect(component('-grid', 'Service', 'spec.selector', clientServer)).toBe('member');
    expect(component('', 'PodDisruptionBudget', 'spec.selector.matchLabels', clientServer)).toBe('app');
    expect(component('-member', 'PodDisruptionBudget', 'spec.selector.matchLabels', clientServer)).toBe('member');
    expect(component('', 'Service', 'spec.selector', {})).toBe('grid');
    expect(component('-grid', 'Service', 'spec.selector', {})).toBe('grid');
  });

  test('the pod of a test is never behind a Service', () => {
    const [pod] = render().tests;
    expect(valueAt(pod, 'metadata.labels')).not.toHaveProperty('app.kubernetes.io/component');
  });

  test('embedded makes the app a member: settings, port, probes and grace of one, and no other container', () => {
    const values = { topology: 'embedded' };
    expect(pod('containers.*.name', values)).toEqual(['app']);
    expect(pod('initContainers', values)).toBeUndefined();
    expect(pod('containers.0.ports.*.name', values)).toEqual(['http', 'hazelcast']);
    expect(pod('containers.0.env.*.name', values)).toContain('JAVA_TOOL_OPTIONS');
    expect(pod('containers.0.volumeMounts.*.mountPath', values)).toEqual(['/data/hazelcast']);
    expect(pod('containers.0.readinessProbe.httpGet.path', values)).toBe('/hazelcast/health/ready');
    expect(pod('containers.0.livenessProbe.httpGet.path', values)).toBe('/hazelcast/health/node-state');
    expect(pod('terminationGracePeriodSeconds', values)).toBe(30 + 120 + 15);
    expect(pod('automountServiceAccountToken', values)).toBe(true);
  });

  test('a probe of the app wins over that of the member which it is', () => {
    const values = {
      topology: 'embedded',
      app: { ...IMAGE.app, probes: { readiness: { tcpSocket: { port: 8080 } } } },
    };
    expect(pod('containers.0.readinessProbe', values)).toEqual({ tcpSocket: { port: 8080 } });
  });

  test('the configuration of the members is the same in all of them', () => {
    expect(configOf({ topology: 'client-server' })).toBe(configOf());
    expect(configOf({ topology: 'embedded' })).toBe(configOf());
  });

  test('an autoscaler scales the app, which loses nothing when members are elsewhere', () => {
    const values = { ...clientServer, autoscaling: { enabled: true } };
    expect(part('HorizontalPodAutoscaler', 'spec.scaleTargetRef.kind', values)).toBe('Deployment');
    expect(part('HorizontalPodAutoscaler', 'spec.behavior', values)).toBeUndefined();
  });

  test('the test of the cluster expects the members, wherever they are', () => {
    const expected = (values: Settings) => valueAt(render(values).tests[0], 'spec.containers.0.env.2.value');
    expect(expected(clientServer)).toBe('4');
    expect(expected({ replicas: 5 })).toBe('5');
  });
});

test('numeric ids are left out when the cluster is OpenShift, or when told so', () => {
  const onOpenShift = { apiVersions: ['security.openshift.io/v1'] };
  const user = (values?: Settings, options?: RenderOptions) =>
    pod('initContainers.0.securityContext.runAsUser', values, options);
  expect(user()).toBe(65534);
  expect(user({}, onOpenShift)).toBeUndefined();
  expect(user({ openshift: true })).toBeUndefined();
  expect(user({ openshift: false }, onOpenShift)).toBe(65534);
});

describe('network', () => {
  test('strangers reach the app, but never a member', () => {
    const values = { networkPolicy: { enabled: true } };
    expect(part('NetworkPolicy', 'spec.ingress.0', values)).toEqual({ ports: [{ port: 8080, protocol: 'TCP' }] });
    expect(part('NetworkPolicy', 'spec.ingress.1.from', values)).toHaveLength(1);
    expect(part('NetworkPolicy', 'spec.policyTypes', values)).toEqual(['Ingress']);
  });

  test('an HTTPRoute leads what its Gateways take to the Service', () => {
    const values = { httpRoute: { enabled: true, parentRefs: [{ name: 'public' }] }, service: { port: 81 } };
    expect(part('HTTPRoute', 'spec', values)).toEqual({
      parentRefs: [{ name: 'public' }],
      rules: [{ backendRefs: [{ name: 'shop-sidecar-grid', port: 81 }] }],
    });
  });

  test('an Ingress leads every path of a host to the app unless it names some', () => {
    const hosts = [{ host: 'a.example' }, { host: 'b.example', paths: [{ path: '/x', pathType: 'Exact' }] }];
    const values = { ingress: { enabled: true, hosts } };
    expect(part('Ingress', 'spec.rules.*.host', values)).toEqual(['a.example', 'b.example']);
    expect(part('Ingress', 'spec.rules.*.http.paths.*.path', values)).toEqual([['/'], ['/x']]);
    expect(part('Ingress', 'spec.rules.*.http.paths.*.pathType', values)).toEqual([['Prefix'], ['Exact']]);
  });
});
