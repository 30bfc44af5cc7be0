import { describe, expect, test } from 'vitest';
import { variablesOf } from '../../../lib/manifests/configuration/configuration.ts';
import { heapOf, javaOptions, systemProperties } from '../../../lib/manifests/configuration/javaOptions.ts';
import { Field } from '../../../lib/manifests/objects/field.ts';
import { inventoryOf } from '../../lint/grid.ts';

function options(container: object) {
  const field = new Field(container, 'Pod/a: spec.containers[0]');
  const { value, place } = javaOptions(field, variablesOf(field, '', inventoryOf()));
  return { value, path: place.path };
}

test('options come from variables and from the command line', () => {
  const env = [
    { name: 'JAVA_OPTS', value: ' -Xss1m\n -Da=b ' },
    { name: 'JAVA_TOOL_OPTIONS', value: '-Dc=d' },
    { name: 'MAX_HEAP_SIZE', value: '2g' },
    { name: 'OTHER', value: '-Dno=1' },
  ];
  expect(options({ env, command: ['java', '-De=f'], args: ['-jar', 'app.jar'] })).toEqual({
    value: ['-Xss1m', '-Da=b', '-Dc=d', '-Xmx2g', '-De=f', '-jar'],
    path: 'Pod/a: spec.containers[0].env[0]',
  });
  expect(options({})).toEqual({ value: [], path: 'Pod/a: spec.containers[0].env' });
});

test('the last of two properties wins, and one may have no value', () => {
  expect([...systemProperties(['-Da=1', '-Xmx1g', '-Da=2=3', '-Db'])]).toEqual([
    ['a', '2=3'],
    ['b', ''],
  ]);
});

describe('the heap', () => {
  test.each([
    [[], { percent: 25 }],
    [['-XX:MaxRAMPercentage=60.5'], { percent: 60.5 }],
    [['-Xmx512m'], { bytes: 512 * 2 ** 20 }],
    [['-Xmx1024'], { bytes: 1024 }],
    [['-XX:MaxHeapSize=1G'], { bytes: 2 ** 30 }],
    [['-Xmx1g', '-Xmx2g'], { bytes: 2 ** 31 }],
    [['-Xmx1g', '-XX:MaxRAMPercentage=60'], { bytes: 2 ** 30 }],
    [['-Xms1g', '-Xmn100m'], { percent: 25 }],
  ])('of %j', (given, heap) => {
    expect(heapOf(given, 25)).toEqual(heap);
  });
});
