import type { FilePlace } from '../manifests/objects/locate.ts';

/** Something that is wrong. */
export interface Finding {
  /** Id of the rule that is broken: `SG022`, or `schema` and `render` for what no rule says. */
  readonly id: string;
  /** An error loses data or does not run; a warning may. */
  readonly severity: 'error' | 'warning';
  /** What to change: the path of a value, or an object and a field in it. Empty: the values as a whole. */
  readonly path: string;
  /** What would happen. */
  readonly message: string;
  /** What to do. */
  readonly fix: string;
  /** The value found there. Undefined: none. */
  readonly found: unknown;
  /** A link that proves the fact. */
  readonly source: string;
  /** Its place in a file. Undefined: in none. */
  readonly place: FilePlace | undefined;
}

/** What a doctor has to say. */
export interface Report {
  /** What was judged, for people: `sidecar-grid 0.1.0`. */
  readonly subject: string;
  /** All that is wrong, errors first. */
  readonly findings: readonly Finding[];
  /** Values that mend what needs no decision, and the rules that they mend. */
  readonly patch: Patch;
  /** What was not judged, and why. */
  readonly notes: readonly string[];
}

/** Values to add to the user's. */
export interface Patch {
  readonly values: Readonly<Record<string, unknown>>;
  /** Ids of the rules that hold with them. */
  readonly mends: readonly string[];
}

/** No values to add. */
export const NO_PATCH: Patch = { values: {}, mends: [] };

/** Findings with errors first, else in their order. */
export function errorsFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings.filter(({ severity }) => severity === 'error'), ...findings.filter(isWarning)];
}

function isWarning({ severity }: Finding): boolean {
  return severity === 'warning';
}
