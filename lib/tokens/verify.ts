import { App, type Chart, Yaml } from 'cdk8s';
import type { Construct } from 'constructs';
import { isUserError, messageOf } from '../errors.ts';

/** What of a definition is compared. */
export interface Verifiable {
  readonly info: { readonly name: string };
  render(options: { readonly values: never }): { readonly objects: readonly unknown[] };
  instantiate(scope: Construct, id: string, options: { readonly values: never }): Chart;
}

/** Values for which constructs make something else of a value than they make of its token. */
export interface TokenDifference {
  /** What the user sets. */
  readonly values: object;
  /** The field: `Deployment/release-name-web/spec/replicas`; empty when constructs refuse the values. */
  readonly place: string;
  /** What the chart would have there. */
  readonly tokens: unknown;
  /** What the constructs make when they see the values, or why they refuse them. */
  readonly literals: unknown;
}

/** A problem whose text says all. */
export function textOfDifference({ values, place, tokens, literals }: TokenDifference): string {
  const shown = JSON.stringify(values);
  if (place === '')
    return `with ${shown}, a construct refuses what the chart would accept: ${String(literals)}: add a bound or a rule that refuses it too`;
  return (
    `with ${shown}, at ${place}: a construct computes ${JSON.stringify(literals)} from the value, the chart would have ` +
    `${JSON.stringify(tokens)}: compute it with expressions, or use Condition.of() or Overlay.of()`
  );
}

/** Composes a chart again with literals in place of tokens, for each of some values, and compares. */
export function verify(definition: Verifiable, cases: readonly object[]): readonly TokenDifference[] {
  return readingFilesOnce(() => cases.flatMap((values) => differenceFor(definition, values) ?? []));
}

/** What differs for given values, or undefined; also where rules refuse them. */
export function differenceFor(definition: Verifiable, values: object): TokenDifference | undefined {
  const options = { values: values as never };
  let tokens: readonly unknown[];
  try {
    tokens = definition.render(options).objects;
  } catch (error) {
    if (isUserError(error)) return undefined;
    throw error;
  }
  let literals: readonly unknown[];
  try {
    literals = definition.instantiate(new App(), definition.info.name, options).toJson();
  } catch (error) {
    return { values, place: '', tokens: undefined, literals: messageOf(error) };
  }
  const found = firstDifference(byName(tokens), byName(literals), '');
  return found && { values, ...found };
}

type Tree = Readonly<Record<string, unknown>>;

/** Objects by kind and name. */
function byName(objects: readonly unknown[]): Tree {
  return Object.fromEntries(
    objects.map((object) => {
      const { kind, metadata } = object as { kind: string; metadata?: { name?: string } };
      return [`${kind}/${metadata?.name ?? ''}`, object];
    }),
  );
}

function firstDifference(
  tokens: unknown,
  literals: unknown,
  place: string,
): Omit<TokenDifference, 'values'> | undefined {
  if (Object.is(tokens, literals)) return undefined;
  if (!isTree(tokens) || !isTree(literals) || Array.isArray(tokens) !== Array.isArray(literals))
    return { place, tokens, literals };
  for (const key of new Set([...Object.keys(tokens), ...Object.keys(literals)])) {
    const found = firstDifference(tokens[key], literals[key], place === '' ? key : `${place}/${key}`);
    if (found) return found;
  }
  return undefined;
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null;
}

/** cdk8s starts a process for each file that an Include reads; the chart is composed often, and its files stay. */
function readingFilesOnce<T>(work: () => T): T {
  const load = Yaml.load.bind(Yaml);
  const known = new Map<string, unknown[]>();
  Yaml.load = (url) => {
    const documents = known.get(url) ?? (load(url) as unknown[]);
    known.set(url, documents);
    return structuredClone(documents);
  };
  try {
    return work();
  } finally {
    Yaml.load = load;
  }
}
