import { equalsJson, notEqual, sortedJson } from '../../../expressions/compare.ts';
import type { Expression } from '../../../expressions/expression.ts';
import { not, or } from '../../../expressions/logic.ts';
import { notEmpty } from '../../../expressions/presence.ts';
import type { Declaration } from '../../../values/declaration.ts';
import { type SidecarGridReference, sidecarGridValues } from '../../sidecar-grid/values.ts';

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
