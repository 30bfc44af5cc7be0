import { lift } from '../../expressions/literal.ts';
import type { Expression } from '../../expressions/expression.ts';
import type { Members } from '../../manifests/members/members.ts';
import { type ManifestSubject, subjectOf } from './manifestSubject.ts';
import { healthProbes } from './podParts.ts';

/** A probe that asks a member for its health. */
export interface ProbeFacts {
  /** `startupProbe`, `readinessProbe` or `livenessProbe`. */
  readonly probe: Expression<string>;
  /** Path that it asks. */
  readonly path: Expression<string>;
}

/** The probes that ask some members for their health. */
export function probeSubjects(members: Members): readonly ManifestSubject<ProbeFacts>[] {
  return healthProbes(members).map(({ probe, path }) =>
    subjectOf<ProbeFacts>({ probe: lift(probe), path: lift(path.text()) }, { path }),
  );
}
