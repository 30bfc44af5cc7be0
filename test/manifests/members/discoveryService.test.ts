import { expect, test } from 'vitest';
import { discoveryService } from '../../../lib/manifests/members/discoveryService.ts';
import { TestGrid } from '../../lint/grid.ts';
import { dnsGrid } from '../../lint/rules/checkRules.ts';

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
