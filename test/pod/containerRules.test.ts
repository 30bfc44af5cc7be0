import { describe, expect, test } from 'vitest';
import { notEmpty } from '../../lib/expressions/presence.ts';
import { Source } from '../../lib/expressions/reference.ts';
import { contains } from '../../lib/expressions/strings.ts';
import {
  hostsAreGiven,
  imageIsPinned,
  noSecretsInOptions,
  optionsAreOurs,
  valuesOf,
  variablesAreOurs,
} from '../../lib/pod/containerRules.ts';
import { javaOptionsValue } from '../../lib/pod/values.ts';
import { AppliedRule, brokenMessages } from '../../lib/rules/judge.ts';
import type { Rule } from '../../lib/rules/rule.ts';
import { a, contextOf, type Values } from '../support/bothMeanings.ts';

/** What a chart with a console and a node says of them. */
const facts = {
  env: a.map('env'),
  javaOptions: javaOptionsValue.reference(Source.values().child('javaOptions'), false),
  on: a.boolean('on'),
  tag: a.string('tag'),
  digest: a.string('digest'),
  hosts: a.list('hosts'),
};
type Facts = typeof facts;

const family = { id: 'SG900', place: 'place', remedy: { values: 'Do this.' }, source: 'https://example.com' };

/** The messages that values get. */
function messages(rule: Rule<Facts>, values: Values): readonly string[] {
  const applied = AppliedRule.toValues(rule, facts);
  return applied ? brokenMessages([applied], rule.severity, contextOf(values)) : [];
}

function said(problem: string): readonly string[] {
  return [`at '/place': ${problem} Do this. (SG900)`];
}

describe('variablesAreOurs()', () => {
  const fact = ({ env }: Facts) => env;
  const plain = variablesAreOurs<Facts>({ ...family, fact, taken: ['A', 'B', 'C'] });
  const PROBLEM = 'The chart sets A, B and C, so Kubernetes would reject or drop these.';
  const overriding = { names: ['D'], consequence: 'wins' };

  test.each([
    [{}, []],
    [{ AB: 'x' }, []],
    [{ AB: 'x', C: '' }, said(PROBLEM)],
  ])('refuses the variables that the chart sets: %j', (env, expected) => {
    expect(messages(plain, { env })).toEqual(expected);
  });

  test('refuses variables that override settings of the chart, too', () => {
    const both = variablesAreOurs<Facts>({ ...family, fact, taken: ['A', 'B', 'C'], overriding });
    expect(messages(both, { env: { D: 'x' } })).toEqual(said(`${PROBLEM} D wins.`));
    expect(messages(both, { env: { A: 'x' } })).toEqual(said(`${PROBLEM} D wins.`));
    expect(messages(both, { env: { E: 'x' } })).toEqual([]);
  });
});

test.each([
  [['-Da=-Xmx1g', '-Xms1g'], []],
  [['-Da=b', '-Xmx1g'], said('Other values set -Xmx and -Da.port=. Heap and probes would not follow this option.')],
  [['-Da.port=1'], said('Other values set -Xmx and -Da.port=. Heap and probes would not follow this option.')],
])('optionsAreOurs() refuses options that other values set: %j', (javaOptions, expected) => {
  const rule = optionsAreOurs<Facts>({
    ...family,
    fact: (of) => of.javaOptions,
    starts: ['-Xmx', '-Da.port='],
    followers: 'Heap and probes',
    helper: 'found',
  });
  expect(messages(rule, { javaOptions })).toEqual(expected);
});

test.each([
  [[], []],
  [['-Dpasswort=x'], []],
  [
    ['-Da=b', '-Da.password=x'],
    said('A JVM option looks like a secret. Anyone who may read the pod or its log sees it.'),
  ],
])('noSecretsInOptions() refuses options that look like a secret: %j', (javaOptions, expected) => {
  const rule = noSecretsInOptions<Facts>({
    ...family,
    fact: (of) => of.javaOptions,
    parts: ['assword=', 'oken='],
    helper: 'found',
  });
  expect(messages(rule, { javaOptions })).toEqual(expected);
});

describe('imageIsPinned()', () => {
  const image = ({ on, tag, digest }: Facts) => ({ isUsed: on, tag, hasDigest: notEmpty(digest) });
  const consequence = 'A restart may bring another version.';
  const MOVES = { on: true, tag: '5.5', digest: '' };

  test.each([
    [MOVES, said('The tag 5.5 moves with each release. A restart may bring another version.')],
    [{ ...MOVES, on: false }, []],
    [{ ...MOVES, digest: 'sha256:0' }, []],
    [{ ...MOVES, tag: '5.5.0-slim' }, []],
    [{ ...MOVES, tag: '5.5.0-SNAPSHOT' }, []],
  ])('warns of a tag that is no full version: %j', (values, expected) => {
    expect(messages(imageIsPinned<Facts>({ ...family, fact: image, consequence }), values)).toEqual(expected);
  });

  test('warns of a snapshot, where its family knows them', () => {
    const fact = (of: Facts) => ({ ...image(of), isSnapshot: contains(of.tag, 'SNAPSHOT') });
    const rule = imageIsPinned<Facts>({ ...family, fact, consequence });
    expect(messages(rule, { ...MOVES, tag: '5.5.0-SNAPSHOT' })).toHaveLength(1);
    expect(messages(rule, { ...MOVES, tag: '5.5.0' })).toEqual([]);
  });
});

test.each([
  [{ on: true, hosts: [] }, said('The Ingress has no host, so nothing reaches your app.')],
  [{ on: true, hosts: [{ host: 'a.example' }] }, []],
  [{ on: false, hosts: [] }, []],
])('hostsAreGiven() refuses an Ingress without hosts: %j', (values, expected) => {
  const fact = ({ on, hosts }: Facts) => ({ enabled: on, hosts });
  expect(messages(hostsAreGiven<Facts>({ ...family, fact, backend: 'your app' }), values)).toEqual(expected);
});

test('valuesOf() names each value once', () => {
  expect(valuesOf({ A: 'b', C: 'd', E: 'b' })).toBe('b, d');
});
