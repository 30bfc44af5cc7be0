import { expect, test } from 'vitest';
import { DEPLOYMENT, part } from './render.ts';

test('with a DaemonSet clients use the pod of their own node, with a Deployment any', () => {
  expect(part('Service', 'spec.internalTrafficPolicy')).toBe('Local');
  expect(part('Service', 'spec.internalTrafficPolicy', DEPLOYMENT)).toBe('Cluster');
});

test('its port leads to a number, which every Kubernetes finds', () => {
  expect(part('Service', 'spec.ports')).toEqual([
    { name: 's3', port: 80, targetPort: 8080, protocol: 'TCP', appProtocol: 'http' },
  ]);
  const values = { service: { port: 443 }, sidekick: { port: 8443, tls: { serverSecret: 'a' } } };
  expect(part('Service', 'spec.ports.0', values)).toMatchObject({ port: 443, targetPort: 8443, appProtocol: 'https' });
});

test('other fields of the user are added, and may decide where traffic goes, but not to which pods', () => {
  const spec = { internalTrafficPolicy: 'Cluster', sessionAffinity: 'ClientIP', selector: { a: 'b' } };
  const made = part('Service', 'spec', { service: { type: 'LoadBalancer', spec } });
  expect(made).toMatchObject({ type: 'LoadBalancer', internalTrafficPolicy: 'Cluster', sessionAffinity: 'ClientIP' });
  expect(made).not.toHaveProperty('selector.a');
});
