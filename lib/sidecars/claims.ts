import { UserError } from '../errors.ts';
import type { Expression } from '../expressions/expression.ts';
import { lift, Literal } from '../expressions/literal.ts';
import { and, not } from '../expressions/logic.ts';
import { visit, visitorOf } from '../manifest/visitor.ts';
import type { Sidecar } from './sidecar.ts';

/** A name of which a pod or a container has only one, and who has it. */
export interface Claim {
  /** What messages call the owner: `sidekick`, `your app`. */
  readonly owner: string;
  /** The sidecar, unless the app is the owner. */
  readonly sidecar?: Sidecar;
  readonly name: string;
  readonly where: Expression<boolean>;
}

/** What messages call the app. */
export const APP = 'your app';

/** Name of the app's container. */
export const APP_CONTAINER = 'app';

/** The variable that each JVM reads: sidecars share it. */
export const JAVA_OPTIONS = 'JAVA_TOOL_OPTIONS';

/** Name of the app's port. */
export const APP_PORT = 'http';

const ALWAYS = Literal.of(true);

/** Names that are claimed in a pod, by what they name. */
export interface Claims {
  readonly container: readonly Claim[];
  readonly port: readonly Claim[];
  readonly volume: readonly Claim[];
  /** Paths in the app's container. */
  readonly mount: readonly Claim[];
  /** Variables of the app. */
  readonly variable: readonly Claim[];
  readonly annotation: readonly Claim[];
}

/** All names that the app and its sidecars claim. */
export function claimsOf(sidecars: readonly Sidecar[]): Claims {
  const of = (entriesOf: (sidecar: Sidecar) => readonly LiteralEntry[], field: string): readonly Claim[] =>
    sidecars.flatMap((sidecar) => claims(sidecar, entriesOf(sidecar), field));
  return {
    container: [{ owner: APP, name: APP_CONTAINER, where: ALWAYS }, ...of(containersOf, 'name')],
    port: [{ owner: APP, name: APP_PORT, where: ALWAYS }, ...of(portsOf, 'name')],
    volume: of(({ volumes }) => literalEntries(volumes), 'name'),
    mount: of(({ app }) => literalEntries(app?.mounts), 'mountPath'),
    variable: of(variablesOf, 'name'),
    annotation: sidecars.flatMap((sidecar) =>
      Object.keys(sidecar.pod?.annotations ?? {}).map((name) => claim(sidecar, name, ALWAYS)),
    ),
  };
}

/** The containers of a sidecar, also those that run once. */
export function containersOf({ containers, initContainers }: Sidecar): readonly LiteralEntry[] {
  return literalEntries([initContainers ?? [], containers]);
}

/** The ports of a sidecar's containers, and those that it adds to the app. */
export function portsOf(sidecar: Sidecar): readonly LiteralEntry[] {
  const own = containersOf(sidecar).flatMap(({ fields, where }) => literalEntries(fields['ports'], where));
  return [...own, ...literalEntries(sidecar.app?.ports)];
}

function variablesOf({ app }: Sidecar): readonly LiteralEntry[] {
  const { env, javaOptions } = app ?? {};
  const options = javaOptions ? [{ fields: { name: JAVA_OPTIONS }, where: lift(javaOptions.where) }] : [];
  return [...literalEntries(env), ...options];
}

function claims(sidecar: Sidecar, entries: readonly LiteralEntry[], field: string): readonly Claim[] {
  const named = entries.flatMap((entry) => {
    const name = textOf(entry, field);
    return name === undefined ? [] : [claim(sidecar, name, entry.where)];
  });
  return named.filter((one, index) => named.findIndex((other) => isSame(one, other)) === index);
}

function claim(sidecar: Sidecar, name: string, where: Expression<boolean>): Claim {
  return { owner: sidecar.name, sidecar, name, where: and(sidecar.enabled, where) };
}

function isSame(left: Claim, right: Claim): boolean {
  return left.name === right.name && left.where === right.where;
}

/** Two owners of one name, and when both have it. */
export interface Rivalry {
  readonly first: Claim;
  readonly second: Claim;
  readonly where: Expression<boolean>;
}

/** The names that two owners claim at once, unless their conditions exclude each other. */
export function rivalries(all: readonly Claim[]): readonly Rivalry[] {
  return all.flatMap((second, index) =>
    all.slice(0, index).flatMap((first) => {
      if (first.name !== second.name || first.owner === second.owner) return [];
      const where = and(first.where, second.where);
      return where instanceof Literal && where.value === false ? [] : [{ first, second, where }];
    }),
  );
}

/** What messages call each kind of name that two owners may never share: a sidecar can always choose another. */
const EXCLUSIVE = {
  container: 'a container',
  port: 'a port',
  volume: 'a volume',
  mount: 'a mount at',
  annotation: 'an annotation',
} as const satisfies Partial<Record<keyof Claims, string>>;

/** @throws UserError for two sidecars, or a sidecar and the app, of which each has something of one name */
export function assertNoRivalries(claimed: Claims): void {
  for (const [kind, words] of Object.entries(EXCLUSIVE) as readonly (readonly [keyof typeof EXCLUSIVE, string])[]) {
    const [rivalry] = rivalries(claimed[kind]);
    if (rivalry)
      throw new UserError(
        `${rivalry.first.owner} and ${rivalry.second.owner} both have ${words} ${rivalry.second.name}: rename one of them`,
      );
  }
}

/** An entry of a list whose fields the chart itself makes. */
export interface LiteralEntry {
  readonly fields: Readonly<Record<string, unknown>>;
  /** When it is in the list. */
  readonly where: Expression<boolean>;
}

/** The entries that a list has whatever the values, or under conditions; not those of loops or the user's. */
export function literalEntries(node: unknown, where: Expression<boolean> = Literal.of(true)): readonly LiteralEntry[] {
  return visit(node, LITERALS, where);
}

const LITERALS = visitorOf<Expression<boolean>, readonly LiteralEntry[]>(() => [], {
  list: (nodes, where) => nodes.flatMap((entry) => literalEntries(entry, where)),
  map: (fields, where) => [{ fields, where }],
  comment: (node, where) => literalEntries(node.node, where),
  partial: (node, where) => literalEntries(node.node, where),
  when: (node, where) => [
    ...literalEntries(node.node, and(where, node.condition)),
    ...literalEntries(node.otherwise, and(where, not(node.condition))),
  ],
});

/** The text of a field, where it is known. */
export function textOf({ fields }: LiteralEntry, field: string): string | undefined {
  const value = fields[field];
  return typeof value === 'string' ? value : undefined;
}
