import type { Expression } from '../expressions/expression.ts';
import type { FreeList, FreeMap } from '../values/collections.ts';
import type { NamedBlock } from './block.ts';
import type { Document } from './document.ts';
import type { Each, EachField } from './each.ts';
import type { Merged } from './merged.ts';
import type { Remark } from './remark.ts';
import type { Spread } from './spread.ts';
import type { When } from './when.ts';

type Scalar = string | number | boolean;

/**
 * A Kubernetes type in which any part may be an expression, conditional or repeated. It is typed all the way down, so a
 * misspelt field does not compile.
 */
export type Templated<T> =
  | When<Templated<T>>
  | Remark<Templated<T>>
  | ([T] extends [Scalar]
      ? T | Expression<T> | ([T] extends [string] ? Document : never)
      : [T] extends [readonly (infer Item)[]]
        ? ListTemplate<Item>
        : [T] extends [object]
          ? MapTemplate<T>
          : unknown);

/** A list of which each part may be conditional, repeated or the user's. */
export type ListTemplate<Item> =
  | Expression<FreeList>
  | readonly (Templated<Item> | Each<Templated<Item>> | Spread | NamedBlock<readonly Templated<Item>[]>)[];

/** A map of which each field may be conditional, and which may hold maps of the user. */
export type MapTemplate<T> =
  Expression<FreeMap> | { readonly [Key in keyof T]: Templated<T[Key]> } | Merged<T> | NamedBlock;

/** Any tree: what the walks over it see. */
export type Node = unknown;

/** What a map can be merged of: fixed fields, a block, a map of the user, fields made in a loop. */
export type MapPart<T> =
  | { readonly [Key in keyof T]?: Templated<T[Key]> }
  | NamedBlock
  | Expression<FreeMap>
  | Expression<Readonly<Record<string, string>>>
  | EachField;
