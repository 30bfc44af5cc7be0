import { describe, expect, test } from 'vitest';
import { globalValues, objectFields, podExtraFields, podFields, revisionHistoryLimit } from '../../lib/pod/values.ts';
import { defaultsOf } from '../../lib/values/declaration.ts';
import { object } from '../../lib/values/object.ts';
import { validate } from '../../lib/values/validate.ts';

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
