import fc from 'fast-check';
import type { ChartDefinition } from '../chart/definition.ts';
import { overlayValues } from '../read/merge.ts';
import type { ValuesObject } from '../read/value.ts';
import { arbitrarySettings, keysIn } from './arbitrarySettings.ts';
import type { Case } from './difference.ts';

/** What {@link arbitraryCase} makes cases of. */
export interface CaseProps {
  readonly definition: ChartDefinition;
  /** The least that a user must set. */
  readonly base: Readonly<Record<string, unknown>>;
  /** Parts of values that nearly every case has. @default - none */
  readonly steady?: readonly Readonly<Record<string, unknown>>[];
  /** How many valid parts there are to an invalid one. @default 700 */
  readonly rightToWrong?: number;
}

/**
 * Cases for a chart: hostile values, several release names, namespaces and Kubernetes versions. One version is older than the
 * charts of sidegrid support.
 */
export function arbitraryCase({ definition, base, steady = [], rightToWrong }: CaseProps): fc.Arbitrary<Case> {
  const { name } = definition.info;
  const keys = keysIn(definition.render({ values: base }).objects);
  const settings = arbitrarySettings(definition.schema, keys, rightToWrong);
  const given = fc.tuple(
    ...steady.map((part) =>
      fc.oneof({ weight: 12, arbitrary: fc.constant(part) }, { weight: 1, arbitrary: fc.constant({}) }),
    ),
  );
  const completed = fc
    .tuple(settings, given)
    .map(([values, parts]) =>
      [...parts, base].reduce(
        (lower: ValuesObject, upper) => overlayValues(lower, upper as ValuesObject),
        values as ValuesObject,
      ),
    );
  return fc.record({
    values: fc.oneof({ weight: 50, arbitrary: completed }, { weight: 1, arbitrary: settings }),
    release: fc.constantFrom('r', 'release-name', 'shop', name, 'a.b', '1e3', 'true', 'x'.repeat(53), `my-${name}`),
    namespace: fc.constantFrom('default', 'team-a', '0'),
    apiVersions: fc.constantFrom<readonly string[]>([], [], ['security.openshift.io/v1']),
    kubeVersion: fc.oneof(
      { weight: 60, arbitrary: fc.constantFrom('1.29.0', '1.31.4', '1.33.0', '1.36.0', 'v1.33.4-gke.1245000') },
      { weight: 1, arbitrary: fc.constant('1.28.9') },
    ),
  });
}
