import { defineRule, type Rule } from '../../chart/rule.ts';
import type { Expression, Input } from '../../expressions/expression.ts';
import { and, not } from '../../expressions/logic.ts';
import type { SidekickFacts } from '../facts.ts';

/** A rule of sidekick's, and what it is about: flags without dashes, `SITE`, variables. The table of options tells it. */
export interface SidekickRule extends Rule<SidekickFacts> {
  readonly about: readonly string[];
}

/** What {@link sidekickRule} takes. */
export interface SidekickRuleProps extends Omit<SidekickRule, 'holds' | 'message'> {
  /** What must never be, where there is a sidekick. */
  readonly broken: (facts: SidekickFacts) => Expression<boolean>;
  /** What would happen, with the values that it depends on. */
  readonly message: string | ((facts: SidekickFacts) => Input<string>);
}

/** Defines a rule that only ever breaks where there is a sidekick. */
export function sidekickRule({ broken, message, about, ...rule }: SidekickRuleProps): SidekickRule {
  const holds = (facts: SidekickFacts) => not(and(facts.enabled, broken(facts)));
  return { ...defineRule({ ...rule, holds, message: typeof message === 'string' ? () => message : message }), about };
}

/** sidekick's source, at the version that the facts are read of. */
export const SOURCE = 'https://github.com/minio/sidekick/blob/v7.1.2';
