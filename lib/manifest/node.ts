import type { Scalar } from '../expressions/compare.ts';
import type { Context } from '../expressions/context.ts';
import type { GoText } from '../expressions/goText.ts';
import type { Scope } from '../expressions/scope.ts';
import type { FreeList, FreeMap } from '../values/collections.ts';
import type { Quantity } from '../values/formats.ts';
import type { EachField } from './each.ts';

/**
 * A Kubernetes type in which any part may be an expression, conditional or repeated. It is typed all the way down, so a
 * misspelt field does not compile.
 */
export type Templated<T> = Conditional<Present<T>>;

/** The node itself, or under conditions and comments. */
type Conditional<T> = WhenOf<Conditional<T>> | CommentOf<Conditional<T>> | Plain<T>;

type Plain<T> = [T] extends [Scalar]
  ? T | ValueOf<T> | ([T] extends [string] ? ValueOf<Quantity> : never)
  : [T] extends [readonly (infer Item)[]]
    ? ListTemplate<Item>
    : [T] extends [object]
      ? MapTemplate<T>
      : unknown;

/** A list of which each part may be conditional, repeated or the user's. */
export type ListTemplate<Item> = ValueOf<FreeList> | Entries<Item> | PartialOf<Entries<Item>>;

type Entries<Item> = readonly Entry<Item>[];

type Entry<Item> =
  | Templated<Item>
  | WhenOf<Entry<Item>>
  | CommentOf<Entry<Item>>
  | EachOf<Entry<Item>>
  | SpreadOf
  | PartialOf<Entries<Item>>;

/** A map of which each field may be conditional, and which may hold user maps. */
export type MapTemplate<T> = ValueOf<FreeMap> | FieldsOf<T> | MergedOf<T> | MapBlock<T>;

/** Any block may be a map of texts by name, such as labels: its fields are the chart's own words. */
type MapBlock<T> = string extends keyof T ? PartialOf<unknown> : PartialOf<MapTemplate<T>>;

/** Fields of a known map. What may be left out may be undefined too. */
export type FieldsOf<T> = { readonly [Key in keyof T]: Templated<T[Key]> | Extract<T[Key], undefined> };

/** Any tree: what the walks over it see. */
export type Node = unknown;

/** What a map can be merged of: fixed fields, a block, a user's map, fields made in a loop. */
export type MapPart<T> =
  Partial<FieldsOf<T>> | PartialOf<unknown> | ValueOf<FreeMap> | EachField | DefaultsOf<Partial<FieldsOf<T>>>;

/**
 * What a function makes that should give a `Wanted`. The compiler refuses unknown fields in literals, but not in those that
 * a function returns.
 */
export type Exact<Given, Wanted> = unknown extends Wanted
  ? unknown
  : Given extends Scalar | NodeOfUs
    ? unknown
    : Given extends readonly (infer Item)[]
      ? readonly Exact<Item, ItemOf<Wanted>>[]
      : { readonly [Key in keyof Given]: Key extends KeyOf<Wanted> ? Exact<Given[Key], FieldOf<Wanted, Key>> : never };

/** What a loop's body makes: what its place requires, or any node. */
export type Made<Body extends (...args: never[]) => unknown, Node> = unknown extends Node ? ReturnType<Body> : Node;

/** Nothing more to ask of a loop's body, unless it makes a field that its place does not know. */
export type MadeExactly<Body extends (...args: never[]) => unknown, Node> =
  ReturnType<Body> extends Exact<ReturnType<Body>, Node>
    ? unknown
    : { readonly makesUnknownFields: Exact<ReturnType<Body>, Node> };

/** The type itself, of which nothing is inferred: as NoInfer, but functions inside see what is wanted of them. */
export type Settled<T> = [T][T extends unknown ? 0 : never];

type KeyOf<Wanted> = Wanted extends Scalar | NodeOfUs | readonly unknown[] ? never : keyof Wanted;
type FieldOf<Wanted, Key> = Wanted extends Scalar | NodeOfUs | readonly unknown[]
  ? never
  : Key extends keyof Wanted
    ? Present<Wanted[Key]>
    : never;
type ItemOf<Wanted> = Wanted extends readonly (infer Item)[] ? Item : never;

type Present<T> = Exclude<T, undefined>;

/*
 * What the compiler sees of each node: as little as possible. It takes a field that any member of a union has for
 * known, so a misspelt field could hide behind one of the node's own.
 */
interface ValueOf<T> {
  evaluate(context: Context): T;
  template(scope: Scope): GoText;
}
interface WhenOf<T> {
  readonly whenOf: T;
}
interface CommentOf<T> {
  readonly commentOf: T;
}
interface EachOf<T> {
  readonly eachOf: T;
}
interface SpreadOf {
  readonly spreadOf: FreeList;
}
interface DefaultsOf<T> {
  readonly defaultsOf: T;
}

interface MergedOf<T> {
  readonly mergedOf: T;
}
interface PartialOf<T> {
  readonly partialOf: T;
}
type NodeOfUs =
  | ValueOf<unknown>
  | WhenOf<unknown>
  | CommentOf<unknown>
  | EachOf<unknown>
  | SpreadOf
  | MergedOf<unknown>
  | PartialOf<unknown>
  | EachField;
