import { ApiObject, App, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { describe, expect, test } from 'vitest';
import { fixed } from '../chart/small.ts';

type Named = { kind: string; metadata: { name: string; labels: Record<string, string> }; spec: never };

function object(scope: Construct, id: string): ApiObject {
  return new ApiObject(scope, id, { apiVersion: 'v1', kind: 'X' });
}

describe('a name is the full name and the path in the chart', () => {
  test.each<[string, (chart: Construct) => void, string]>([
    ['an object', (chart) => object(chart, 'a'), 'r-small-a'],
    ['inside a construct', (chart) => object(new Construct(chart, 'Web'), 'Resource'), 'r-small-web'],
    ['with other characters', (chart) => object(chart, 'a:b c'), 'r-small-a-b-c'],
    ['the only object', (chart) => object(chart, 'Default'), 'r-small'],
    [
      'of a long path',
      (chart) => object(new Construct(chart, 'x'.repeat(30)), 'y'.repeat(30)),
      'r-small-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-1e2d6f0a',
    ],
  ])('%s', (_, make, name) => {
    const [made] = fixed(make).render({ release: 'r' }).objects as unknown as [Named];
    expect(made.metadata.name.replace(/-[0-9a-f]{8}$/, '-#')).toBe(name.replace(/-[0-9a-f]{8}$/, '-#'));
  });

  test('of at most 52 characters, for any release', () => {
    const chart = fixed((chart) => object(new Construct(chart, 'x'.repeat(30)), 'y'.repeat(30)));
    const [made] = chart.render({ release: 'r'.repeat(53) }).objects as unknown as [Named];
    expect(made.metadata.name.length).toBeLessThanOrEqual(52);
  });
});

const app = fixed((chart) => {
  const web = new kplus.Deployment(chart, 'web', { containers: [{ image: 'a', portNumber: 80 }] });
  const data = new kplus.StatefulSet(chart, 'data', {
    service: new kplus.Service(chart, 'service', { ports: [{ port: 80 }] }),
    containers: [{ image: 'a', portNumber: 80 }],
  });
  web.connections.allowTo(data);
});

test('nothing depends on the app around it, or on its id there', () => {
  const scope = new Construct(new App(), 'somewhere');
  expect(Testing.synth(app.instantiate(scope, 'else', { release: 'r' }))).toEqual(app.render({ release: 'r' }).objects);
});

test('two releases share no name and no address', () => {
  const texts = (release: string) =>
    JSON.stringify(app.render({ release }).objects).match(/"(name|cdk8s.io\/metadata.addr)":"[^"]+"/g) ?? [];
  const [first, second] = [texts('a'), texts('b')];
  expect(first.length).toBeGreaterThan(10);
  expect(first.filter((text) => (second as readonly string[]).includes(text) && !text.includes('"main"'))).toEqual([]);
});

test('an address fits in a label for the longest release', () => {
  const objects = JSON.stringify(app.render({ release: 'r'.repeat(53) }).objects);
  const addresses = [...objects.matchAll(/metadata\.addr":"([^"]+)"/g)].map(([, address = '']) => address);
  expect(addresses.length).toBeGreaterThan(3);
  for (const address of addresses) expect(address).toMatch(/^r{53}-[0-9a-f]{8}$/);
});
