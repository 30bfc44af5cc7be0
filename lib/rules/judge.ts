import type { Context } from '../expressions/context.ts';
import type { Expression } from '../expressions/expression.ts';
import { lift } from '../expressions/literal.ts';
import { text } from '../expressions/text.ts';
import { whereKnown } from '../expressions/unknown.ts';
import type { FixValue, Remedy, Rule, Severity, Subject } from './rule.ts';

/** A rule applied to facts. Its texts are made when they are asked for: of the many rules of a chart, values break hardly one. */
export class AppliedRule<Place = string> {
  readonly broken: Expression<boolean>;
  private madeProblem: Expression<string> | undefined;

  private constructor(
    readonly rule: Rule<never>,
    private readonly facts: never,
    /** What to change: the path of a value, or a field of a manifest. */
    readonly place: Place,
    /** What to do there. */
    readonly remedy: string,
  ) {
    this.broken = lift(rule.broken(facts));
  }

  /** Applies a rule to facts of values or of manifests; undefined where it says nothing of them. */
  static of<Facts, Place>(
    rule: Rule<Facts>,
    { facts, placeOf }: Subject<Facts, Place>,
    side: keyof Remedy,
  ): AppliedRule<Place> | undefined {
    const remedy = rule.remedy[side];
    const place = remedy === undefined ? undefined : placeOf(rule.place);
    if (remedy === undefined || place === undefined) return undefined;
    return new AppliedRule(rule, facts as never, place, remedy);
  }

  /**
   * Applies a rule to facts of a chart's values; undefined where it says nothing of values.
   * @param path the value to change, unless it is the rule's own place
   */
  static toValues<Facts>(rule: Rule<Facts>, facts: Facts, path?: string): AppliedRule | undefined {
    return AppliedRule.of(rule, { facts, placeOf: (place) => path ?? place }, 'values');
  }

  /** What happens. It is made once: a helper of a name must be one. */
  get problem(): Expression<string> {
    const { message } = this.rule;
    this.madeProblem ??= lift(typeof message === 'string' ? message : message(this.facts));
    return this.madeProblem;
  }

  /** The one right value at the place, if there is one. */
  get autofix(): Expression<FixValue> | undefined {
    const { autofix } = this.rule;
    return autofix && lift<FixValue>(autofix(this.facts));
  }
}

/** A rule that facts break, as data. */
export interface BrokenRule<Place = string> {
  readonly rule: Rule<never>;
  readonly place: Place;
  readonly problem: string;
  readonly remedy: string;
  /** The one right value at the place, if there is one. */
  readonly autofix: FixValue | undefined;
}

/** The rules of both severities that a context breaks, in their order. One that depends on an unknown fact says nothing. */
export function findBroken<Place>(
  rules: readonly AppliedRule<Place>[],
  context: Context,
): readonly BrokenRule<Place>[] {
  return rules.flatMap((applied) => whereKnown(() => brokenRule(applied, context)) ?? []);
}

function brokenRule<Place>(applied: AppliedRule<Place>, context: Context): BrokenRule<Place> | undefined {
  if (!applied.broken.evaluate(context)) return undefined;
  const { rule, place, remedy, problem, autofix } = applied;
  return { rule, place, remedy, problem: problem.evaluate(context), autofix: autofix?.evaluate(context) };
}

/** The messages of the rules of a severity that values break. */
export function brokenMessages(rules: readonly AppliedRule[], severity: Severity, context: Context): readonly string[] {
  const broken = rules.filter(({ rule, broken }) => rule.severity === severity && broken.evaluate(context));
  return broken.map((applied) => messageOf(applied).evaluate(context));
}

/** What is said of values that break a rule: the place, what happens, what to do. */
export function messageOf({ rule, place, problem, remedy }: AppliedRule): Expression<string> {
  return text`at '/${place.replaceAll('.', '/')}': ${problem} ${remedy} (${rule.id})`;
}
