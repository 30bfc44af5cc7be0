import { describe, expect, test } from 'vitest';
import {
  globalValues,
  javaOptionsValue,
  kubernetesVersion,
  nodePort,
  type NodePortProps,
  objectFields,
  podExtraFields,
  podFields,
  revisionHistoryLimit,
} from '../../lib/pod/values.ts';
import { defaultsOf } from '../../lib/values/declaration.ts';
import { object } from '../../lib/values/object.ts';
import { validate } from '../../lib/values/validate.ts';
import { a, bothMeanings, contextOf } from '../support/bothMeanings.ts';
import { pod } from '../support/sidecarGrid.ts';

test('nothing of it has to be set, and pods run as no root', () => {
  const all = object('Values.', { ...objectFields, ...podFields, ...podExtraFields, revisionHistoryLimit });
  expect(defaultsOf(all)).toEqual({
    nameOverride: '',
    fullnameOverride: '',
    namespaceOverride: '',
    commonLabels: {},
    commonAnnotations: {},
    podLabels: {},
    podAnnotations: {},
    imagePullSecrets: [],
    podSecurityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    nodeSelector: {},
    extraContainers: [],
    volumes: [],
    podSpec: {},
    revisionHistoryLimit: 10,
  });
});

describe('what a parent chart shares', () => {
  const places = (values: object) =>
    validate(globalValues.schema, { imageRegistry: '', imagePullSecrets: [], ...values }).map(({ pointer }) => pointer);

  test('may be more than a chart reads', () => {
    expect(places({ storageClass: 'fast' })).toEqual([]);
  });

  test.each([
    ['', []],
    ['registry.example.com:5000', []],
    ['registry.example.com/path', ['/imageRegistry']],
    ['https://registry.example.com', ['/imageRegistry']],
  ])('the registry %j', (imageRegistry, expected) => {
    expect(places({ imageRegistry })).toEqual(expected);
  });
});

test.each([
  [[], true],
  [['-Xss512k', '-XX:+UseZGC'], true],
  [['Xss512k'], false],
  [['-Da=b c'], false],
  [['-Da=b\n'], false],
])('%j: %j', (options, fits) => {
  expect(validate(javaOptionsValue.schema, options)).toHaveLength(fits ? 0 : 1);
});

const both = bothMeanings();

test.each([
  ['NodePort', 30080, { nodePort: 30080 }],
  ['LoadBalancer', 30080, { nodePort: 30080 }],
  ['NodePort', 0, {}],
  ['ClusterIP', 30080, {}],
])('a Service of the type %s for which the user chose %j has %j', async (type, chosen, expected) => {
  const service = { type: a.string('type') as NodePortProps['type'], nodePort: a.integer('nodePort', 0, 65535) };
  const port = { port: 80, nodePort: nodePort(service) };
  expect(await both.manifest(port, { type, nodePort: chosen })).toEqual({ port: 80, ...expected });
});

test.each([
  ['', contextOf().kubeVersion],
  ['1.29.3', '1.29.3'],
])('with kubeVersion=%j it is %s', async (kubeVersion, expected) => {
  expect(await both.value(kubernetesVersion({ kubeVersion: a.string('kubeVersion') }), { kubeVersion })).toBe(expected);
});

const digest = `sha256:${'0'.repeat(64)}`;

describe('the whole name of an image', () => {
  test.each([
    ['as it is', {}, {}, 'ghcr.io/acme/shop:1.4.2'],
    ['with a registry of its own', { registry: 'r.example:5000', repository: 'shop' }, {}, 'r.example:5000/shop:1.4.2'],
    [
      'with a registry for all',
      { registry: 'r.example', repository: 'shop' },
      { imageRegistry: 'm.example' },
      'm.example/shop:1.4.2',
    ],
    ['by digest', { digest }, {}, `ghcr.io/acme/shop@${digest}`],
    ['with a tag of digits', { tag: '20261121' }, {}, 'ghcr.io/acme/shop:20261121'],
  ])('%s', (_, image, global, name) => {
    expect(pod('containers.0.image', { app: { image }, global })).toBe(name);
  });
});
