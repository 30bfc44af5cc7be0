import { type Context, withVariables } from '../expressions/context.ts';
import { isMap, textUnder } from '../expressions/collections.ts';
import { Expression, type Input, type Range, SAFE_RANGE } from '../expressions/expression.ts';
import type { GoText } from '../expressions/goText.ts';
import { ConditionHelper, type Helper, IntegerHelper } from '../expressions/helper.ts';
import { lift, Literal } from '../expressions/literal.ts';
import { and, not } from '../expressions/logic.ts';
import { Reference, Source } from '../expressions/reference.ts';
import { Variable } from '../expressions/scope.ts';
import { text } from '../expressions/text.ts';
import { type FreeMap, type ListReference, MapReference } from '../values/collections.ts';
import type { Declaration, ReferenceOf } from '../values/declaration.ts';
import { counter, type Loop, turns } from './each.ts';

/** Something that a loop finds out about entries. A template has loops only as lines, so it is the body of a helper. */
abstract class Found<T> extends Expression<T> {
  template(): GoText {
    throw new Error('a question about entries must be the body of a helper');
  }
}

/** An entry meets a condition. */
export class AnyEntry extends Found<boolean> {
  constructor(
    readonly loop: Loop,
    readonly test: Expression<boolean>,
  ) {
    super('boolean');
  }

  evaluate(context: Context): boolean {
    return turns(this.loop, context).some((turn) => this.test.evaluate(turn));
  }
}

/** The least of a number and of those of the entries that meet a condition. */
export class MinOf extends Found<number> {
  constructor(
    readonly start: Expression<number>,
    readonly loop: Loop,
    readonly test: Expression<boolean>,
    readonly value: Expression<number>,
  ) {
    super('integer', { range: lowest(start.traits.range, value.traits.range) });
  }

  evaluate(context: Context): number {
    const met = turns(this.loop, context).filter((turn) => this.test.evaluate(turn));
    return Math.min(this.start.evaluate(context), ...met.map((turn) => this.value.evaluate(turn)));
  }
}

/** How many entries meet a condition. */
export class CountWhere extends Found<number> {
  constructor(
    readonly loop: Loop,
    readonly test: Expression<boolean>,
  ) {
    super('integer', { range: { min: 0, max: 2 ** 31 } });
  }

  evaluate(context: Context): number {
    return turns(this.loop, context).filter((turn) => this.test.evaluate(turn)).length;
  }
}

/** The first text of a list that meets a condition; `""` where none does. */
export class FirstWhere extends Found<string> {
  constructor(
    readonly loop: Loop,
    readonly entry: Expression<string>,
    readonly test: Expression<boolean>,
  ) {
    super('string', entry.traits);
  }

  evaluate(context: Context): string {
    const turn = turns(this.loop, context).find((each) => this.test.evaluate(each));
    return turn ? this.entry.evaluate(turn) : '';
  }
}

/** An answer to a text, where a condition holds. */
export interface Answer {
  readonly test: Expression<boolean>;
  readonly answer: string;
}

/** The first answer to a text in an object of a list; `""` where there is none. */
export class FirstAnswer extends Found<string> {
  constructor(
    readonly loop: Loop,
    readonly isObject: Expression<boolean>,
    /** What the template calls the text. */
    readonly variable: Variable,
    readonly text: Expression<string>,
    readonly answers: readonly Answer[],
  ) {
    super('string');
  }

  evaluate(context: Context): string {
    const objects = turns(this.loop, context).filter((turn) => this.isObject.evaluate(turn));
    const found = objects.map((turn) => {
      const inside = withVariables(turn, [this.variable, this.text.evaluate(turn)]);
      return this.answers.find(({ test }) => test.evaluate(inside));
    });
    return found.find((answer) => answer !== undefined)?.answer ?? '';
  }
}

/** What is asked of each entry, by what it is read by; of a map's, by its key too. */
export type OfEntry<Item extends Declaration, Result> = (entry: ReferenceOf<Item>, key: Expression<string>) => Result;

/** A list or map that knows the kind of its entries. */
export type Entries<Item extends Declaration> = ListReference<Item> | MapReference<Item>;

/** An entry meets the condition. `name` is what the template calls an entry. */
export function anyEntry<Item extends Declaration>(
  helper: Helper,
  entries: Entries<Item>,
  name: string,
  test: OfEntry<Item, Expression<boolean>>,
): Expression<boolean> {
  const { loop, entry, key } = loopOver(entries, name, test.length > 1);
  return ConditionHelper.define(helper.name, helper.description, new AnyEntry(loop, test(entry, key)));
}

/** Each entry meets the condition. The helper looks for an entry that does not. */
export function allEntries<Item extends Declaration>(
  helper: Helper,
  entries: Entries<Item>,
  name: string,
  test: OfEntry<Item, Expression<boolean>>,
): Expression<boolean> {
  const { loop, entry, key } = loopOver(entries, name, test.length > 1);
  return not(ConditionHelper.define(helper.name, helper.description, new AnyEntry(loop, not(test(entry, key)))));
}

/** An object of a user list, which may hold other things too, meets the condition. */
export function anyObject(
  helper: Helper,
  list: Expression<readonly unknown[]>,
  name: string,
  test: (object: Expression<FreeMap>) => Expression<boolean>,
): Expression<boolean> {
  return ConditionHelper.define(helper.name, helper.description, hasObject(list, name, test));
}

/** The same inside the question of another loop, which has the helper already. */
export function hasObject(
  list: Expression<readonly unknown[]>,
  name: string,
  test: (object: Expression<FreeMap>) => Expression<boolean>,
): Expression<boolean> {
  const variable = new Variable(name);
  const loop: Loop = { over: 'list', collection: list, first: undefined, second: variable };
  const object = new Reference<FreeMap>('map', Source.variable(variable));
  return new AnyEntry(loop, and(isMap(object), test(object)));
}

/** The least of `start` and of the entries' numbers; with `where`, of those that meet a condition. */
export function minOf<Item extends Declaration>(
  helper: Helper,
  start: Input<number>,
  entries: Entries<Item>,
  name: string,
  number: OfEntry<Item, Expression<number>>,
  where: OfEntry<Item, Expression<boolean>> = () => Literal.of(true),
): Expression<number> {
  const { loop, entry, key } = loopOver(entries, name, number.length > 1 || where.length > 1);
  const least = new MinOf(lift(start), loop, where(entry, key), number(entry, key));
  return IntegerHelper.define(helper.name, helper.description, least);
}

/** How many entries meet the condition. */
export function countWhere<Item extends Declaration>(
  helper: Helper,
  entries: Entries<Item>,
  name: string,
  test: OfEntry<Item, Expression<boolean>>,
): Expression<number> {
  const { loop, entry, key } = loopOver(entries, name, test.length > 1);
  return IntegerHelper.define(helper.name, helper.description, new CountWhere(loop, test(entry, key)));
}

/** The first text of a list that meets the condition, `""` where none does: the body of a helper. */
export function firstWhere(
  list: Expression<readonly string[]>,
  name: string,
  test: (entry: Expression<string>) => Expression<boolean>,
): Expression<string> {
  const variable = new Variable(name);
  const loop: Loop = { over: 'list', collection: list, first: undefined, second: variable };
  const entry = new Reference<string>('string', Source.variable(variable));
  return new FirstWhere(loop, entry, test(entry));
}

/**
 * The answer to the first object of a user list that has one by its text under `key`: the body of a helper. An object
 * without a text there counts as one with the text `""`.
 */
export function firstAnswer(
  list: Expression<readonly unknown[]>,
  name: string,
  key: string,
  answers: (text: Expression<string>) => readonly Answer[],
): Expression<string> {
  const [entry, variable] = [new Variable(name), new Variable(key)];
  const loop: Loop = { over: 'list', collection: list, first: undefined, second: entry };
  const object = new Reference<FreeMap>('map', Source.variable(entry));
  const text = new Reference<string>('string', Source.variable(variable));
  return new FirstAnswer(loop, isMap(object), variable, textUnder(object, key), answers(text));
}

function loopOver<Item extends Declaration>(entries: Entries<Item>, name: string, usesKey: boolean) {
  const [first, second] = [new Variable(entries instanceof MapReference ? 'name' : 'index'), new Variable(name)];
  const loop: Loop = {
    over: entries instanceof MapReference ? 'map' : 'list',
    collection: entries,
    first: usesKey ? first : undefined,
    second,
  };
  const key = entries instanceof MapReference ? entries.key(first) : text`${counter(first)}`;
  return { loop, entry: entries.data(second), key };
}

function lowest(start: Range = SAFE_RANGE, value: Range = SAFE_RANGE): Range {
  return { min: Math.min(start.min, value.min), max: start.max };
}
