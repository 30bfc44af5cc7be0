import { describe, expect, test } from 'vitest';
import {
  annotations,
  type Declaration,
  dnsLabel,
  dnsName,
  duration,
  environment,
  image,
  integerOrPercent,
  labels,
  port,
  ports,
  quantity,
  version,
} from '../../lib/index.ts';
import { hostName, kubernetesObjects } from '../../lib/values/formats.ts';
import { rootSchema } from '../../lib/values/jsonSchema.ts';
import { object } from '../../lib/values/object.ts';
import { validate } from '../../lib/values/validate.ts';

const description = 'A value.';

describe.each<[string, Declaration, readonly unknown[], readonly unknown[]]>([
  [
    'a DNS label',
    dnsLabel({ description }),
    ['a', 'a-b', '1', 'x'.repeat(63)],
    ['', 'A', 'a.b', '-a', 'a-', 'x'.repeat(64), 'a\n'],
  ],
  ['a DNS label or nothing', dnsLabel({ description, default: '' }), ['', 'a'], ['A', ' ']],
  ['a DNS name', dnsName({ description }), ['a', 'a.b-c', `${'x'.repeat(63)}.y`], ['', 'a..b', '.a', 'a.', 'a_b']],
  [
    'a name of a host',
    hostName({ description }),
    ['a', 'a.b-c', '*.example.com'],
    ['', '*', 'a.*.b', '*a.b', 'A', 'a..b', 'a/b', 'a:80'],
  ],
  ['a port', port({ description }), [1, 65535], [0, 65536, '80', 80.5]],
  [
    'a count or percentage',
    integerOrPercent({ description }),
    [0, 5, '0%', '25%', '100%'],
    ['101%', '%', '05%', '5', -1],
  ],
  [
    'a quantity',
    quantity({ description }),
    [1, '1', '500m', '1.5', '512Mi', '1Ei'],
    ['', '1 Gi', 'Gi', '1gi', '-1', '1.', -1],
  ],
  ['a duration', duration({ description }), ['30s', '1m30s', '500ms', '1.5h'], ['', '30', 's', '1d', '1m 30s']],
  [
    'a version',
    version({ description }),
    ['1.33.0', 'v1.33', '1', '1.33.4-gke.1245000', 'v1.33.5+k3s1'],
    ['', '01.2', '1.2.3.4', 'latest', '1.2.3-01'],
  ],
  ['a version or nothing', version({ description, default: '' }), ['', '1.2.3'], ['x']],
  [
    'labels',
    labels({ description }),
    [{}, { a: '' }, { 'example.com/A_b.c': 'x-1' }],
    [{ '-a': 'x' }, { a: 'x y' }, { a: 'x'.repeat(64) }, { 'a/b/c': 'x' }, { '': 'x' }, { a: 1 }],
  ],
  [
    'annotations',
    annotations({ description }),
    [{ 'example.com/a': 'any: {{ text }}\n"' }],
    [{ 'a b': 'x' }, { '<<': 'x' }, { a: '\u0007' }],
  ],
  [
    'environment variables',
    environment({ description }),
    [{ A_1: '', _a: 'any "text"' }],
    [{ '1A': 'x' }, { 'A-B': 'x' }, { A: 1 }],
  ],
  [
    'ports by name',
    ports({ description }),
    [{ http: 80, 'x-1': 1 }],
    [{ HTTP: 80 }, { [`a${'b'.repeat(15)}`]: 80 }, { http: 0 }],
  ],
])('%s', (_, declaration, right, wrong) => {
  test.each(right)('may be %j', (value) => {
    expect(validate(declaration.schema, value)).toEqual([]);
  });
  test.each(wrong)('may not be %j', (value) => {
    expect(validate(declaration.schema, value)).not.toEqual([]);
  });
});

describe('an image', () => {
  const { schema } = image({ description: 'The image.', repository: 'acme/shop', tag: '1.0' });
  const part = (name: string) => schema.properties?.[name] ?? {};

  test('has the defaults that it was given, and none of the others', () => {
    const defaults = Object.entries(schema.properties ?? {}).map(([name, field]) => [name, field.default]);
    expect(Object.fromEntries(defaults)).toEqual({
      registry: '',
      repository: 'acme/shop',
      tag: '1.0',
      digest: '',
      pullPolicy: 'IfNotPresent',
    });
  });

  test.each<[string, unknown, boolean]>([
    ['registry', 'ghcr.io', true],
    ['registry', 'localhost:5000', true],
    ['registry', 'https://ghcr.io', false],
    ['repository', 'acme/shop', true],
    ['repository', 'Acme/Shop', false],
    ['repository', 'acme/shop@sha256', false],
    ['tag', 20161216, false],
    ['tag', '20161216', true],
    ['tag', '1.0+build', false],
    ['digest', `sha256:${'a'.repeat(64)}`, true],
    ['digest', 'sha256:abc', false],
    ['pullPolicy', 'always', false],
  ])('whose %s is %j is allowed: %s', (name, value, allowed) => {
    expect(validate(part(name), value).length === 0).toBe(allowed);
  });
});

const schema = rootSchema('extras', object('Values.', { objects: kubernetesObjects({ description: 'Objects.' }) }));
const problems = (entry: unknown) =>
  validate(schema, { objects: [entry] }).map(({ pointer, message }) => `${pointer}: ${message}`);

const good = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'a', annotations: { 'a.b/c': 'd' } },
  spec: {},
};

test('an object of Kubernetes is let pass whole', () => {
  expect(problems(good)).toEqual([]);
});

test('what is no object of Kubernetes is refused with what it lacks', () => {
  expect(problems({ kind: 'Deployment' })).toEqual(["/objects/0: missing properties 'apiVersion', 'metadata'"]);
  expect(problems({ ...good, metadata: {} })).toEqual(["/objects/0/metadata: missing property 'name'"]);
  expect(problems({ ...good, kind: 'deployment' })[0]).toContain(
    "/objects/0/kind: 'deployment' does not match pattern",
  );
});

test('a hook is refused: plain YAML knows none', () => {
  const hook = { ...good, metadata: { name: 'a', annotations: { 'helm.sh/hook': 'post-install' } } };
  expect(problems(hook)[0]).toContain("/objects/0/metadata/annotations: invalid propertyName 'helm.sh/hook'");
});
