import { describe, expect, test } from 'vitest';
import { release } from '../../lib/expressions/builtin.ts';
import { Literal } from '../../lib/expressions/literal.ts';
import { Source } from '../../lib/expressions/reference.ts';
import { overlayValues } from '../../lib/read/merge.ts';
import type { ValuesObject } from '../../lib/read/value.ts';
import { AppliedRule, messageOf } from '../../lib/rules/judge.ts';
import { sidekickFacts, sidekickRule, TLS_FILES } from '../../lib/sidekick/facts.ts';
import { sidekickValues } from '../../lib/sidekick/values.ts';
import { defaultsOf } from '../../lib/values/declaration.ts';
import { a, bothMeanings } from '../support/bothMeanings.ts';

const both = bothMeanings();

const facts = sidekickFacts({
  values: sidekickValues.reference(Source.values(), false),
  namespace: release.namespace,
  name: release.name,
});

/** Settings over the defaults. */
const over = (settings: object) => overlayValues(defaultsOf(sidekickValues) as ValuesObject, settings as ValuesObject);

const PODS = { names: ['minio'], service: 'minio-hl' };

describe('the version', () => {
  test.each([
    [{}, 'v7.1.2'],
    [{ image: { tag: 'v4.0.5-amd64' } }, 'v4.0.5-amd64'],
    [{ image: { tag: 'latest' }, version: 'v3.0.4' }, 'v3.0.4'],
    [{ image: { tag: 'v7.1.2' }, version: '7.0.1' }, '7.0.1'],
    [{ image: { tag: 'latest' } }, 'v7.1.2'],
  ])('of %j is %s', async (settings, version) => {
    expect(await both.value(facts.version, over(settings))).toBe(version);
  });
});

describe('sites', () => {
  test.each([
    [{}, '', 0],
    [{ sites: ['http://a', 'https://b'] }, 'http://a https://b', 2],
    [{ statefulSetSite: PODS }, 'http://minio-{0...3}.minio-hl.team.svc.cluster.local:9000 ', 1],
    [
      { statefulSetSite: { ...PODS, names: ['m', 'n'], namespace: 's3' }, sites: ['http://a'] },
      'http://m-{0...3}.minio-hl.s3.svc.cluster.local:9000,http://n-{0...3}.minio-hl.s3.svc.cluster.local:9000 http://a',
      2,
    ],
  ])('of %j are %j', async (settings, sites, count) => {
    expect(await both.value(facts.sites, over(settings))).toBe(sites);
    expect(await both.value(facts.siteCount, over(settings))).toBe(count);
  });

  test('what checks find in them is told by helpers', async () => {
    const values = over({ sites: ['http://a', 'http://b{3...1}'] });
    expect(await both.value(facts.found.reversedRange, values)).toBe('{3...1}');
    expect(await both.value(facts.found.mixedPools, values)).toBe('');
  });
});

describe('TLS', () => {
  test.each([
    [{ sites: ['http://a'] }, false],
    [{ sites: ['http://a', 'https://b'] }, true],
    [{ statefulSetSite: { ...PODS, scheme: 'https' } }, true],
  ])('to servers, of %j: %j', async (settings, expected) => {
    expect(await both.value(facts.usesHttps, over(settings))).toBe(expected);
  });

  test.each([
    [{}, false],
    [{ tls: { serverSecret: 'a' } }, true],
    [{ tls: { cert: '/a', key: '/b' } }, true],
    [{ autoTlsHost: 'localhost' }, true],
    [{ tls: { clientSecret: 'a' } }, false],
    [{ tls: { serverCertificate: { enabled: true } } }, true],
  ])('to clients, of %j: %j', async (settings, expected) => {
    expect(await both.value(facts.servesTls, over(settings))).toBe(expected);
  });

  test('files are those of a Secret, else those of the user, else none', async () => {
    const secrets = over({ tls: { serverSecret: 'a', clientSecret: 'b', caSecret: 'c' } });
    const paths = await Promise.all(TLS_FILES.map((name) => both.value(facts.files[name].path, secrets)));
    expect(paths).toEqual([
      '/etc/sidekick/ca/ca.crt',
      '/etc/sidekick/client/tls.crt',
      '/etc/sidekick/client/tls.key',
      '/etc/sidekick/server/tls.crt',
      '/etc/sidekick/server/tls.key',
    ]);
    expect(await both.value(facts.files.cacert.path, over({ tls: { cacert: '/ca.pem' } }))).toBe('/ca.pem');
    expect(await both.value(facts.files.cacert.isGiven, over({ tls: { cacert: '/ca.pem' } }))).toBe(true);
    expect(await both.value(facts.files.cacert.isGiven, over({}))).toBe(false);
  });

  test('a certificate of cert-manager has a Secret of its own, named after sidekick', async () => {
    const enabled = { enabled: true };
    const values = over({ tls: { serverCertificate: enabled, clientCertificate: enabled } });
    expect(await both.value(facts.secrets.server, values)).toBe('shop-tls');
    expect(await both.value(facts.secrets.client, values)).toBe('shop-client-tls');
    expect(await both.value(facts.files.clientKey.path, values)).toBe('/etc/sidekick/client/tls.key');
    expect(await both.value(facts.secrets.server, over({ tls: { serverSecret: 'mine' } }))).toBe('mine');
    expect(await both.value(facts.secrets.server, over({}))).toBe('');
  });
});

const rule = sidekickRule({
  id: 'SK999',
  severity: 'error',
  place: 'sidekick.quiet',
  about: ['quiet'],
  broken: ({ values }) => values.quiet,
  message: 'nothing is logged.',
  remedy: { values: 'Set it to false.' },
  source: 'https://example.com',
});

const factsWhen = (enabled: Parameters<typeof sidekickFacts>[0]['enabled']) =>
  sidekickFacts({
    values: sidekickValues.reference(Source.values(), false),
    namespace: release.namespace,
    name: release.name,
    ...(enabled === undefined ? {} : { enabled }),
  });

function applied(enabled: Parameters<typeof factsWhen>[0]): AppliedRule {
  const one = AppliedRule.toValues(rule, factsWhen(enabled));
  if (one === undefined) throw new Error('the rule has no remedy');
  return one;
}

test('a rule breaks only where there is a sidekick', async () => {
  const { broken } = applied(a.boolean('enabled'));
  expect(await both.value(broken, { enabled: true, quiet: true })).toBe(true);
  expect(await both.value(broken, { enabled: false, quiet: true })).toBe(false);
  expect(await both.value(broken, { enabled: true, quiet: false })).toBe(false);
  expect(applied(false).broken).toEqual(Literal.of(false));
});

test('there is one unless something is said of it', async () => {
  expect(await both.value(applied(undefined).broken, { quiet: true })).toBe(true);
});

test('a message names its place, what happens, what to do, and its rule', () => {
  expect(messageOf(applied(true))).toEqual(
    Literal.of("at '/sidekick/quiet': nothing is logged. Set it to false. (SK999)"),
  );
  expect(rule.about).toEqual(['quiet']);
});
