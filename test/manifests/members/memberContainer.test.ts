import { describe, expect, test } from 'vitest';
import { Field } from '../../../lib/manifests/objects/field.ts';
import { findMember } from '../../../lib/manifests/members/memberContainer.ts';
import { inventoryOf } from '../../lint/grid.ts';

const CONFIG = { kind: 'ConfigMap', metadata: { name: 'grid' }, data: { 'hazelcast.yaml': 'hazelcast: {}' } };
const APP = { name: 'app', image: 'ghcr.io/acme/shop:1.0.0' };
const MEMBER = { name: 'member', image: 'registry.local:5000/hazelcast/hazelcast:5.5.0' };

function find(spec: object) {
  const found = findMember(new Field(spec, 'Pod/a: spec'), '', inventoryOf(CONFIG));
  return found && [found.container.at('name').raw(), found.form, found.others.length];
}

describe('a member is found', () => {
  test.each<[string, object, unknown]>([
    ['alone', { containers: [MEMBER] }, ['member', 'alone', 0]],
    ['beside an app', { containers: [APP, MEMBER] }, ['member', 'beside', 1]],
    [
      'as a native sidecar',
      { containers: [APP], initContainers: [{ ...MEMBER, restartPolicy: 'Always' }] },
      ['member', 'native', 1],
    ],
    [
      'of the Enterprise edition',
      { containers: [{ ...MEMBER, image: 'hazelcast/hazelcast-enterprise' }] },
      ['member', 'alone', 0],
    ],
    [
      'with the command of its image',
      { containers: [{ ...MEMBER, command: ['hz', 'start'] }] },
      ['member', 'alone', 0],
    ],
    [
      'in an app that is told of its configuration',
      { containers: [{ ...APP, env: [{ name: 'JAVA_TOOL_OPTIONS', value: '-Dhazelcast.config=/a.yaml' }] }] },
      ['app', 'embedded', 0],
    ],
    [
      'in an app by a variable',
      { containers: [{ ...APP, env: [{ name: 'HAZELCAST_CONFIG', value: 'a' }] }] },
      ['app', 'embedded', 0],
    ],
    [
      'in an app by its command',
      { containers: [{ ...APP, args: ['-Dhazelcast.config=/a.yaml'] }] },
      ['app', 'embedded', 0],
    ],
    [
      'in an app by what it mounts',
      {
        containers: [{ ...APP, volumeMounts: [{ name: 'config', mountPath: '/config' }] }],
        volumes: [{ name: 'config', configMap: { name: 'grid' } }],
      },
      ['app', 'embedded', 0],
    ],
  ])('%s', (_, spec, expected) => {
    expect(find(spec)).toEqual(expected);
  });
});

describe('no member', () => {
  test.each<[string, object]>([
    ['is an app with a client', { containers: [{ ...APP, env: [{ name: 'HAZELCAST_ADDRESS', value: 'grid:5701' }] }] }],
    ['is a Management Center', { containers: [{ name: 'mc', image: 'hazelcast/management-center:5.5.0' }] }],
    ['is the operator', { containers: [{ name: 'o', image: 'hazelcast/hazelcast-platform-operator:5.13.0' }] }],
    ['runs another command of the image', { containers: [{ ...MEMBER, command: ['bash', '-c', 'curl a'] }] }],
    ['is an init container that ends', { containers: [APP], initContainers: [MEMBER] }],
  ])('%s', (_, spec) => {
    expect(find(spec)).toBeUndefined();
  });
});
