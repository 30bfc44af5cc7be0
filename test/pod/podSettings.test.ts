import { expect, test } from 'vitest';
import { OpenShift } from '../../lib/pod/openShift.ts';
import { podSettings } from '../../lib/pod/podSettings.ts';
import { a, bothMeanings } from '../support/bothMeanings.ts';

const both = bothMeanings();
const VALUES = {
  priorityClassName: '',
  podSecurityContext: { fsGroup: 1000 },
  imagePullSecrets: [],
  global: { imagePullSecrets: [] },
  nodeSelector: {},
  tolerations: [],
};

const settings = (values: object, isOpenShift = false) =>
  both.manifest(
    podSettings(
      {
        priorityClassName: a.string('priorityClassName'),
        podSecurityContext: a.map('podSecurityContext'),
        imagePullSecrets: a.list('imagePullSecrets'),
        global: { imagePullSecrets: a.list('global.imagePullSecrets') },
        nodeSelector: a.map('nodeSelector'),
        tolerations: a.list('tolerations'),
      },
      new OpenShift(isOpenShift),
    ),
    { ...VALUES, ...values },
  );

test('what is not set is left out', async () => {
  expect(await settings({})).toEqual({ securityContext: { fsGroup: 1000 } });
});

test('what is set is there, and Secrets of the parent chart come first', async () => {
  const placed = {
    priorityClassName: 'high',
    nodeSelector: { pool: 'a' },
    tolerations: [{ key: 'a', operator: 'Exists' }],
  };
  const secrets = { imagePullSecrets: [{ name: 'own' }], global: { imagePullSecrets: [{ name: 'parent' }] } };
  expect(await settings({ ...placed, ...secrets })).toEqual({
    ...placed,
    imagePullSecrets: [{ name: 'parent' }, { name: 'own' }],
    securityContext: { fsGroup: 1000 },
  });
});

test('OpenShift gives out the ids', async () => {
  const podSecurityContext = { fsGroup: 1000, runAsNonRoot: true };
  expect(await settings({ podSecurityContext }, true)).toEqual({ securityContext: { runAsNonRoot: true } });
});
