import type { Input } from '../expressions/expression.ts';

/** An error refuses the values; a warning is printed after the installation. */
export type Severity = 'error' | 'warning';

/**
 * A domain rule, written once over facts. It acts at synth, in the chart, in its NOTES, in the doctor for values and for
 * manifests, and in the docs.
 */
export interface Rule<Facts> {
  /** Its name for ever: `SG001`. */
  readonly id: string;
  readonly severity: Severity;
  /** What to change: the name of a fact, or the path of a value where the facts are a chart's values. */
  readonly place: string;
  /** What must never be true. */
  readonly broken: (facts: Facts) => Input<boolean>;
  /** What happens, with the facts that it depends on: whole sentences, without the remedy. */
  readonly message: string | ((facts: Facts) => Input<string>);
  readonly remedy: Remedy;
  /** A link to the documentation of the fact. */
  readonly source: string;
  /** The one right value at the place: only where nobody has to choose. @default - someone has to choose */
  readonly autofix?: (facts: Facts) => Input<FixValue>;
}

/** What to do, in whole sentences. A rule says nothing on the side that has no remedy. */
export interface Remedy {
  /** In the values of a chart. */
  readonly values?: string;
  /** In manifests that anyone wrote. */
  readonly manifests?: string;
}

/** A value that repairs what a rule is about. */
export type FixValue = string | number | boolean;

/** Facts, and where each comes from. */
export interface Subject<Facts, Place> {
  readonly facts: Facts;
  /** Where a fact comes from. Undefined: nowhere, so rules about this place say nothing. */
  readonly placeOf: (place: string) => Place | undefined;
}

/** The paths of the values that facts come from, by the names of the facts. */
export type Places<Facts> = Readonly<Partial<Record<keyof Facts, string>>>;

/**
 * Rules over facts, as rules over what the facts are read from, such as a chart's values. Those without a remedy for values
 * are left out.
 * @param places the values that facts come from
 */
export function overValues<Facts, Values>(
  rules: readonly Rule<Facts>[],
  factsOf: (values: Values) => Facts,
  places: Places<Facts>,
): readonly Rule<Values>[] {
  return rules.flatMap(({ broken, message, autofix, ...rule }) => {
    if (rule.remedy.values === undefined) return [];
    const [fact = '', ...inside] = rule.place.split('.');
    const path = places[fact as keyof Facts];
    if (path === undefined) throw new Error(`the rule ${rule.id} is about ${fact}, which comes from no value`);
    return {
      ...rule,
      place: [path, ...inside].join('.'),
      broken: (values) => broken(factsOf(values)),
      message: typeof message === 'string' ? message : (values) => message(factsOf(values)),
      ...(autofix === undefined ? {} : { autofix: (values) => autofix(factsOf(values)) }),
    } satisfies Rule<Values>;
  });
}

/** Defines a rule. */
export function defineRule<Facts>(rule: Rule<Facts>): Rule<Facts> {
  return rule;
}
