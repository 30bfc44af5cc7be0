import { UserError } from '../../errors.ts';

/** A part of something that a user gave, and the path to it: what reads it can say where a mistake is. */
export class Field {
  readonly #value: unknown;
  /** Its place, such as `StatefulSet/grid: spec.replicas`. */
  readonly path: string;

  constructor(value: unknown, path: string) {
    this.#value = value;
    this.path = path;
  }

  /** A value is present. Kubernetes takes null for none. */
  get isPresent(): boolean {
    return this.#value !== undefined && this.#value !== null;
  }

  /** A part of a map; absent where the map is. @throws UserError when this is no map */
  at(name: string): Field {
    const value = this.#map()[name];
    return new Field(value, this.path.endsWith(':') ? `${this.path} ${name}` : `${this.path}.${name}`);
  }

  /** The parts of a list, none when it is absent. @throws UserError when this is no list */
  items(): readonly Field[] {
    if (!this.isPresent) return [];
    if (!Array.isArray(this.#value)) return this.fail('must be a list');
    return this.#value.map((item: unknown, index) => new Field(item, `${this.path}[${index}]`));
  }

  /** The parts of a map by their names, none when it is absent. @throws UserError when this is no map */
  entries(): readonly (readonly [name: string, part: Field])[] {
    return Object.keys(this.#map()).map((name) => [name, this.at(name)]);
  }

  /** A text. @throws UserError when it is absent or something else */
  text(): string {
    if (typeof this.#value === 'string') return this.#value;
    return this.isPresent ? this.fail('must be a text: quote it') : this.fail('is missing');
  }

  /** A text, or its default when it is absent. */
  textOr<T extends string | undefined>(fallback: T): string | T {
    return this.isPresent ? this.text() : fallback;
  }

  /** One of some words, or the first of them when it is absent. @throws UserError for another word */
  oneOf<T extends string>(words: readonly [T, ...T[]]): T {
    const text = this.textOr(words[0]);
    return words.find((word) => word === text) ?? this.fail(`is '${text}': use ${words.join(' or ')}`);
  }

  /** An integer of at least `least`, or its default when it is absent. */
  integerOr<T extends number | undefined>(fallback: T, least = 0): number | T {
    if (!this.isPresent) return fallback;
    const value = this.#value;
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value;
    return this.fail(`is ${JSON.stringify(value)}: an integer from ${least} on is needed`);
  }

  /** Whether it is true; false when it is absent. */
  isTrue(): boolean {
    if (this.isPresent && typeof this.#value !== 'boolean') this.fail('must be true or false');
    return this.#value === true;
  }

  /** Texts by their names, none when it is absent. */
  texts(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.entries().map(([name, part]) => [name, part.text()]));
  }

  /** A list of texts, none when it is absent. */
  textList(): readonly string[] {
    return this.items().map((item) => item.text());
  }

  /** The value as it was given, for what is neither a text nor an integer alone. */
  raw(): unknown {
    return this.#value;
  }

  /** @throws UserError that names the place */
  fail(problem: string): never {
    throw new UserError(`${this.path} ${problem}`);
  }

  #map(): Readonly<Record<string, unknown>> {
    if (!this.isPresent) return {};
    if (typeof this.#value !== 'object' || Array.isArray(this.#value)) return this.fail('must be a map');
    return this.#value as Readonly<Record<string, unknown>>;
  }
}
