import { type AliasNode, DEEPEST, type MappingNode, type Node, type ScalarNode } from './node.ts';
import { binaryText, resolveScalar, type Scalar, TagMismatch } from './scalar.ts';
import type { Source } from './source.ts';

/** A key and its value, with the nodes that they were read from. */
interface Pair {
  readonly name: Scalar;
  readonly key: Node;
  readonly value: Decoded;
  readonly start: number;
}

/** A map before its keys are texts: `1` and `"1"` are two keys, and so is each NaN, by its node. */
export type Pairs = Map<Scalar | Node, Pair>;

/** What a node means. */
export type Decoded = Scalar | Decoded[] | Pairs;

const BINARY = 'tag:yaml.org,2002:binary';
const MERGE = 'tag:yaml.org,2002:merge';

/** Says what nodes mean, with the limits that Go's YAML has against files that grow through their aliases. */
export class Decoder {
  private readonly open = new Set<AliasNode>();
  private decoded = 1;
  private fromAliases = 0;
  private depth = 0;

  constructor(private readonly source: Source) {}

  /** @throws UserError for what Helm refuses: a wrong tag, a merge of what is no map, too many aliases */
  decode(node: Node): Decoded {
    this.count(node);
    if (node.kind === 'alias') return this.follow(node, () => this.decode(node.target));
    if (node.kind === 'scalar') return this.scalar(node);
    if (node.kind === 'sequence') return this.nested(node, () => node.items.map((item) => this.decode(item)));
    const pairs: Pairs = new Map();
    this.addPairs(node, pairs);
    return pairs;
  }

  private scalar(node: ScalarNode): Scalar {
    if (node.tag === '' && !node.plain) return node.text;
    try {
      return node.tag === BINARY ? binaryText(node.text) : resolveScalar(node.tag, node.text);
    } catch (error) {
      if (!(error instanceof TagMismatch)) throw error;
      return this.source.fail(error.message, node.start);
    }
  }

  /** Adds a map's pairs in order: a key that is there already is replaced, be it from a merge or from a duplicate. */
  private addPairs(node: MappingNode, pairs: Pairs): void {
    this.nested(node, () => {
      for (const [key, value] of node.pairs) {
        if (isMerge(key)) this.merge(value, pairs);
        else this.addPair(key, value, pairs);
      }
    });
  }

  private addPair(key: Node, value: Node, pairs: Pairs): void {
    const name = this.decode(key);
    if (name instanceof Map || Array.isArray(name)) this.source.fail('a key cannot be a map or a list', key.start);
    pairs.set(Number.isNaN(name) ? key : name, { name, key, value: this.decode(value), start: value.start });
  }

  /** Adds what `<<` brings: a map, or several of which the first counts most. */
  private merge(node: Node, pairs: Pairs): void {
    for (const part of node.kind === 'sequence' ? node.items.toReversed() : [node]) {
      const target = part.kind === 'alias' ? part.target : part;
      if (target.kind !== 'mapping') this.source.fail('<< needs a map or a list of maps', part.start);
      this.count(part);
      if (part.kind !== 'alias') this.addPairs(target, pairs);
      else {
        this.follow(part, () => {
          this.count(target);
          this.addPairs(target, pairs);
        });
      }
    }
  }

  /** Reads what is in a list or a map. Aliases can nest it deeper than the text does. */
  private nested<Result>(node: Node, read: () => Result): Result {
    if (++this.depth > DEEPEST) this.source.fail(`nested more than ${DEEPEST} deep`, node.start);
    const result = read();
    this.depth--;
    return result;
  }

  private follow<Result>(alias: AliasNode, read: () => Result): Result {
    if (this.open.has(alias)) this.source.fail(`*${alias.name} contains itself`, alias.start);
    this.open.add(alias);
    const result = read();
    this.open.delete(alias);
    return result;
  }

  /** Counts a node. The larger a file, the smaller a share of it may come from aliases. */
  private count(node: Node): void {
    this.decoded++;
    if (this.open.size > 0) this.fromAliases++;
    const share = this.fromAliases / this.decoded;
    if (this.fromAliases > 100 && this.decoded > 1000 && share > allowedShare(this.decoded)) {
      this.source.fail('document contains excessive aliasing', node.start);
    }
  }
}

/** How much may come from aliases: 99 % of 400,000 nodes, 10 % of 4,000,000 and more. */
function allowedShare(decoded: number): number {
  const over = (decoded - 400_000) / (4_000_000 - 400_000);
  return 0.99 - 0.89 * Math.min(Math.max(over, 0), 1);
}

/** Whether a key merges: `<<` without quotes. */
function isMerge(key: Node): boolean {
  return key.kind === 'scalar' && key.text === '<<' && (key.plain || key.tag === MERGE);
}

/** What a key that is no text is written as, or nothing if Helm refuses it: null, and integers beyond int64. */
export function keyText(key: Scalar): string | undefined {
  if (typeof key === 'string') return key;
  if (typeof key === 'number') return float32Text(key);
  if (typeof key === 'bigint' && key > 0x7fffffffffffffffn) return undefined;
  return key === null ? undefined : String(key);
}

/** A decimal number: its digits as an integer, and the power of ten of the first one. */
interface Decimal {
  readonly digits: string;
  readonly power: number;
}

/** A float as Go's %g writes it with 32 bits: the shortest text that reads back as the same float32. */
function float32Text(value: number): string {
  const single = Math.fround(value);
  if (Number.isNaN(single)) return '.nan';
  if (!Number.isFinite(single)) return single > 0 ? '.inf' : '-.inf';
  const sign = single < 0 || Object.is(single, -0) ? '-' : '';
  const { digits, power } = shortest(Math.abs(single));
  if (power < -4 || power >= 6) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
    const exponent = String(Math.abs(power)).padStart(2, '0');
    return `${sign}${digits.charAt(0)}${fraction}e${power < 0 ? '-' : '+'}${exponent}`;
  }
  if (power < 0) return `${sign}0.${'0'.repeat(-power - 1)}${digits}`;
  const whole = digits.slice(0, power + 1).padEnd(power + 1, '0');
  const fraction = digits.slice(power + 1);
  return sign + whole + (fraction === '' ? '' : `.${fraction}`);
}

/** The fewest digits that read back as the same float32; of several such numbers the nearest, of two the even one. */
function shortest(single: number): Decimal {
  const [mantissa = '', exponent = ''] = single.toExponential(100).split('e');
  const exact = mantissa.replace('.', '');
  const power = Number(exponent);
  for (let length = 1; length < 10; length++) {
    const below = BigInt(exact.slice(0, length));
    const rest = exact.slice(length).padEnd(100, '0');
    const half = '5'.padEnd(100, '0');
    const isUp = rest > half || (rest === half && below % 2n === 1n);
    for (const digits of isUp ? [below + 1n, below] : [below, below + 1n]) {
      if (Math.fround(Number(`${digits}e${power - length + 1}`)) === single) {
        const written = String(digits);
        return { digits: written.replace(/(?<=.)0+$/, ''), power: power + written.length - length };
      }
    }
  }
  return { digits: exact, power };
}
