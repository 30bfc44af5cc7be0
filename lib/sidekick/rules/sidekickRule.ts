import type { Rule } from '../../rules/rule.ts';
import type { Expression } from '../../expressions/expression.ts';
import { and } from '../../expressions/logic.ts';
import type { SidekickFacts } from '../facts.ts';

/** A rule of sidekick's, and what it is about: flags without dashes, `SITE`, variables. The table of options tells it. */
export interface SidekickRule extends Rule<SidekickFacts> {
  readonly about: readonly string[];
}

/** What {@link sidekickRule} takes. */
export interface SidekickRuleProps extends Omit<SidekickRule, 'broken'> {
  /** What must never be, where there is a sidekick. */
  readonly broken: (facts: SidekickFacts) => Expression<boolean>;
}

/** Defines a rule that only ever breaks where there is a sidekick. */
export function sidekickRule({ broken, ...rule }: SidekickRuleProps): SidekickRule {
  return { ...rule, broken: (facts) => and(facts.enabled, broken(facts)) };
}

/** sidekick's source, at the version that the facts are read of. */
export const SOURCE = 'https://github.com/minio/sidekick/blob/v7.1.2';
