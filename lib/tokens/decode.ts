import { UserError } from '../errors.ts';
import { multiply } from '../expressions/arithmetic.ts';
import { Expression } from '../expressions/expression.ts';
import { Literal } from '../expressions/literal.ts';
import { joinText, type TextPart } from '../expressions/text.ts';
import { Merged } from '../manifest/merged.ts';
import { Spread } from '../manifest/each.ts';
import { isPlainObject } from '../manifest/visitor.ts';
import { isAlways, presenceOf } from '../render/presenceOf.ts';
import { CODES_IN_TEXT, MARK, TEXT_CODE } from './code.ts';
import { described, type Encoded, type TokenTable } from './table.ts';

/** The label by which cdk8s-plus selects pods; its values hash the whole path in the app. */
const ADDRESS_LABEL = 'cdk8s.io/metadata.addr';

/** What may hold a token: only such texts are looked at closely. */
const SUSPECT = /tk7q|\d{15}|\.314\d{7}|e\+\d/i;

/** Splits a text, and keeps what may be a code. */
const PARTS = new RegExp(`(${CODES_IN_TEXT.source})`);

/** Turns what a construct made back into a tree: each code into its expression. */
export class Decoder {
  private readonly path: string[] = [];

  constructor(
    private readonly table: TokenTable,
    /** The release's own label for an address, or undefined for one that is not of this chart. */
    private readonly addressLabel: (address: string) => Expression<string> | undefined,
  ) {}

  /** The tree of an object. @throws UserError for a token at a place where it cannot mean the same in both outputs */
  tree(object: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    const tree = this.map(object) as Readonly<Record<string, unknown>>;
    for (const field of ['apiVersion', 'kind'])
      if (typeof tree[field] !== 'string')
        throw new UserError(`at '/${field}': it must be a plain text, since cdk8s and Helm sort objects by it`);
    return { ...tree, metadata: nameFirst(tree['metadata']) };
  }

  private value(value: unknown): unknown {
    if (typeof value === 'string') return this.text(value);
    if (typeof value === 'number') return this.number(value);
    if (Array.isArray(value)) return this.list(value);
    return isPlainObject(value) ? this.map(value) : value;
  }

  private text(value: string): unknown {
    if (!SUSPECT.test(value)) return value;
    const whole = this.table.find(value);
    if (whole) return this.wholeText(whole);
    const parts = value.split(PARTS).map((part, index) => (index % 2 === 0 ? part : this.part(part)));
    const broken = parts.some((part) => typeof part === 'string' && MARK.test(part));
    if (broken) this.refuse('it holds a token of another chart or composition, or one that was cut or changed');
    if (parts.every((part) => typeof part === 'string')) return value;
    this.assertNoJson(value, parts);
    return this.here(() => joinText(parts));
  }

  private wholeText(token: Encoded): unknown {
    const { expression, form } = token;
    if (form === 'list' || form === 'map')
      this.refuse(`the ${form} ${described(token)} is in place of a text: give it to a field that takes a ${form}`);
    token.isUsed = true;
    const isText = form !== 'text' || expression.kind === 'string' || expression.kind === 'integerOrString';
    return isText ? expression : this.here(() => joinText(['', expression as Expression<number>]));
  }

  private part(part: string): TextPart {
    if (TEXT_CODE.test(part)) {
      const token = this.table.find(part);
      if (!token) return part;
      if (token.form === 'list' || token.form === 'map')
        this.refuse(`the ${token.form} ${described(token)} cannot be part of a text: use join()`);
      token.isUsed = true;
      return token.expression as Expression<string>;
    }
    const number = this.number(Number(part));
    return number instanceof Expression ? (number as Expression<number>) : part;
  }

  private number(value: number): unknown {
    const found = this.table.findNumber(value);
    if (!found) {
      if (this.table.isRemnant(value))
        this.refuse(
          'a number was computed from a token: compute it with add(), multiply() and their like, and give that',
        );
      return value;
    }
    const { token, factor } = found;
    token.isUsed = true;
    const { expression } = token;
    return factor === 1 ? expression : this.here(() => multiply(expression as Expression<number>, factor));
  }

  private list(entries: readonly unknown[]): unknown {
    const [only] = entries;
    const whole = entries.length === 1 ? this.listToken(only) : undefined;
    if (whole) return whole;
    return entries.map((entry, index) =>
      this.under(String(index), () => {
        if (entry === null || entry === undefined) this.refuse('it is null, which Kubernetes does not take in a list');
        const list = this.listToken(entry);
        if (list) return new Spread(list as Expression<readonly unknown[]>);
        const value = this.value(entry);
        return isPlainObject(value) ? stableFirst(value) : value;
      }),
    );
  }

  private listToken(entry: unknown): Expression | undefined {
    const token = typeof entry === 'string' ? this.table.find(entry) : undefined;
    if (token?.form !== 'list') return undefined;
    token.isUsed = true;
    return token.expression;
  }

  private map(fields: Readonly<Record<string, unknown>>): unknown {
    const isAddress = fields['key'] === ADDRESS_LABEL;
    const free: Expression[] = [];
    const fixed: Record<string, unknown> = {};
    for (const [key, field] of Object.entries(fields)) {
      const whole = key === field ? this.table.find(key) : undefined;
      if (whole?.form === 'map') {
        whole.isUsed = true;
        free.push(whole.expression);
      } else this.under(key, () => (fixed[key] = this.field(key, field, isAddress)));
    }
    const [first] = free;
    if (!first) return fixed;
    if (free.length === 1 && Object.keys(fixed).length === 0) return first;
    return this.here(() => Merged.of([fixed, ...free] as never));
  }

  private field(key: string, field: unknown, isAddress: boolean): unknown {
    if (SUSPECT.test(key) && this.text(key) !== key)
      this.refuse('a token cannot be part of a key: use Repeated, Condition.of() or a literal key');
    if (key === ADDRESS_LABEL && typeof field === 'string') return this.address(field);
    if (isAddress && key === 'values' && Array.isArray(field)) return field.map((each) => this.address(String(each)));
    return this.value(field);
  }

  private address(address: string): unknown {
    return this.addressLabel(address) ?? this.value(address);
  }

  /** The quotes of an unsafe text would end the text around it. */
  private assertNoJson(value: string, parts: readonly TextPart[]): void {
    const unsafe = parts.find(
      (part): part is Expression<string> =>
        part instanceof Expression && !(part instanceof Literal) && part.kind === 'string' && !part.traits.safe,
    );
    if (unsafe && isJson(value))
      this.refuse('a value that may hold quotes is inside JSON, which they would end: make the text with document()');
  }

  private under<T>(key: string, work: () => T): T {
    this.path.push(key);
    const result = work();
    this.path.pop();
    return result;
  }

  /** Adds the place to what goes wrong. */
  private here<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      return this.refuse((error as Error).message);
    }
  }

  private refuse(problem: string): never {
    const { path } = this;
    throw new UserError(`at '/${path.join('/')}': ${problem}`);
  }
}

function isJson(value: string): boolean {
  if (!/^\s*[{[]/.test(value)) return false;
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}

/** The name is what a reader looks for. */
function nameFirst(metadata: unknown): unknown {
  if (!isPlainObject(metadata) || !('name' in metadata)) return metadata;
  const { name, ...rest } = metadata;
  return { name, ...rest };
}

/** The fields of a list's entry with one in front that is always there: the entry's dash is on its line. */
function stableFirst(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const keys = Object.keys(fields);
  const isThere = (key: string) => isAlways(presenceOf(fields[key]));
  const first = keys.includes('name') && isThere('name') ? 'name' : keys.find(isThere);
  if (first === undefined || first === keys[0]) return fields;
  return { [first]: fields[first], ...fields };
}
