import { UserError } from '../errors.ts';
import { describe, Expression, type Input } from './expression.ts';
import { Call, defineFunction, type Meaning } from './function.ts';
import { Literal } from './literal.ts';

/** A text, a number or a boolean. */
export type Scalar = string | number | boolean;

const sameKind = {
  traits(left: Expression<Scalar>, right: Expression<Scalar>) {
    for (const side of [left, right]) {
      if (!['string', 'integer', 'boolean'].includes(side.kind)) {
        throw new UserError(`${describe(side)} is of kind ${side.kind}, which cannot be compared: Go compares by type`);
      }
    }
    if (left.kind !== right.kind) {
      throw new UserError(`${describe(left)} (${left.kind}) and ${describe(right)} (${right.kind}) are never equal`);
    }
    return {};
  },
};

const EQUAL: Meaning<[Scalar, Scalar], boolean> = {
  evaluate: (left, right) => left === right,
  template: (left, right) => `eq ${left} ${right}`,
  negation: (left, right) => differentScalars(left, right),
  ...sameKind,
};

const DIFFERENT: Meaning<[Scalar, Scalar], boolean> = {
  evaluate: (left, right) => left !== right,
  template: (left, right) => `ne ${left} ${right}`,
  negation: (left, right) => equalScalars(left, right),
  ...sameKind,
};

const equalScalars = defineFunction('boolean', EQUAL);
const differentScalars = defineFunction('boolean', DIFFERENT);

/** `left` is `right`. Helm reads numbers as float64, so integers reach here already cast. */
export function equal<T extends Scalar>(left: Input<T>, right: Input<NoInfer<T>>): Expression<boolean> {
  return equalScalars(left, right);
}

/** `left` is not `right`. */
export function notEqual<T extends Scalar>(left: Input<T>, right: Input<NoInfer<T>>): Expression<boolean> {
  return differentScalars(left, right);
}

/** A comparison of a text with one word: which text, and whether it must be that word or must not be it. */
export function wordTest(
  condition: Expression<boolean>,
): { readonly subject: Expression<string>; readonly allows: boolean; readonly words: ReadonlySet<string> } | undefined {
  if (!(condition instanceof Call) || ![EQUAL, DIFFERENT].includes(condition.meaning as never)) return undefined;
  const [subject, word] = condition.args;
  if (!(word instanceof Literal) || typeof word.value !== 'string') return undefined;
  return {
    subject: subject as Expression<string>,
    allows: condition.meaning === (EQUAL as unknown),
    words: new Set([word.value]),
  };
}

/** The integer `left` is less than `right`. */
export const lessThan = defineFunction('boolean', {
  evaluate: (left: number, right: number) => left < right,
  template: (left, right) => `lt ${left} ${right}`,
  negation: (left, right): Expression<boolean> => atLeast(left, right),
  traits: integersOnly,
});

/** The integer `left` is `right` or less. */
export const atMost = defineFunction('boolean', {
  evaluate: (left: number, right: number) => left <= right,
  template: (left, right) => `le ${left} ${right}`,
  negation: (left, right): Expression<boolean> => greaterThan(left, right),
  traits: integersOnly,
});

/** The integer `left` is greater than `right`. */
export const greaterThan = defineFunction('boolean', {
  evaluate: (left: number, right: number) => left > right,
  template: (left, right) => `gt ${left} ${right}`,
  negation: (left, right): Expression<boolean> => atMost(left, right),
  traits: integersOnly,
});

/** The integer `left` is `right` or more. */
export const atLeast = defineFunction('boolean', {
  evaluate: (left: number, right: number) => left >= right,
  template: (left, right) => `ge ${left} ${right}`,
  negation: (left, right): Expression<boolean> => lessThan(left, right),
  traits: integersOnly,
});

/** @throws UserError for an argument that is no integer: Go would compare other types, or none */
export function integersOnly(...args: readonly Expression<number>[]): Record<string, never> {
  for (const arg of args) {
    if (arg.kind !== 'integer')
      throw new UserError(`${describe(arg)} is of kind ${arg.kind}: an integer is needed here`);
  }
  return {};
}

/**
 * Versions that Helm's semver library and we read alike; empty is allowed where a value may be left out.
 * Clusters have suffixes such as `v1.33.4-gke.1245000` and `v1.33.5+k3s1`.
 */
export const VERSION_PATTERN =
  '^v?(0|[1-9][0-9]{0,8})([.](0|[1-9][0-9]{0,8})){0,2}(-[a-z][0-9a-z-]*([.](0|[1-9][0-9]{0,15}|[a-z][0-9a-z-]*))*)?([+][0-9A-Za-z-]+([.][0-9A-Za-z-]+)*)?$';

/**
 * The version is at least `minimum`, which is given as major.minor. Pre-releases and suffixes of the minimum count as it,
 * since clusters have them: hence the `-0` in the template.
 */
export function versionAtLeast(version: Expression<string>, minimum: `${number}.${number}`): Expression<boolean> {
  return compareVersion(version, minimum);
}

const compareVersion = defineFunction('boolean', {
  evaluate: (version: string, minimum: string) => isAtLeast(parseVersion(version), parseVersion(minimum)),
  template: (version, minimum) => `semverCompare ${minimum.replace(/^"(.*)"$/, '">=$1-0"')} ${version}`,
});

/** Major and minor of a version. @throws UserError for a text that is none */
function parseVersion(version: string): readonly [number, number] {
  const parts = new RegExp(VERSION_PATTERN).test(version) ? /^v?(\d+)(?:[.](\d+))?/.exec(version) : null;
  if (!parts) throw new UserError(`${JSON.stringify(version)} is no version: write it as 1.33.0`);
  return [Number(parts[1]), Number(parts[2] ?? 0)];
}

function isAtLeast(version: readonly [number, number], minimum: readonly [number, number]): boolean {
  return version[0] === minimum[0] ? version[1] >= minimum[1] : version[0] > minimum[0];
}

// User maps and lists have no kind of their own in the language. As JSON they can be compared.

/** The value is this one, which is given as JSON with sorted keys and no white space: see {@link sortedJson}. */
export const equalsJson = defineFunction('boolean', {
  evaluate: (value: unknown, json: string) => sortedJson(value) === json,
  template: (value, json) => `eq (toJson ${value}) ${json}`,
  negation: (value, json): Expression<boolean> => differsFromJson(value, json),
});

const differsFromJson = defineFunction('boolean', {
  evaluate: (value: unknown, json: string) => sortedJson(value) !== json,
  template: (value, json) => `ne (toJson ${value}) ${json}`,
  negation: (value, json): Expression<boolean> => equalsJson(value, json),
});

/** JSON as Helm prints it, for values of plain ASCII and small numbers: keys sorted, no white space. */
export function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
}
