import { describe, expect, test } from 'vitest';
import { hazelcast, NEWEST } from '../../../tools/cluster/images/hazelcast.ts';
import { layoutOf, type Node } from '../../../tools/cluster/layout.ts';
import { missingImages } from '../../../tools/cluster/load.ts';
import { kubelet } from '../../../tools/cluster/nodeFiles.ts';
import { refuseOther } from '../../../tools/cluster/up.ts';

describe('a cluster that is up', () => {
  const cluster = { nodes: layoutOf('a:2,b:1'), version: 'v1.34.3' };

  test.each([{}, { zones: 'a:2,b:1' }, { kubernetes: '1.34' }, { zones: 'a:1,b:1,a:1', kubernetes: '1.34' }])(
    'is one that %j asks for',
    (wish) => {
      expect(() => refuseOther(cluster, wish)).not.toThrow();
    },
  );

  test.each([{ zones: 'a:3' }, { kubernetes: '1.29' }, { zones: 'a:2,b:1', kubernetes: '1.29' }])(
    'is not one that %j asks for',
    (wish) => {
      expect(() => refuseOther(cluster, wish)).toThrow(
        "A cluster of Kubernetes v1.34.3 with the nodes a:2,b:1 is up: 'npm run cluster down' first.",
      );
    },
  );

  test('lacks images that it has not, or has another version of', () => {
    const [same, changed, absent] = ['same', 'changed', 'absent'].map((name) => ({ name, path: `/new/${name}` }));
    const images = [
      { name: 'same', path: '/new/same' },
      { name: 'changed', path: '/old/changed' },
    ];
    expect(
      missingImages(
        { images },
        [same, changed, absent].flatMap((archive) => archive ?? []),
      ),
    ).toEqual([changed, absent]);
  });
});

test('a kubelet is told of version 1 of control groups as soon as it may be asked', () => {
  const [node] = layoutOf('a:1') as [Node];
  const configure = (version: string) => kubelet('/node1', node, { version });
  const { failCgroupV1, ...others } = configure('v1.31.0');
  expect(failCgroupV1).toBe(false);
  expect(configure('v1.30.14')).toEqual(others);
  expect(others).toMatchObject({ cgroupRoot: '/sidegrid/node1', resolvConf: '/node1/resolv.conf' });
});

test("the newest Hazelcast has the official image's name", () => {
  expect(hazelcast({}, NEWEST).name).toBe(`docker.io/hazelcast/hazelcast:${NEWEST.version}`);
  expect(hazelcast({}).name).not.toBe(hazelcast({}, NEWEST).name);
});
