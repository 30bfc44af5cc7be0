import { describe, expect, test } from 'vitest';
import { readObjects, renderedObjects } from '../../../lib/manifests/objects/readObjects.ts';

const read = (...texts: readonly string[]) =>
  readObjects(texts.map((text, index) => ({ name: `${index}.yaml`, text })));

describe('objects are read', () => {
  test('of each document of a stream, with what people call them', () => {
    const objects = read(
      '# first\n---\nkind: Pod\nmetadata: {name: a, namespace: team}\n--- # second\nkind: Service\nmetadata: {name: b}\n',
    );
    expect(objects.map(({ kind, name, namespace, field }) => [kind, name, namespace, field.path])).toEqual([
      ['Pod', 'a', 'team', 'Pod/a:'],
      ['Service', 'b', '', 'Service/b:'],
    ]);
  });

  test('of lists, their items', () => {
    const [item, ...more] = read('kind: List\nitems:\n- {kind: Pod, metadata: {name: a}}\n- nothing\n');
    expect(item).toMatchObject({ kind: 'Pod', inList: 'items[0]' });
    expect(more).toEqual([]);
  });

  test('of JSON', () => {
    expect(read('{"kind": "Pod", "metadata": {"name": "a"}}\n')).toMatchObject([{ kind: 'Pod', name: 'a' }]);
  });

  test('and not of what has no kind, as values have none', () => {
    expect(read('replicas: 3\n', '', '# nothing\n---\n---\n')).toEqual([]);
  });
});

test('of two objects of one name, the second tells its namespace, or its file', () => {
  const pod = (namespace: string) => `kind: Pod\nmetadata: {name: a${namespace}}\n`;
  const paths = read(pod(''), pod(', namespace: team'), pod('')).map(({ field }) => field.path);
  expect(paths).toEqual(['Pod/a:', 'Pod/a in team:', 'Pod/a in 2.yaml:']);
});

test('what is no YAML is told with its file, line and column, also in a later document', () => {
  expect(() => read('kind: Pod\n---\nkind: [\n')).toThrow(/^0\.yaml:3:7: /);
  expect(() => read('kind: Pod\r\n---\r\na: b: c\r\n')).toThrow(/^0\.yaml:3:5: /);
});

test('of what a chart was rendered to, the objects, under the same names', () => {
  const pod = { kind: 'Pod', metadata: { name: 'a', namespace: 'team' } };
  const objects = renderedObjects([pod, { data: {} }, pod]);
  expect(objects.map(({ field, namespace, file }) => [field.path, namespace, file])).toEqual([
    ['Pod/a:', 'team', ''],
    ['Pod/a in team:', 'team', ''],
  ]);
});
