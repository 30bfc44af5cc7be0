import { describe, expect, test } from 'vitest';
import { consoleChart } from './definition.ts';
import { part, render } from './render.ts';

describe('the Service', () => {
  test('is inside the cluster only, and never a load balancer unless asked for', () => {
    expect(part('Service', 'spec')).toEqual({
      type: 'ClusterIP',
      selector: {
        'app.kubernetes.io/name': 'console',
        'app.kubernetes.io/instance': 'shop',
        'app.kubernetes.io/component': 'management-center',
      },
      ports: [{ name: 'http', port: 8080, targetPort: 8080, protocol: 'TCP' }],
    });
  });

  test('has a port of nodes only where there are some', () => {
    const service = { port: 80, nodePort: 30080, labels: { a: 'b' }, annotations: { c: 'd' } };
    const opened = { adminSecret: { name: 'console-admin' }, service: { ...service, type: 'NodePort' } };
    expect(part('Service', 'spec.ports.0', { service })).not.toHaveProperty('nodePort');
    expect(part('Service', 'spec.ports.0', opened)).toMatchObject({ port: 80, nodePort: 30080 });
    expect(part('Service', 'metadata.labels', opened)).toMatchObject({ a: 'b' });
    expect(part('Service', 'metadata.annotations', opened)).toEqual({ c: 'd' });
  });
});

describe('the claim', () => {
  test('is made only where it is asked for and the user has none', () => {
    expect(part('PersistentVolumeClaim', 'kind')).toBeUndefined();
    const persistence = { enabled: true, existingClaim: 'mine' };
    expect(part('PersistentVolumeClaim', 'kind', { persistence })).toBeUndefined();
  });

  test('outlives the release, and can be written by one node', () => {
    const claim = { persistence: { enabled: true } };
    expect(part('PersistentVolumeClaim', 'metadata.annotations', claim)).toEqual({ 'helm.sh/resource-policy': 'keep' });
    expect(part('PersistentVolumeClaim', 'spec', claim)).toEqual({
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: '8Gi' } },
    });
  });

  test('takes the modes, class and size of the user', () => {
    const persistence = { enabled: true, accessModes: ['ReadWriteOncePod'], storageClassName: 'fast', size: '1Gi' };
    expect(part('PersistentVolumeClaim', 'spec', { persistence })).toEqual({
      accessModes: ['ReadWriteOncePod'],
      storageClassName: 'fast',
      resources: { requests: { storage: '1Gi' } },
    });
  });
});

describe('the network policy', () => {
  const policies = (values: object, networkPolicy: object) =>
    part('NetworkPolicy', 'spec', values, { networkPolicy: { enabled: true, ...networkPolicy } });

  test('opens nothing but its port, to everyone or to those who are named', () => {
    const clients = [{ namespaceSelector: {} }];
    const ports = [{ port: 9090, protocol: 'TCP' }];
    expect(policies({ port: 9090 }, {})).toMatchObject({ ingress: [{ ports }] });
    expect(policies({ port: 9090, clients }, {})).toMatchObject({ ingress: [{ ports, from: clients }] });
  });

  test('where egress is limited, lets it reach DNS and members, and never the Kubernetes API', () => {
    const extra = { to: [{ ipBlock: { cidr: '10.0.0.0/8' } }] };
    const { egress } = policies({}, { extraEgress: [extra] }) as { readonly egress: readonly unknown[] };
    expect(egress).toMatchObject([{ ports: [{ port: 53 }, { port: 53 }] }, { ports: [{ port: 5701 }] }, extra]);
  });

  test('admits it to members: its pod has the labels of the release', () => {
    const members = { 'app.kubernetes.io/name': 'console', 'app.kubernetes.io/instance': 'shop' };
    expect(part('Deployment', 'spec.template.metadata.labels')).toMatchObject(members);
  });
});

test('a long name of the release is cut, the suffix never', () => {
  const release = 'x'.repeat(53);
  const { objects } = render({}, {}, { release });
  const names = new Set(objects.map(({ metadata }) => (metadata as { readonly name: string }).name));
  expect([...names]).toEqual([`${'x'.repeat(45)}-management-center`]);
});

test('each object has a template of its own', () => {
  expect([...consoleChart.files().keys()].filter((path) => path.includes('management-center'))).toEqual([
    'templates/management-center-configmap.yaml',
    'templates/management-center-deployment.yaml',
    'templates/management-center-ingress.yaml',
    'templates/management-center-networkpolicy.yaml',
    'templates/management-center-persistentvolumeclaim.yaml',
    'templates/management-center-service.yaml',
  ]);
});

test('the notes say how to open it, and that its first visitor becomes the administrator', () => {
  expect(render({ contextPath: '/grid', service: { port: 80 } }).notes).toBe(`shop

To open Management Center, run this and go to http://localhost:8080/grid/:
   kubectl port-forward --namespace team-a service/shop-console-management-center 8080:80
Create the administrator's account now: the first visitor can do so.`);
});

test('with a Secret they say whose the account is', () => {
  const { notes } = render({ adminSecret: { name: 'console-admin' } });
  expect(notes.split('\n').at(-1)).toBe('Log in as the administrator from the Secret console-admin.');
});

test('they say nothing of it when it is off', () => {
  expect(render({ enabled: false }).notes).toBe('shop');
});
