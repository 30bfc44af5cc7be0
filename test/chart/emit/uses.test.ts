import { describe, expect, test } from 'vitest';
import { Uses } from '../../../lib/chart/emit/uses.ts';
import { freeMap, list, object, string } from '../../../lib/index.ts';

const name = string({ description: 'A name.' });
const declared = object('Values.', {
  deep: object('Deep.', { a: name, b: name }),
  ports: list(object('A port.', { name, host: name }), { description: 'Ports.' }),
  free: freeMap({ description: 'A map.' }),
});

function unusedAfter(...paths: readonly string[]): readonly string[] {
  const uses = new Uses();
  for (const path of paths) uses.useValue(path.split('.'));
  return uses.unused(declared);
}

describe('what no template reads is told', () => {
  test.each<[readonly string[], readonly string[]]>([
    [[], ['deep.a', 'deep.b', 'ports', 'free']],
    [['deep.a', 'deep.b', 'ports', 'free'], []],
    [
      ['deep.a', 'free', 'ports', 'ports.*.name'],
      ['deep.b', 'ports.*.host'],
    ],
  ])('when it reads %j', (paths, unused) => {
    expect(unusedAfter(...paths)).toEqual(unused);
  });
});

test('a helper may be used twice, but two helpers of one name may not', () => {
  const uses = new Uses();
  const helper = { name: 'config', description: 'A helper.' };
  uses.useHelper(helper);
  uses.useHelper(helper);
  expect(uses.helpers).toEqual([helper]);
  expect(() => uses.useHelper({ ...helper })).toThrow('two helpers of the chart are named config: rename one of them');
});
