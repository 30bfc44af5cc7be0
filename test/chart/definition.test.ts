import { describe, expect, test } from 'vitest';
import { freeMap, integer, object, optional, string } from '../../lib/index.ts';
import { configMap, fixed, small } from './small.ts';

const definition = small({
  values: object('Values.', {
    title: string({ description: 'A title.', default: 'x' }),
    maybe: optional(string({ description: 'A text or nothing.' })),
    replicas: integer({ description: 'A count.', default: 1, minimum: 1 }),
    free: freeMap({ description: 'A map.', default: { a: { b: 1 } } }),
  }),
  compose(chart, values) {
    configMap(chart, 'config', {
      title: values.title,
      maybe: values.maybe,
      replicas: values.replicas,
      free: values.free,
    });
  },
});

describe('a chart that Helm or Kubernetes would refuse is refused when it is defined', () => {
  const defined = (props: object) => () => small({ values: object('Values.', {}), compose: () => undefined, ...props });

  test.each(['Small', 'a.b', '1a', '', 'a-', 'x'.repeat(54)])('for the name %j', (name) => {
    expect(defined({ name })).toThrow(
      `the chart's name ${JSON.stringify(name)} is invalid: it must be a DNS label of at most 53 characters`,
    );
  });

  test.each(['1.2', 'v1.2.3', '01.2.3', '1.2.3-', '1.2.3-01', '1.2.3-a..b', '1.2.3+a..b', 'latest'])(
    'for the version %j',
    (version) => {
      expect(defined({ version })).toThrow(
        `the version "${version}" of the chart small is not a semantic version: write it as 1.2.3`,
      );
    },
  );

  test.each(['', '1.0+build', 'a "b"', 'x'.repeat(64), '-1'])(
    'for the appVersion %j, since it is a label',
    (appVersion) => {
      expect(defined({ appVersion })).toThrow(
        `the appVersion ${JSON.stringify(appVersion)} of the chart small is not a valid label value: write it as 1.2.3`,
      );
    },
  );

  test('and not for what both take', () => {
    expect(defined({ name: 'a-1', version: '1.2.3-rc.1+build.5', appVersion: 'v4_5.6' })).not.toThrow();
  });
});

describe('rendering', () => {
  test('uses the defaults where the user sets nothing', () => {
    expect(definition.render().objects).toMatchObject([{ data: { title: 'x', replicas: 1, free: { a: { b: 1 } } } }]);
  });

  test('merges maps of the user into those of the defaults, as Helm does', () => {
    expect(definition.render({ values: { free: { a: { c: 2 } } } }).objects).toMatchObject([
      { data: { free: { a: { b: 1, c: 2 } } } },
    ]);
  });

  test('gives nothing for a value that is absent', () => {
    const [object] = definition.render().objects;
    expect(Object.keys(object?.['data'] as object)).toEqual(['title', 'replicas', 'free']);
  });

  test('twice gives the same, and changes nothing that was given', () => {
    const values = Object.freeze({ free: Object.freeze({ a: Object.freeze({ c: 1 }) }) });
    expect(definition.render({ values })).toEqual(definition.render({ values }));
    expect(definition.defaults).toMatchObject({ free: { a: { b: 1 } } });
  });

  test.each<[string, object, string]>([
    [
      'an unknown key, with the nearest name',
      { titel: 'x' },
      "at '': additional properties 'titel' not allowed (did you mean 'title'?)",
    ],
    ['a wrong type', { replicas: '3' }, 'at \'/replicas\': got string, want integer, found "3"'],
    ['a number that is too small', { replicas: 0 }, "at '/replicas': minimum: got 0, want 1"],
    ['a default that null takes away', { title: null }, "at '': missing property 'title'"],
    ['the text that Helm deletes', { title: 'a<no value>' }, "at '/title': 'not' failed, found \"a<no value>\""],
    [
      'a key that YAML would merge',
      { free: { '<<': 1 } },
      "at '/free': invalid propertyName '<<': 'not' failed, found \"<<\"",
    ],
    [
      'several mistakes at once',
      { replicas: 0, title: 5 },
      "at '/replicas': minimum: got 0, want 1\nat '/title': got number, want string, found 5: quote it, or set it with --set-string",
    ],
  ])('refuses %s', (_, values, message) => {
    expect(() => definition.render({ values })).toThrow(message);
  });

  test('refuses a cluster that is too old, in the words of Helm', () => {
    expect(() => definition.render({ kubeVersion: '1.28.9' })).toThrow(
      'chart requires kubeVersion: >=1.29.0-0 which is incompatible with Kubernetes v1.28.9',
    );
  });

  test('refuses a release that Helm refuses', () => {
    expect(() => definition.render({ release: 'Shop' })).toThrow('the release name "Shop" is invalid');
  });
});

describe('judging without rendering', () => {
  test('tells what the schema refuses, and throws nothing', () => {
    expect(definition.refused({ replicas: 0, titel: 'x' })).toEqual([
      { pointer: '/replicas', message: 'minimum: got 0, want 1' },
      { pointer: '', message: "additional properties 'titel' not allowed (did you mean 'title'?)" },
    ]);
    expect(definition.refused({})).toEqual([]);
  });

  test('takes values that the schema refuses, but no release that Helm refuses', () => {
    expect(definition.broken({ values: { replicas: 0 } })).toEqual([]);
    expect(() => definition.broken({ release: 'Shop' })).toThrow('the release name "Shop" is invalid');
  });
});

test('a chart is composed once, however often it is rendered and emitted', () => {
  let composed = 0;
  const counting = fixed((chart) => {
    composed++;
    configMap(chart, 'config', { a: 'x' });
  });
  counting.render();
  counting.render();
  counting.files();
  expect(composed).toBe(1);
});

test('schema, values and table can be had as text', () => {
  expect(JSON.parse(definition.schemaJson)).toEqual(definition.schema);
  expect(definition.valuesYaml).toContain('\ntitle: x\n');
  expect(definition.valuesTable).toContain('| `replicas` | A count. | integer, at least 1 | `1` |');
});
