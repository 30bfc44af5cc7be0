import { expect, test } from 'vitest';
import { release } from '../../../lib/expressions/builtin.ts';
import { Literal } from '../../../lib/expressions/literal.ts';
import { Source } from '../../../lib/expressions/reference.ts';
import { sidekickFacts } from '../../../lib/sidekick/facts.ts';
import { sidekickRule } from '../../../lib/sidekick/rules/sidekickRule.ts';
import { AppliedRule, messageOf } from '../../../lib/rules/judge.ts';
import { sidekickValues } from '../../../lib/sidekick/values.ts';
import { a, bothMeanings } from '../../support/bothMeanings.ts';

const both = bothMeanings();

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
