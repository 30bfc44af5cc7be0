import { UserError } from '../errors.ts';
import type { Context } from '../expressions/context.ts';
import { describe, type Expression, type Input } from '../expressions/expression.ts';
import { lift, Literal } from '../expressions/literal.ts';
import { text } from '../expressions/text.ts';

/** A domain rule, said once: it acts at synth, in the chart, in the doctor and in the docs. */
export interface Rule<Subject> {
  /** Its name for ever: `SG001`. */
  readonly id: string;
  /** An error refuses the values; a warning is told after the installation. */
  readonly severity: 'error' | 'warning';
  /** The value to change, as a path with dots. */
  readonly path: string;
  /** What must be true. */
  readonly holds: (subject: Subject) => Input<boolean>;
  /** What would happen, with the values that it depends on. */
  readonly message: (subject: Subject) => Input<string>;
  /** What to set instead. */
  readonly fix: string;
  /** A link to where the fact is told. */
  readonly source: string;
}

/** Defines a rule. */
export function defineRule<Subject>(rule: Rule<Subject>): Rule<Subject> {
  return rule;
}

/** A rule applied to what it judges. */
export interface AppliedRule {
  readonly rule: Rule<never>;
  readonly holds: Expression<boolean>;
  /** The whole message: place, what would happen, what to do. */
  readonly message: Expression<string>;
  /** @throws UserError of an error, with the construct's path; a warning is let pass */
  refuse(constructPath: string): void;
}

/** Applies a rule. */
export function judge<Subject>(rule: Rule<Subject>, subject: Subject): AppliedRule {
  const pointer = `/${rule.path.replaceAll('.', '/')}`;
  const message = text`at '${pointer}': ${rule.message(subject)}: ${rule.fix} (${rule.id})`;
  return {
    rule: rule,
    holds: lift(rule.holds(subject)),
    message,
    refuse(constructPath) {
      const told = message instanceof Literal ? String(message.value) : describe(message);
      if (rule.severity === 'error') throw new UserError(`${constructPath}: ${told}`);
    },
  };
}

/** The messages of the rules of a severity that a context breaks. */
export function brokenRules(
  rules: readonly AppliedRule[],
  severity: 'error' | 'warning',
  context: Context,
): readonly string[] {
  const broken = rules.filter(({ rule, holds }) => rule.severity === severity && !holds.evaluate(context));
  return broken.map(({ message }) => message.evaluate(context));
}
