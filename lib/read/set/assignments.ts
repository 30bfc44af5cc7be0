import { getOwn, isMap, kindOf, setOwn, type Value, type ValuesObject } from '../value.ts';
import type { AssignedValue, Grammar } from './grammar.ts';
import { ExpressionText } from './text.ts';

/** The largest index of a list. */
const LARGEST_INDEX = 65536;

/** How deep names may nest. */
const DEEPEST = 30;

/** Whether the expression ended where more could have come; what was set up to there stays. */
type Ended = boolean;

/**
 * Carries out the assignments of an expression, `name=value,…`, on values. Its errors, and what it does where an
 * expression ends early, are Helm's.
 *
 * @throws Error in Helm's words; the values may have changed up to there
 */
export function assign(expression: string, into: ValuesObject, grammar: Grammar): void {
  const assignments = new Assignments(new ExpressionText(expression), grammar);
  let ended = false;
  while (!ended) ended = assignments.assignKey(into, 0);
}

class Assignments {
  constructor(
    private readonly text: ExpressionText,
    private readonly grammar: Grammar,
  ) {}

  /** Reads a name and what follows it, and sets that in `map`. An empty name sets nothing. */
  assignKey(map: ValuesObject, depth: number): Ended {
    const { text: name, stop } = this.until(this.grammar.keyStops);
    if (stop === '' && name === '') return true;
    if (stop === '') throw new Error(`key ${JSON.stringify(name)} has no value`);
    if (stop === ',') throw new Error(`key ${JSON.stringify(name)} has no value (cannot end with ,)`);
    if (stop === '=') return this.assignValue(map, name);
    return stop === '[' ? this.assignItem(map, name, depth) : this.assignInner(map, name, depth + 1);
  }

  private assignValue(map: ValuesObject, name: string): Ended {
    const { value, ended } = this.value();
    set(map, name, value);
    return ended;
  }

  /** After `name[`: sets an item of a list, which is there already or starts empty. */
  private assignItem(map: ValuesObject, name: string, depth: number): Ended {
    const index = this.index();
    const old = getOwn(map, name);
    if (old !== undefined && !Array.isArray(old))
      throw new Error(`unable to parse key: ${name} is ${kindOf(old)}, not a list`);
    const list = old ?? [];
    const ended = this.assignAt(list, index, depth);
    set(map, name, list);
    return ended;
  }

  /** After `name.`: sets a value of a map, which is there already or starts empty. */
  private assignInner(map: ValuesObject, name: string, depth: number): Ended {
    if (depth > DEEPEST) {
      throw new Error(`value name nested level is greater than maximum supported nested level of ${DEEPEST}`);
    }
    const old = getOwn(map, name);
    if (old !== undefined && !isMap(old)) throw new Error(`unable to parse key: ${name} is ${kindOf(old)}, not a map`);
    const inner = old ?? {};
    const ended = this.assignKey(inner, depth);
    const isEmpty = Object.keys(inner).length === 0;
    if (isEmpty && !ended) throw new Error(`key map ${JSON.stringify(name)} has no value`);
    if (!isEmpty) set(map, name, inner);
    return ended;
  }

  /** After `]`: sets a value, an item of a list in the list, or a value of a map in it. */
  private assignAt(list: Value[], index: number, depth: number): Ended {
    if (index < 0) throw new Error(`negative ${index} index not allowed`);
    const { text, stop } = this.until('[.=');
    if (text !== '') throw new Error(`unexpected data at end of array index: ${goCharacters(text)}`);
    if (stop === '') return true;
    if (stop === '=') {
      setAt(list, index, this.value().value);
      return false;
    }
    return stop === '[' ? this.assignInnerItem(list, index, depth) : this.assignInnerMap(list, index, depth);
  }

  private assignInnerItem(list: Value[], index: number, depth: number): Ended {
    const innerIndex = this.index();
    const old = list[index] ?? null;
    if (old !== null && !Array.isArray(old))
      throw new Error(`unable to parse key: item ${index} is ${kindOf(old)}, not a list`);
    const inner = old ?? [];
    if (this.assignAt(inner, innerIndex, depth)) return true;
    setAt(list, index, inner);
    return false;
  }

  /** What is no map gives way to one. If the expression ends, a map that is not in the list yet stays out. */
  private assignInnerMap(list: Value[], index: number, depth: number): Ended {
    const old = list[index];
    const inner = isMap(old) ? old : {};
    if (old !== undefined) list[index] = inner;
    if (this.assignKey(inner, depth)) return true;
    setAt(list, index, inner);
    return false;
  }

  /** Reads a list's index, up to `]`. */
  private index(): number {
    const { text, stop } = this.until(']');
    if (stop === '') throw new Error('error parsing index: EOF');
    const reason = !/^[-+]?\d+$/.test(text) ? 'invalid syntax' : isInt64(text) ? '' : 'value out of range';
    if (reason !== '') throw new Error(`error parsing index: strconv.Atoi: parsing ${JSON.stringify(text)}: ${reason}`);
    return Number(BigInt(text));
  }

  private value(): AssignedValue {
    return this.grammar.readValue(this.text);
  }

  private until(stops: string): { readonly text: string; readonly stop: string } {
    return this.text.until(stops, this.grammar.escapes);
  }
}

/** Characters as Go writes a list of them: `['a' 'b']`. */
function goCharacters(text: string): string {
  return `[${Array.from(text, (character) => `'${character.replace(/['\\]/, '\\$&')}'`).join(' ')}]`;
}

function isInt64(digits: string): boolean {
  return BigInt.asIntN(64, BigInt(digits)) === BigInt(digits);
}

function set(map: ValuesObject, name: string, value: Value): void {
  if (name !== '') setOwn(map, name, value);
}

/** Sets an item; those before it that are not there become null. */
function setAt(list: Value[], index: number, value: Value): void {
  if (index > LARGEST_INDEX) {
    throw new Error(`index of ${index} is greater than maximum supported index of ${LARGEST_INDEX}`);
  }
  while (list.length < index) list.push(null);
  list[index] = value;
}
