import { expect, test } from 'vitest';
import { podSettings, podSpecRule } from '../../lib/pod/podSettings.ts';
import { OpenShift } from '../../lib/pod/securityContext.ts';
import { AppliedRule, messageOf } from '../../lib/rules/judge.ts';
import { a, bothMeanings, contextOf } from '../support/bothMeanings.ts';

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

const rule = podSpecRule({
  id: 'SG900',
  managed: { containers: 'extraContainers', volumes: 'volumes' },
  fixed: ['restartPolicy', 'hostNetwork'],
});
const applied = AppliedRule.toValues(rule, { podSpec: a.map('podSpec') });

test.each([
  [{}, false],
  [{ dnsPolicy: 'Default' }, false],
  [{ containers: [] }, true],
  [{ dnsPolicy: 'Default', hostNetwork: true }, true],
])('podSpec=%j: %j', (podSpec, expected) => {
  expect(applied?.broken.evaluate(contextOf({ podSpec }))).toBe(expected);
});

test('it names the value that sets each field, and the fields that nothing sets', () => {
  expect(applied && messageOf(applied).evaluate(contextOf({ podSpec: {} }))).toBe(
    "at '/podSpec': The chart already sets a field that is in here, so yours would be lost. restartPolicy and hostNetwork never change, and other values set the rest. Set extraContainers in place of containers, volumes. (SG900)",
  );
});
