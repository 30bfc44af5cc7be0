import { Declaration, type ReferenceOf, type ValueOf } from './declaration.ts';
import type { JsonSchema } from './jsonSchema.ts';

/** The declared fields of an object. */
export type Fields = Readonly<Record<string, Declaration>>;

/** The values of an object. */
export type ObjectValue<F> = { readonly [Key in keyof F]: ValueOf<F[Key]> };

/** What templates read an object's fields by. */
export type ObjectReference<F> = { readonly [Key in keyof F]: ReferenceOf<F[Key]> };

/** The declaration of an object with known fields. */
export interface ObjectDeclaration<F> extends Declaration<ObjectValue<F>, ObjectReference<F>> {}

/** What {@link object} may take besides its fields. */
export interface ObjectProps {
  /** Other keys are allowed, and not read: for `global`, which charts share. @default false */
  readonly open?: boolean;
}

/**
 * An object with known fields. An unknown key is refused, so that a typing error never goes unseen.
 * @throws TypeError for a field whose name is not lowerCamelCase
 */
export function object<F>(description: string, fields: F & Fields, props: ObjectProps = {}): ObjectDeclaration<F> {
  const entries = Object.entries<Declaration>(fields);
  for (const [name] of entries) assertName(name);
  const schema: JsonSchema = {
    type: 'object',
    additionalProperties: props.open ?? false,
    required: entries.filter(([, field]) => !field.isOptional).map(([name]) => name),
    properties: Object.fromEntries(entries.map(([name, field]) => [name, described(field)])),
  };
  return new Declaration<ObjectValue<F>, ObjectReference<F>>(
    description,
    undefined,
    false,
    { type: 'object', fields },
    schema,
    (source) =>
      Object.fromEntries(
        entries.map(([name, field]) => [name, field.reference(source.child(name), field.isOptional)]),
      ) as ObjectReference<F>,
  );
}

/** The field's schema with its description and default, as the user's editor shows them. */
export function described(field: Declaration): JsonSchema {
  return {
    description: field.description,
    ...(field.defaultValue === undefined ? {} : { default: field.defaultValue }),
    ...field.schema,
  };
}

/** Templates read fields as `.Values.a.b`, so a name must be one that Go takes. */
function assertName(name: string): void {
  if (!/^[a-z][a-zA-Z0-9]*$/.test(name))
    throw new TypeError(`the value name ${JSON.stringify(name)} is not in lowerCamelCase: rename it`);
}
