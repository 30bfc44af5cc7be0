import type { Rule } from './rule.ts';

/** Rules of one subject, which the documentation shows together. */
export interface RuleFamily {
  /** What they are about, as a heading. */
  readonly title: string;
  readonly rules: readonly Rule<never>[];
}

/** All rules by their ids. An id is one rule's for ever, also when that rule is gone. */
export class RuleRegistry {
  private readonly taken: ReadonlySet<string>;

  /**
   * @param retired ids of rules that are gone, with the rule that took their place
   * @throws Error for an id that two rules have, or that is retired
   */
  constructor(
    readonly families: readonly RuleFamily[],
    readonly retired: Readonly<Record<string, string>> = {},
  ) {
    const ids = families.flatMap(({ rules }) => rules.map(({ id }) => id));
    const wrong = ids.find((id) => !/^[A-Z]{2}\d{3}$/.test(id));
    if (wrong !== undefined) throw new Error(`${wrong} is no id of a rule: use two letters and three digits`);
    const twice = ids.find((id, index) => Object.hasOwn(retired, id) || ids.indexOf(id) !== index);
    if (twice !== undefined)
      throw new Error(`${twice} is the id of another rule: ${next(twice.slice(0, 2), ids, retired)} is free`);
    this.taken = new Set(ids);
  }

  /** The prefixes that ids have. */
  get prefixes(): readonly string[] {
    return [...new Set([...this.taken].map((id) => id.slice(0, 2)))].sort();
  }

  /** The next free id with a prefix. */
  next(prefix: string): string {
    return next(prefix, [...this.taken], this.retired);
  }
}

function next(prefix: string, ids: readonly string[], retired: Readonly<Record<string, string>>): string {
  const numbers = [...ids, ...Object.keys(retired)]
    .filter((id) => id.startsWith(prefix))
    .map((id) => Number(id.slice(2)));
  return `${prefix}${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
}
