import { type Context, NO_CONTEXT } from '../../expressions/context.ts';
import type { Expression, Kind } from '../../expressions/expression.ts';
import { lift } from '../../expressions/literal.ts';
import { Unknown } from '../../expressions/unknown.ts';
import type { Subject } from '../../rules/rule.ts';
import type { Field } from '../../manifests/objects/field.ts';

/** Facts that were read from manifests, and the fields that they come from. */
export interface ManifestSubject<Facts> extends Subject<Facts, Field> {
  /** What facts are read from that are lists or maps. */
  readonly context: Context;
}

/** The fields that facts come from, by the names of the facts. */
export type Fields<Facts> = Readonly<Partial<Record<keyof Facts, Field | undefined>>>;

/**
 * A subject of facts and the fields that they come from. A place such as `config.tpc.enabled` is a field inside of that of
 * a fact.
 * @param values lists and maps that facts refer to
 */
export function subjectOf<Facts>(
  facts: Facts,
  fields: Fields<Facts>,
  values: Context['values'] = {},
): ManifestSubject<Facts> {
  return {
    facts,
    placeOf(place) {
      const [fact = '', ...inside] = place.split('.');
      return inside.reduce<Field | undefined>((field, key) => field?.at(key), fields[fact as keyof Facts]);
    },
    context: { ...NO_CONTEXT, values },
  };
}

/** A fact of a value that was read; unknown where there is none. */
export function known<T>(value: T | undefined, kind: Kind): Expression<T> {
  return value === undefined ? Unknown.of<T>(kind) : lift<T>(value);
}
