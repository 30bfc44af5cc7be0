import { describe, expect, test } from 'vitest';
import { part, type Settings } from './render.ts';

function config(others: Settings = {}): unknown {
  return part('ConfigMap', 'data', {}, others);
}

describe('hazelcast-client.yaml', () => {
  test('has the name of the cluster and one address: the headless Service of the members', () => {
    expect(config()).toEqual({
      'hazelcast-client.yaml': `hazelcast-client:
  cluster-name: "shop-console"
  network:
    cluster-members:
      - "shop-console-grid.team-a.svc:5701"`,
    });
  });

  test('follows the name, the port and the namespace of the grid, whatever the name has in it', () => {
    const others = { clusterName: 'a: "b" {{ c }}', memberPort: 5800, namespaceOverride: 'data' };
    expect(config(others)).toEqual({
      'hazelcast-client.yaml': `hazelcast-client:
  cluster-name: "a: \\"b\\" {{ c }}"
  network:
    cluster-members:
      - "shop-console-grid.data.svc:5800"`,
    });
  });
});
