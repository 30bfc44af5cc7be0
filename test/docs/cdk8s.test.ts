import { readFileSync } from 'node:fs';
import * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import * as sidegrid from '../../lib/index.ts';
import { fixed } from '../chart/small.ts';

const { boolean, defineChart, freeList, integer, list, map, object, port, Resource, string } = sidegrid;

const BLOCKS = [...readFileSync('docs/cdk8s.md', 'utf8').matchAll(/```ts\n(.*?)```/gs)].map(([, code = '']) => code);

/** The values that the page speaks of. */
const VALUES = object('Values.', {
  replicas: integer({ description: 'Number of pods.', default: 2, minimum: 1, maximum: 50 }),
  tag: string({ description: 'Tag.', default: '1.0', minLength: 1 }),
  port: port({ description: 'Port.', default: 8080 }),
  args: list(string({ description: 'An argument.' }), { description: 'Arguments.' }),
  exposed: boolean({ description: 'Create an Ingress.', default: true }),
  tolerations: freeList({ description: 'Tolerations.' }),
  workers: map(object('A worker.', { replicas: integer({ description: 'Pods.', minimum: 1, maximum: 5 }) }), {
    description: 'Workers.',
    keyPattern: '^[a-z]{1,10}$',
  }),
});

describe('each block of the page runs', () => {
  test.each(BLOCKS)('%s', (code) => {
    if (code.includes('expect(')) {
      run(code, { expect, definition: fixed(() => undefined) });
      return;
    }
    const definition = defineChart({
      name: 'page',
      version: '1.0.0',
      appVersion: '1.0.0',
      description: 'A block of the page.',
      values: VALUES,
      compose(chart, values) {
        run(code, { chart, values });
        new Resource(chart, 'all', { apiVersion: 'example.com/v1', kind: 'All', metadata: { name: 'all' }, values });
      },
    });
    expect(definition.files().size).toBeGreaterThan(3);
    expect(definition.render({ values: { workers: { a: { replicas: 1 } } } }).objects.length).toBeGreaterThan(1);
    expect(definition.verify()).toEqual([]);
  });
});

test('the page has blocks', () => {
  expect(BLOCKS.length).toBeGreaterThan(5);
});

/** Runs a block with all names of the packages that the page is about. */
function run(code: string, names: object): void {
  const known: Readonly<Record<string, unknown>> = { ...cdk8s, ...sidegrid, kplus, ...names };
  const keys = Object.keys(known).filter((key) => key !== 'default');
  const { outputText } = ts.transpileModule(code, { compilerOptions: { target: ts.ScriptTarget.ES2022 } });
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the code is the page's own
  const body = new Function(...keys, outputText) as (...args: readonly unknown[]) => void;
  body(...keys.map((key) => known[key]));
}
