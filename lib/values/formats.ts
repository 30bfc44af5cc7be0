import { VERSION_PATTERN } from '../expressions/compare.ts';
import type { Expression } from '../expressions/expression.ts';
import { Reference } from '../expressions/reference.ts';
import { type FreeMap, map, type MapDeclaration, type MapProps, stringMap } from './collections.ts';
import { Declaration, type DeclarationProps, type ScalarDeclaration } from './declaration.ts';
import { FREE_REF, type JsonSchema, KEY_SCHEMA, TEXT_PATTERN } from './jsonSchema.ts';
import { object, type ObjectDeclaration, type ObjectReference } from './object.ts';
import { integer, integerOrString, oneOf, string } from './scalars.ts';

/** A DNS label: up to 63 of `a-z`, `0-9` and `-`. `""` means "not set" when it is the default. */
export function dnsLabel(props: DeclarationProps<string>): ScalarDeclaration<string> {
  return word(props, '[a-z0-9]([-a-z0-9]*[a-z0-9])?', 63);
}

/** A DNS name: labels with dots between them, up to 253 characters. */
export function dnsName(props: DeclarationProps<string>): ScalarDeclaration<string> {
  return word(props, '[a-z0-9]([-a-z0-9]*[a-z0-9])?([.][a-z0-9]([-a-z0-9]*[a-z0-9])?)*', 253);
}

/** A name of a host, or a wildcard such as `*.example.com`. */
export function hostName(props: DeclarationProps<string>): ScalarDeclaration<string> {
  return word(props, '([*][.])?[a-z0-9]([-a-z0-9]*[a-z0-9])?([.][a-z0-9]([-a-z0-9]*[a-z0-9])?)*', 253);
}

/** A port number, 1 to 65535. */
export function port(props: DeclarationProps<number>): ScalarDeclaration<number> {
  return integer({ ...props, minimum: 1, maximum: 65535 });
}

/** A count, or a percentage such as `25%`. */
export function integerOrPercent(props: DeclarationProps<number | string>): ScalarDeclaration<number | string> {
  return integerOrString({ ...props, pattern: '^(100|[1-9]?[0-9])%$', minimum: 0 });
}

/**
 * What a {@link quantity} means. The types of Kubernetes call it a text, though it may be a number: the mark keeps
 * other numbers out of texts.
 */
export type Quantity = string | (number & { readonly unit: 'quantity' });

/** A quantity of Kubernetes: `500m`, `1.5`, `512Mi`. @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/ */
export function quantity(props: DeclarationProps<number | string>): Declaration<number | string, Expression<Quantity>> {
  const pattern = '^[0-9]+([.][0-9]+)?(m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?$';
  return integerOrString({ ...props, pattern, minimum: 0 }) as Declaration<number | string, Expression<Quantity>>;
}

/** A duration in Go's form: `30s`, `1m30s`, `500ms`. */
export function duration(props: DeclarationProps<string>): ScalarDeclaration<string> {
  return word(props, '([0-9]+([.][0-9]+)?(ns|us|ms|s|m|h))+', 64);
}

/** A version such as `1.33.0`, with what clusters append to it. */
export function version(props: DeclarationProps<string>): ScalarDeclaration<string> {
  const optional = props.default === '' ? '^$|' : '';
  return string({ ...props, pattern: optional + VERSION_PATTERN, maxLength: 128, safe: true });
}

/** A key of labels and annotations: a name of up to 63 characters, with or without a DNS name and a slash before it. */
const QUALIFIED_NAME = '([a-z0-9]([-a-z0-9.]*[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?';

/** Labels. @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set */
export function labels(props: MapProps<string>): MapDeclaration<ScalarDeclaration<string>> {
  const valuePattern = '^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$';
  return stringMap({ ...props, keyPattern: `^${QUALIFIED_NAME}$`, valuePattern });
}

/** Annotations: keys as those of labels, any text. */
export function annotations(props: MapProps<string>): MapDeclaration<ScalarDeclaration<string>> {
  return stringMap({ ...props, keyPattern: `^${QUALIFIED_NAME}$` });
}

/** Environment variables by name. */
export function environment(props: MapProps<string>): MapDeclaration<ScalarDeclaration<string>> {
  return stringMap({ ...props, keyPattern: '^[A-Za-z_][A-Za-z0-9_]*$' });
}

/** Ports by name, as Kubernetes allows names: up to 15 of `a-z`, `0-9` and `-`. */
export function ports(props: MapProps<number>): MapDeclaration<ScalarDeclaration<number>> {
  return map(port({ description: 'Port number.' }), { ...props, keyPattern: '^[a-z]([-a-z0-9]{0,13}[a-z0-9])?$' });
}

/** The defaults of an {@link image}. */
export interface ImageProps {
  /** What runs from it. */
  readonly description: string;
  readonly registry?: string;
  readonly repository?: string;
  readonly tag?: string;
}

/** The fields of an image. */
export interface ImageFields {
  readonly registry: ScalarDeclaration<string>;
  readonly repository: ScalarDeclaration<string>;
  readonly tag: ScalarDeclaration<string>;
  readonly digest: ScalarDeclaration<string>;
  readonly pullPolicy: ScalarDeclaration<'Always' | 'IfNotPresent' | 'Never'>;
}

/** What templates read an {@link image} by. */
export type ImageReference = ObjectReference<ImageFields>;

/** A container image, by registry, repository, and tag or digest. */
export function image(props: ImageProps): ObjectDeclaration<ImageFields> {
  return object(props.description, {
    registry: word(
      {
        description: 'Registry of the image. Empty: the default of the container runtime.',
        default: props.registry ?? '',
      },
      '[a-zA-Z0-9]([-a-zA-Z0-9.]*[a-zA-Z0-9])?(:[0-9]{1,5})?',
      255,
    ),
    repository: word(
      { description: 'Repository of the image in the registry.', default: props.repository ?? '' },
      '[a-z0-9]([-._/a-z0-9]*[a-z0-9])?(:[0-9]{1,5}(/[-._a-z0-9]+)+)?',
      255,
    ),
    tag: word(
      {
        description: 'Tag of the image. Quote it in YAML, and use `--set-string` on the command line.',
        default: props.tag ?? '',
      },
      '[a-zA-Z0-9_][-._a-zA-Z0-9]*',
      128,
    ),
    digest: word(
      { description: 'Digest of the image, such as `sha256:…`. It overrides the tag.', default: '' },
      'sha256:[a-f0-9]{64}',
    ),
    pullPolicy: oneOf(['Always', 'IfNotPresent', 'Never'], {
      description: 'When to pull the image.',
      default: 'IfNotPresent',
    }),
  });
}

/** A text of a narrow alphabet; empty only when its default is, which means "not set". */
function word(props: DeclarationProps<string>, pattern: string, maxLength?: number): ScalarDeclaration<string> {
  const anchored = props.default === '' ? `^(${pattern})?$` : `^${pattern}$`;
  return string({ ...props, pattern: anchored, safe: true, ...(maxLength === undefined ? {} : { maxLength }) });
}

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
