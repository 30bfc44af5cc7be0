import { describe, expect, test } from 'vitest';
import { isUnknown, readJoin } from '../../../lib/manifests/configuration/join.ts';
import { configurationOf } from './settings.ts';

const join = (settings: object) => readJoin(configurationOf({ network: { join: settings } }));

describe('members find each other', () => {
  test('through the Kubernetes API', () => {
    const kubernetes = { enabled: true, 'service-name': 'grid', namespace: 'team', 'service-port': 5701 };
    expect(join({ kubernetes })).toMatchObject({
      mode: 'api',
      enabled: ['kubernetes'],
      serviceName: 'grid',
      namespace: 'team',
      servicePort: 5701,
      usesLabels: false,
      findsNotReady: true,
    });
  });

  test('through DNS', () => {
    const kubernetes = { enabled: true, 'service-dns': 'grid.team.svc' };
    expect(join({ kubernetes })).toMatchObject({ mode: 'dns', serviceDns: 'grid.team.svc', servicePort: undefined });
  });

  test('by what is around them, when nothing is said', () => {
    expect(join({}).mode).toBe('auto');
    expect(join({ 'auto-detection': { enabled: false } }).mode).toBe('other');
  });

  test('in another way', () => {
    expect(join({ 'tcp-ip': { enabled: true } }).mode).toBe('other');
    expect(join({ 'discovery-strategies': {} }).mode).toBe('other');
  });
});

test('all ways that are on are known', () => {
  expect(join({ multicast: { enabled: true }, kubernetes: { enabled: true } }).enabled).toEqual([
    'multicast',
    'kubernetes',
  ]);
});

test('labels, and members that are not ready, as the plugin has them', () => {
  const kubernetes = {
    enabled: true,
    'pod-label-name': 'grid',
    'resolve-not-ready-addresses': false,
    'service-port': 0,
  };
  expect(join({ kubernetes })).toMatchObject({ usesLabels: true, findsNotReady: false, servicePort: undefined });
});

test('a property that nobody gives leaves a text unknown', () => {
  expect([isUnknown('${name}'), isUnknown('name'), isUnknown(undefined)]).toEqual([true, false, false]);
});
