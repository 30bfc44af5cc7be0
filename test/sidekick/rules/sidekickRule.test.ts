import { expect, test } from 'vitest';
import { judge } from '../../../lib/chart/rule.ts';
import { release } from '../../../lib/expressions/builtin.ts';
import { Literal } from '../../../lib/expressions/literal.ts';
import { Source } from '../../../lib/expressions/reference.ts';
import { sidekickFacts } from '../../../lib/sidekick/facts.ts';
import { sidekickRule } from '../../../lib/sidekick/rules/sidekickRule.ts';
import { sidekickValues } from '../../../lib/sidekick/values.ts';
import { a, bothMeanings } from '../../support/bothMeanings.ts';

const both = bothMeanings();

const rule = sidekickRule({
  id: 'SK999',
  severity: 'error',
  path: 'sidekick.quiet',
  about: ['quiet'],
  broken: ({ values }) => values.quiet,
  message: 'nothing is logged',
  fix: 'set it to false',
  source: 'https://example.com',
});

const factsWhen = (enabled: Parameters<typeof sidekickFacts>[0]['enabled']) =>
  sidekickFacts({
    values: sidekickValues.reference(Source.values(), false),
    namespace: release.namespace,
    name: release.name,
    ...(enabled === undefined ? {} : { enabled }),
  });

test('a rule breaks only where there is a sidekick', async () => {
  const { holds } = judge(rule, factsWhen(a.boolean('enabled')));
  expect(await both.value(holds, { enabled: true, quiet: true })).toBe(false);
  expect(await both.value(holds, { enabled: false, quiet: true })).toBe(true);
  expect(await both.value(holds, { enabled: true, quiet: false })).toBe(true);
  expect(judge(rule, factsWhen(false)).holds).toEqual(Literal.of(true));
});

test('there is one unless something is said of it', async () => {
  expect(await both.value(judge(rule, factsWhen(undefined)).holds, { quiet: true })).toBe(false);
});

test('a message names its place, what would happen, what to do, and its rule', () => {
  const { message } = judge(rule, factsWhen(true));
  expect(message).toEqual(Literal.of("at '/sidekick/quiet': nothing is logged: set it to false (SK999)"));
  expect(rule.about).toEqual(['quiet']);
});
