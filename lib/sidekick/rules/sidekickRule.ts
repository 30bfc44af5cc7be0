import type { Rule } from '../../rules/rule.ts';
import type { Expression } from '../../expressions/expression.ts';
import { and } from '../../expressions/logic.ts';
import type { SidekickFacts } from '../facts.ts';

/** A rule of sidekick. */
export interface SidekickRule extends Rule<SidekickFacts> {
  /** Flags without dashes, `SITE` or variables that it is about. The table of options shows it there. */
  readonly about: readonly string[];
}

/** What {@link sidekickRule} takes. */
export interface SidekickRuleProps extends Omit<SidekickRule, 'broken'> {
  /** What must never be true of a sidekick. */
  readonly broken: (facts: SidekickFacts) => Expression<boolean>;
}

/** Defines a rule that values without a sidekick never break. */
export function sidekickRule({ broken, ...rule }: SidekickRuleProps): SidekickRule {
  return { ...rule, broken: (facts) => and(facts.enabled, broken(facts)) };
}

/** Sidekick's source, of the version that these rules were read from. */
export const SOURCE = 'https://github.com/minio/sidekick/blob/v7.1.2';
