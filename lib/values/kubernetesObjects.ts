import type { Expression } from '../expressions/expression.ts';
import { Reference } from '../expressions/reference.ts';
import type { FreeMap } from './collections.ts';
import { Declaration, type ScalarDeclaration } from './declaration.ts';
import { FREE_REF, type JsonSchema, KEY_SCHEMA, TEXT_PATTERN } from './jsonSchema.ts';

const ANNOTATIONS: JsonSchema = {
  type: 'object',
  // A hook is no part of what is installed, and plain YAML knows none.
  propertyNames: { ...KEY_SCHEMA, maxLength: 316, not: { pattern: '^(<<|__proto__|helm[.]sh/hook)$|<no value>' } },
  additionalProperties: { type: 'string', pattern: TEXT_PATTERN, not: { pattern: '<no value>' } },
};

const OBJECT: JsonSchema = {
  type: 'object',
  required: ['apiVersion', 'kind', 'metadata'],
  properties: {
    apiVersion: { type: 'string', pattern: '^([a-z0-9]([-a-z0-9.]*[a-z0-9])?/)?v[0-9][a-z0-9]*$' },
    kind: { type: 'string', pattern: '^[A-Z][A-Za-z0-9]*$' },
    metadata: {
      type: 'object',
      required: ['name'],
      properties: {
        name: { type: 'string', pattern: '^[a-z0-9]([-a-z0-9.:]*[a-z0-9])?$', maxLength: 253 },
        annotations: ANNOTATIONS,
      },
      propertyNames: KEY_SCHEMA,
      additionalProperties: { $ref: FREE_REF },
    },
  },
  propertyNames: KEY_SCHEMA,
  additionalProperties: { $ref: FREE_REF },
};

/** The user's Kubernetes objects, for `UserObjects`. Hooks are refused. Empty by default. */
export function kubernetesObjects(props: { readonly description: string }): ScalarDeclaration<readonly FreeMap[]> {
  return new Declaration<readonly FreeMap[], Expression<readonly FreeMap[]>>(
    props.description,
    [],
    false,
    { type: 'free' },
    { type: 'array', items: OBJECT },
    (source) => new Reference<readonly FreeMap[]>('list', source),
  );
}
