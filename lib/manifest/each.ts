import { UserError } from '../errors.ts';
import { greaterThan, integersOnly } from '../expressions/compare.ts';
import { type Context, withVariables } from '../expressions/context.ts';
import { describe, type Expression, type Input } from '../expressions/expression.ts';
import { lift } from '../expressions/literal.ts';
import { notEmpty } from '../expressions/presence.ts';
import { Reference, Source } from '../expressions/reference.ts';
import { Variable } from '../expressions/scope.ts';
import type { FreeList, ListReference, MapReference } from '../values/collections.ts';
import type { Declaration, ReferenceOf } from '../values/declaration.ts';
import type { Made, MadeExactly, Settled } from './node.ts';
import { KIND } from './visitor.ts';

/** What a loop runs over, and what it calls each turn's values. */
export interface Loop {
  readonly over: 'list' | 'map' | 'count';
  readonly collection: Expression;
  /** The index or the key; undefined when the body does not use it. */
  readonly first: Variable | undefined;
  /** The entry; undefined when counting. */
  readonly second: Variable | undefined;
}

/** List entries, one for each turn of a loop. */
export class Each<Node = unknown> {
  readonly [KIND] = 'each';

  /** Only for the compiler. */
  declare readonly eachOf: Node;

  constructor(
    readonly loop: Loop,
    readonly node: Node,
  ) {}
}

/** Fields of a map, one for each turn of a loop. */
export class EachField {
  readonly [KIND] = 'eachField';

  constructor(
    readonly loop: Loop,
    readonly key: Expression<string>,
    readonly node: unknown,
  ) {}
}

/** One entry for each of the list. `name` is what the template calls it. */
export function each<
  Item extends Declaration,
  Node,
  Body extends (item: ReferenceOf<Item>, index: Expression<number>) => Settled<Node>,
>(list: ListReference<Item>, name: string, body: Body & MadeExactly<Body, Settled<Node>>): Each<Made<Body, Node>> {
  const [index, entry] = [new Variable('index'), new Variable(name)];
  const loop: Loop = { over: 'list', collection: list, first: body.length > 1 ? index : undefined, second: entry };
  return new Each(loop, body(list.entry(entry), counter(index)) as Made<Body, Node>);
}

/** One entry for each of the map, by key. */
export function eachEntry<
  Item extends Declaration,
  Node,
  Body extends (key: Expression<string>, value: ReferenceOf<Item>) => Settled<Node>,
>(
  map: MapReference<Item>,
  names: readonly [key: string, value: string],
  body: Body & MadeExactly<Body, Settled<Node>>,
): Each<Made<Body, Node>> {
  const [key, value] = [new Variable(names[0]), new Variable(names[1])];
  const loop: Loop = { over: 'map', collection: map, first: key, second: value };
  return new Each(loop, body(map.key(key), map.entry(value)) as Made<Body, Node>);
}

/** One entry for each integer from 0 up to, and without, `count`, which must be bounded. */
export function times<Node, Body extends (index: Expression<number>) => Settled<Node>>(
  count: Input<number>,
  name: string,
  body: Body & MadeExactly<Body, Settled<Node>>,
): Each<Made<Body, Node>> {
  const lifted = lift(count);
  integersOnly(lifted);
  const { max = Infinity, min = 0 } = lifted.traits.range ?? {};
  if (max > 10_000 || min < 0)
    throw new UserError(
      `${describe(lifted)} may be from ${min} to ${max}: give what is counted a range within 0 and 10,000`,
    );
  const index = new Variable(name);
  const loop: Loop = { over: 'count', collection: lifted, first: index, second: undefined };
  return new Each(loop, body(counter(index)) as Made<Body, Node>);
}

/** One field for each entry of the map: its key and value. */
export function eachField<Item extends Declaration>(
  map: MapReference<Item>,
  names: readonly [key: string, value: string],
  body: (key: Expression<string>, value: ReferenceOf<Item>) => unknown,
): EachField {
  const [key, value] = [new Variable(names[0]), new Variable(names[1])];
  return new EachField(
    { over: 'map', collection: map, first: key, second: value },
    map.key(key),
    body(map.key(key), map.entry(value)),
  );
}

/** The loop has at least one turn. */
export function hasTurns(loop: Loop): Expression<boolean> {
  return loop.over === 'count'
    ? greaterThan(loop.collection as Expression<number>, 0)
    : notEmpty(loop.collection as Expression<readonly unknown[]>);
}

/** The contexts of a loop's turns, in the order of Go's `range`: maps by key, byte by byte. */
export function turns(loop: Loop, context: Context): readonly Context[] {
  const value = loop.collection.evaluate(context) ?? [];
  const bind = (first: unknown, second: unknown) =>
    withVariables(
      context,
      ...(loop.first ? [[loop.first, first] as const] : []),
      ...(loop.second ? [[loop.second, second] as const] : []),
    );
  if (loop.over === 'count') return Array.from({ length: value as number }, (_, index) => bind(index, undefined));
  if (loop.over === 'list') return (value as readonly unknown[]).map((entry, index) => bind(index, entry));
  return Object.entries(value)
    .sort(([left], [right]) => compareUtf8(left, right))
    .map(([key, entry]) => bind(key, entry));
}

/** The number of a turn. */
export function counter(variable: Variable): Expression<number> {
  return new Reference<number>('integer', Source.variable(variable), { range: { min: 0, max: 2 ** 31 } });
}

/** All entries of a user's list, among other entries. */
export class Spread {
  readonly [KIND] = 'spread';

  /** Only for the compiler. */
  declare readonly spreadOf: FreeList;

  constructor(readonly list: Expression<FreeList>) {}
}

/** All entries of the user's list, among other entries of a list. */
export function spread(list: Expression<FreeList>): Spread {
  return new Spread(list);
}

/** Orders texts as Go does, by their bytes in UTF-8, which is by code point; JavaScript orders by UTF-16 units. */
export function compareUtf8(left: string, right: string): number {
  if (isBasic(left) && isBasic(right)) return left < right ? -1 : left > right ? 1 : 0;
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

/** Has no surrogates, so UTF-16 units and code points order alike. */
function isBasic(text: string): boolean {
  return !/[\ud800-\udfff]/.test(text);
}
