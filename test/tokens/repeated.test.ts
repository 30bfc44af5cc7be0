import { App, ApiObject, Chart, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boolean, Condition, integer, map, object, Repeated, Token } from '../../lib/index.ts';
import { writeChart } from '../support/chartFolder.ts';
import { difference, ownAnswer } from '../../lib/testing/difference.ts';
import { Oracle } from '../support/oracle.ts';
import { small } from '../chart/small.ts';

const entry = object('An entry.', {
  replicas: integer({ description: 'Pods.', minimum: 0, maximum: 9 }),
  exposed: boolean({ description: 'Create a Service.' }),
});

const definition = small({
  values: object('Values.', { workers: map(entry, { description: 'Workers.', keyPattern: '^[a-z]{1,9}$' }) }),
  compose(chart, { workers }) {
    new Repeated(chart, 'worker', workers, ['name', 'worker'], (scope, name, worker) => {
      const web = new kplus.Deployment(scope, 'deployment', {
        replicas: Token.asNumber(worker.replicas),
        containers: [{ image: Token.asString(name), portNumber: 80 }],
      });
      Condition.of(web.exposeViaService(), worker.exposed);
    });
  },
});

const WORKERS = {
  b: { replicas: 2, exposed: false },
  a: { replicas: 1, exposed: true },
  c: { replicas: 0, exposed: true },
};

let oracle: Oracle;
beforeAll(async () => {
  oracle = await Oracle.start();
});
afterAll(() => oracle.close());

test.each([{}, { a: WORKERS.a }, WORKERS])(
  '%j give the same objects from Helm, from us, and in an app',
  async (workers) => {
    const input = { values: { workers }, release: 'r', namespace: 'default', kubeVersion: '1.33.0', apiVersions: [] };
    const helm = await oracle.render(
      writeChart('small', definition.files()),
      input.values,
      { name: 'r', namespace: 'default' },
      '1.33.0',
    );
    expect(difference(ownAnswer(definition, input), helm)).toBeUndefined();
    const app = definition.instantiate(new App(), 'x', { values: { workers }, release: 'r' });
    expect(Testing.synth(app)).toEqual(definition.render({ values: { workers }, release: 'r' }).objects);
  },
);

test('each entry has its own names and addresses', () => {
  const { objects } = definition.render({ values: { workers: WORKERS }, release: 'r' });
  const names = objects.map((each) => (each['metadata'] as { name: string }).name);
  expect(names).toEqual([
    'r-small-worker-deployment-service-a',
    'r-small-worker-deployment-service-c',
    'r-small-worker-deployment-a',
    'r-small-worker-deployment-b',
    'r-small-worker-deployment-c',
  ]);
  const addresses = JSON.stringify(objects).match(/metadata\.addr":"[^"]+/g) ?? [];
  expect(new Set(addresses).size).toBe(3);
});

test('the constructs make the same of each entry', () => {
  expect(definition.verify({ workers: WORKERS })).toEqual([]);
});

test('outside compose() it is refused', () => {
  const chart = new Chart(new App(), 'plain');
  expect(
    () => new Repeated(chart, 'a', {} as never, ['k', 'v'], (scope) => new ApiObject(scope, 'x', {} as never)),
  ).toThrow('plain/a: Repeated is used outside compose(): use a loop');
});
