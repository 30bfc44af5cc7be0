import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A folder with the CustomResourceDefinitions of an operator, when there is one. */
const FOLDER = process.env['SIDEGRID_OPERATOR_CRDS'];

/** Whether the operator's own definitions are there to compare with. */
export const HAS_CRDS = FOLDER !== undefined;

/** Why a test that needs them is skipped: Go's module proxy does not serve the operator's source. */
export const NO_CRDS =
  "SIDEGRID_OPERATOR_CRDS names no folder with the operator's hazelcast.com_*.yaml, and its source cannot be fetched";

/** The part of OpenAPI that definitions of resources use. */
export interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly 'x-kubernetes-int-or-string'?: boolean;
}

/** The schemas of the operator's kinds, of the version v1alpha1. */
export function readSchemas(): ReadonlyMap<string, Schema> {
  const folder = FOLDER ?? '';
  const files = readdirSync(folder).filter((file) => /^hazelcast[.]com_.*[.]yaml$/.test(file));
  return new Map(files.map((file) => schemaIn(readFileSync(join(folder, file), 'utf8'))));
}

function schemaIn(text: string): readonly [string, Schema] {
  const { spec } = parse(text) as {
    spec: { names: { kind: string }; versions: { name: string; schema: { openAPIV3Schema: Schema } }[] };
  };
  const version = spec.versions.find(({ name }) => name === 'v1alpha1');
  if (version === undefined) throw new Error(`${spec.names.kind} has no version v1alpha1`);
  return [spec.names.kind, version.schema.openAPIV3Schema];
}

/** Where a value does not fit a schema. A field that the schema does not have is refused: the server would drop it. */
export function misfits(value: unknown, schema: Schema, path = ''): readonly string[] {
  if (!hasType(value, schema)) return [`${path} is no ${schema.type ?? 'integer or string'}`];
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => misfits(item, schema.items ?? {}, `${path}/${index}`));
  if (typeof value === 'object' && value !== null) return fieldMisfits(value as Fields, schema, path);
  const { minimum = -Infinity, maximum = Infinity, minLength = 0 } = schema;
  return [
    ...(schema.enum !== undefined && !schema.enum.includes(value)
      ? [`${path} is none of ${schema.enum.join(', ')}`]
      : []),
    ...(typeof value === 'number' && (value < minimum || value > maximum) ? [`${path} is out of range`] : []),
    ...(typeof value === 'string' && value.length < minLength ? [`${path} is too short`] : []),
  ];
}

type Fields = Readonly<Record<string, unknown>>;

function fieldMisfits(value: Fields, schema: Schema, path: string): readonly string[] {
  const missing = (schema.required ?? []).filter((name) => !Object.hasOwn(value, name));
  const fields = Object.entries(value).flatMap(([name, field]) => {
    const at = `${path}/${name}`;
    const known = schema.properties?.[name] ?? schema.additionalProperties;
    // The server checks the metadata of each kind alike, and no definition repeats that.
    if (at === '/metadata') return [];
    return known === undefined ? [`${at} is unknown`] : misfits(field, known, at);
  });
  return [...missing.map((name) => `${path}/${name} is missing`), ...fields];
}

function hasType(value: unknown, schema: Schema): boolean {
  if (schema['x-kubernetes-int-or-string'] === true) return typeof value === 'string' || Number.isInteger(value);
  switch (schema.type) {
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === schema.type;
  }
}
