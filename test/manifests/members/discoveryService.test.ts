import { describe, expect, test } from 'vitest';
import { dialledPort, discoveryService } from '../../../lib/manifests/members/discoveryService.ts';
import type { Value } from '../../../lib/read/value.ts';
import { TestGrid } from '../../lint/grid.ts';
import { dnsGrid, plainGrid } from '../../lint/rules/checkRules.ts';

const KUBERNETES = 'network/join/kubernetes';

function found(grid: TestGrid) {
  const service = discoveryService(grid.members, grid.inventory);
  return service && [service.name, service.service?.path];
}

test('it has the name that the configuration says, in the API or in DNS', () => {
  const here = ['shop-sidecar-grid-grid', 'Service/shop-sidecar-grid-grid:'];
  expect(found(new TestGrid())).toEqual(here);
  expect(found(dnsGrid())).toEqual(here);
  expect(found(new TestGrid().config(`${KUBERNETES}/service-name`, 'other'))).toEqual(['other', undefined]);
});

test('it is in the namespace that the configuration says', () => {
  const grid = () => new TestGrid().set('Service', 'metadata/namespace', 'team');
  expect(found(grid().config(`${KUBERNETES}/namespace`, 'team'))?.[1]).toBe('Service/shop-sidecar-grid-grid:');
  expect(found(grid().config(`${KUBERNETES}/namespace`, 'other'))?.[1]).toBeUndefined();
  expect(found(grid().config(`${KUBERNETES}/namespace`, '${namespace}'))?.[1]).toBe('Service/shop-sidecar-grid-grid:');
});

test('there is none when the configuration names none, or nobody knows it', () => {
  expect(found(new TestGrid().config(`${KUBERNETES}/service-name`, undefined))).toBeUndefined();
  expect(found(new TestGrid().config(`${KUBERNETES}/service-name`, '${name}'))).toBeUndefined();
  expect(found(new TestGrid().config(`${KUBERNETES}/enabled`, false))).toBeUndefined();
  expect(found(new TestGrid().without('ConfigMap'))).toBeUndefined();
});

describe('dialledPort', () => {
  const KUBERNETES = 'network/join/kubernetes';
  const port = (grid: TestGrid) => dialledPort(grid.members, grid.inventory);
  const guess = (grid: TestGrid) => grid.config(`${KUBERNETES}/service-port`, undefined);
  const byPods = (grid: TestGrid) => guess(grid).config(`${KUBERNETES}/service-name`, undefined);

  test('it is service-port, where that is set', () => {
    expect(port(new TestGrid().config(`${KUBERNETES}/service-port`, 5777))).toBe(5777);
  });

  test('in DNS it is else the port of Hazelcast', () => {
    expect(port(guess(dnsGrid()))).toBe(5701);
  });

  describe('of a Service it is', () => {
    test.each<[string, Value[], number | undefined]>([
      [
        'the port named hazelcast',
        [
          { name: 'http', port: 80 },
          { name: 'hazelcast', port: 5710 },
        ],
        5710,
      ],
      ['the only port', [{ name: 'http', port: 8080 }], 8080],
      ['that of the pods', [{ name: 'hazelcast', port: 1, targetPort: 5702 }], 5702],
      ['that of a name in the pods', [{ name: 'hazelcast', port: 1, targetPort: 'http' }], 8080],
      ['unknown, of a name that is not there', [{ name: 'hazelcast', port: 1, targetPort: 'gone' }], undefined],
      [
        'the port of Hazelcast, of several others',
        [
          { name: 'a', port: 1 },
          { name: 'b', port: 2 },
        ],
        5701,
      ],
    ])('%s', (_, ports, expected) => {
      expect(port(guess(new TestGrid()).set('Service', 'spec/ports', ports))).toBe(expected);
    });

    test('unknown, when the Service is not there', () => {
      expect(port(guess(new TestGrid()).without('Service'))).toBeUndefined();
    });
  });

  describe('of pods it is', () => {
    test('the first port of the only container, which is the app where the member is a native sidecar', () => {
      expect(port(byPods(new TestGrid()))).toBe(8080);
    });

    test('that of the container named hazelcast, among several', () => {
      expect(port(byPods(plainGrid()))).toBe(5701);
    });

    test('the port of Hazelcast, where containers have none', () => {
      const grid = byPods(new TestGrid()).set('StatefulSet', 'spec/template/spec/containers/0/ports', undefined);
      expect(port(grid)).toBe(5701);
    });
  });

  test('labels of Services lead to Services that nobody knows', () => {
    expect(port(byPods(new TestGrid()).config(`${KUBERNETES}/service-label-name`, 'a'))).toBeUndefined();
    expect(port(byPods(new TestGrid()).config(`${KUBERNETES}/pod-label-name`, 'a'))).toBe(8080);
  });

  test('without the plugin nobody asks', () => {
    expect(port(new TestGrid().config(`${KUBERNETES}/enabled`, false))).toBeUndefined();
    expect(port(new TestGrid().without('ConfigMap'))).toBeUndefined();
  });
});
