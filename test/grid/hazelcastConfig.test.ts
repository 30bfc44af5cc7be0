import { describe, expect, test } from 'vitest';
import { hazelcastYaml, kinds, part, pod } from '../support/sidecarGrid.ts';

test('members always know the port, so the plugin never guesses that of the app', () => {
  expect(hazelcastYaml({ member: { port: 5801 } })).toContain('service-port: 5801');
  expect(hazelcastYaml()).toContain('auto-increment: false');
});

test('releases never merge: each has a cluster name of its own', () => {
  expect(hazelcastYaml()).toContain('cluster-name: "shop-sidecar-grid"');
  expect(hazelcastYaml({ member: { clusterName: 'a "b"' } })).toContain('cluster-name: "a \\"b\\""');
});

test('strangers are not searched for', () => {
  expect(hazelcastYaml()).toContain(
    'auto-detection:\n        enabled: false\n      multicast:\n        enabled: false',
  );
});

test('through the API members ask for their own Service, and never for addresses outside of the cluster', () => {
  const text = hazelcastYaml();
  expect(text).toContain('service-name: "shop-sidecar-grid-grid"');
  expect(text).toContain('expose-externally: false');
  expect(text).not.toContain('service-dns');
});

test('with DNS they ask nothing of the API', () => {
  const text = hazelcastYaml({ member: { discovery: { mode: 'dns' } }, availability: { mode: 'none' } });
  expect(text).toContain('service-dns: "shop-sidecar-grid-grid.default.svc"');
  expect(text).not.toContain('service-name');
});

test.each([
  ['node', 'group-type: "NODE_AWARE"'],
  ['zone', 'group-type: "ZONE_AWARE"'],
])('availability.mode=%s keeps copies apart', (mode, line) => {
  expect(hazelcastYaml({ availability: { mode } })).toContain(line);
});

test('availability.mode=none leaves copies to members', () => {
  expect(hazelcastYaml({ availability: { mode: 'none' } })).not.toContain('partition-group');
});

describe('network', () => {
  test('has what the user sets beside port and join', () => {
    const text = hazelcastYaml({ member: { network: { 'reuse-address': true, 'failure-detector': { icmp: {} } } } });
    expect(text).toContain('    "failure-detector": {"icmp":{}}\n    "reuse-address": true\n    rest-api:\n');
    expect(text).toContain('auto-increment: false');
  });

  test('tells the health of members by REST, and nothing else', () => {
    expect(hazelcastYaml()).toContain(
      '    rest-api:\n      enabled: true\n      endpoint-groups:\n        CLUSTER_READ:\n          enabled: false\n',
    );
  });

  test('tells what the user wants it to', () => {
    const restApi = { enabled: true, 'endpoint-groups': { DATA: { enabled: true } } };
    const text = hazelcastYaml({ member: { network: { 'rest-api': restApi } } });
    expect(text).toContain('    "rest-api": {"enabled":true,"endpoint-groups":{"DATA":{"enabled":true}}}\n');
    expect(text).not.toContain('CLUSTER_READ');
  });
});

describe('maps', () => {
  test('have the settings that the user names, and no others', () => {
    const maps = { 'session-*': { timeToLiveSeconds: 0, backupCount: 2 }, '1e3': { eviction: { size: 10 } } };
    expect(hazelcastYaml({ member: { maps } })).toContain(
      [
        '    "1e3":',
        '      backup-count: 1',
        '      async-backup-count: 0',
        '      eviction: {"size":10}',
        '    "session-*":',
        '      backup-count: 2',
        '      async-backup-count: 0',
        '      time-to-live-seconds: 0',
        '',
      ].join('\n'),
    );
  });

  test('have as many copies as the default map, of which those with a section of their own inherit nothing', () => {
    const text = hazelcastYaml({ member: { backupCount: 3, asyncBackupCount: 2, maps: { own: {} } } });
    expect(text).toContain('    "own":\n      backup-count: 3\n      async-backup-count: 2\n');
  });
});

test('any other section reaches Hazelcast, and the engine of jobs is off unless it is one of them', () => {
  expect(hazelcastYaml()).toContain('  jet:\n    enabled: false');
  const text = hazelcastYaml({ member: { config: { jet: { enabled: true }, queue: { q: { 'max-size': 5 } } } } });
  expect(text).toContain('  "jet": {"enabled":true}\n  "queue": {"q":{"max-size":5}}');
  expect(text).not.toContain('jet:\n');
});

test('the ConfigMap holds one file, which the pods mount', () => {
  expect(Object.keys(part('ConfigMap', 'data') as object)).toEqual(['hazelcast.yaml']);
  expect(pod('volumes.0.configMap.name')).toBe(part('ConfigMap', 'metadata.name'));
});

test('a ConfigMap of the user replaces it', () => {
  const values = { member: { existingConfigMap: 'mine' } };
  expect(kinds(values)).not.toContain('ConfigMap');
  expect(pod('volumes.0.configMap.name', values)).toBe('mine');
});
