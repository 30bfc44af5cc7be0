import { UserError } from '../errors.ts';
import type { Context } from '../expressions/context.ts';
import { describe, type Expression, type Input } from '../expressions/expression.ts';
import { lift, Literal } from '../expressions/literal.ts';
import { Source } from '../expressions/reference.ts';
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
  /** The one right value at the path: only where nobody has to choose. @default - someone has to choose */
  readonly mend?: (subject: Subject) => Input<Mend>;
}

/** A value that mends what a rule is about. */
export type Mend = string | number | boolean;

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
  /** What would happen, without place and remedy. */
  readonly problem: Expression<string>;
  /** The one right value at the rule's path, if there is one. */
  readonly mend: Expression<Mend> | undefined;
  /** @throws UserError of an error, with the construct's path; a warning is let pass */
  refuse(constructPath: string): void;
}

/** Applies a rule. What it says is made when it is asked for: of the many rules of a chart, values break hardly one. */
export function judge<Subject>(rule: Rule<Subject>, subject: Subject): AppliedRule {
  const pointer = `/${rule.path.replaceAll('.', '/')}`;
  const problem = once(() => lift(rule.message(subject)));
  const message = once(() => text`at '${pointer}': ${problem()}: ${rule.fix} (${rule.id})`);
  const mend = once(() => rule.mend && lift<Mend>(rule.mend(subject)));
  return {
    rule,
    holds: lift(rule.holds(subject)),
    get message() {
      return message();
    },
    get problem() {
      return problem();
    },
    get mend() {
      return mend();
    },
    refuse(constructPath) {
      const whole = message();
      const told = whole instanceof Literal ? String(whole.value) : describe(whole);
      if (rule.severity === 'error') throw new UserError(`${constructPath}: ${told}`);
    },
  };
}

/** Makes something when it is asked for, and only once: a helper of a name must be one. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
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

/** A rule that values break, as data. */
export interface BrokenRule {
  readonly rule: Rule<never>;
  /** What would happen, without place and remedy. */
  readonly problem: string;
  /** The value at the rule's path, undefined where there is none. */
  readonly found: unknown;
  /** The one right value at the rule's path, if there is one. */
  readonly mend: Mend | undefined;
}

/** The rules of both severities that a context breaks, in the order in which the chart has them. */
export function findBroken(rules: readonly AppliedRule[], context: Context): readonly BrokenRule[] {
  const broken = rules.filter(({ holds }) => !holds.evaluate(context));
  return broken.map(({ rule, problem, mend }) => ({
    rule,
    problem: problem.evaluate(context),
    found: valueAt(context, rule.path),
    mend: mend?.evaluate(context),
  }));
}

function valueAt(context: Context, path: string): unknown {
  const source = path.split('.').reduce((whole, key) => whole.child(key), Source.values());
  return source.read(context);
}
