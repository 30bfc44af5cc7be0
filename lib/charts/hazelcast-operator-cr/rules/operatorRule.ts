import { equalsJson, notEqual, sortedJson } from '../../../expressions/compare.ts';
import type { Expression } from '../../../expressions/expression.ts';
import { and, not, or } from '../../../expressions/logic.ts';
import { notEmpty } from '../../../expressions/presence.ts';
import { defineRule, type Remedy, type Rule } from '../../../rules/rule.ts';
import type { Declaration } from '../../../values/declaration.ts';
import { type SidecarGridReference, sidecarGridValues } from '../../sidecar-grid/values.ts';
import { OPERATOR_TYPES } from '../resources.ts';

/** A rule of what the operator's custom resources support. */
export type OperatorRule = Rule<SidecarGridReference>;

/** The fields of the Hazelcast resource. */
export const HAZELCAST_TYPES = `${OPERATOR_TYPES}/hazelcast_types.go`;

/** What the operator creates for a Hazelcast resource. */
export const HAZELCAST_OBJECTS =
  'https://github.com/hazelcast/hazelcast-platform-operator/blob/0f13b8d422af0e2de40d1990e171f0dd9706a291/internal/controller/hazelcast/hazelcast_resources.go';

/** A warning of values that no field of a custom resource supports. */
export interface Unsupported {
  readonly id: string;
  /** The value, or an object of values. */
  readonly place: string;
  /** Other values that the warning is about, too. @default - none */
  readonly also?: readonly string[];
  /** The value that enables the others, off by default. @default - they are always on */
  readonly switchedBy?: string;
  readonly message: string;
  readonly remedy: Remedy;
  /** @default - the fields of the Hazelcast resource */
  readonly source?: string;
}

/** Defines the rule of an {@link Unsupported}. Nobody asked for a default, so only other values break the rule. */
export function unsupported(props: Unsupported): OperatorRule {
  const { id, place, also = [], switchedBy, message, remedy, source = HAZELCAST_TYPES } = props;
  return defineRule({
    id,
    severity: 'warning',
    place,
    broken: (values) => {
      const isSet = or(...[place, ...also].map((each) => differs(values, each)));
      return switchedBy === undefined ? isSet : and(differs(values, switchedBy), isSet);
    },
    message,
    remedy,
    source,
  });
}

/** The value at a path is not its default; of an object, one of its fields is not. */
export function differs(values: SidecarGridReference, path: string): Expression<boolean> {
  let declaration: Declaration = sidecarGridValues;
  let reference: unknown = values;
  for (const key of path.split('.')) {
    const field = declaration.shape.type === 'object' ? declaration.shape.fields[key] : undefined;
    if (field === undefined) throw new Error(`the chart sidecar-grid has no value ${path}`);
    declaration = field;
    reference = (reference as Readonly<Record<string, unknown>>)[key];
  }
  return leafDiffers(declaration, reference);
}

function leafDiffers({ shape, schema, defaultValue }: Declaration, reference: unknown): Expression<boolean> {
  if (shape.type === 'object') {
    const fields = Object.entries(shape.fields);
    return or(
      ...fields.map(([name, field]) => leafDiffers(field, (reference as Readonly<Record<string, unknown>>)[name])),
    );
  }
  const value = reference as Expression;
  if (defaultValue === '' || (shape.type !== 'scalar' && sizeOf(defaultValue) === 0))
    return notEmpty(value as Expression<string>);
  if (typeof defaultValue === 'boolean')
    return defaultValue ? not(value as Expression<boolean>) : (value as Expression<boolean>);
  // Go refuses to compare a value that may be of two kinds.
  if (shape.type !== 'scalar' || Array.isArray(schema.type)) return not(equalsJson(value, sortedJson(defaultValue)));
  return notEqual(value as Expression<string | number>, defaultValue as string | number);
}

function sizeOf(collection: unknown): number {
  return Object.keys(collection as object).length;
}
