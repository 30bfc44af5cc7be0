import { Expression, type Kind } from './expression.ts';
import type { GoText } from './goText.ts';

/** Thrown by the evaluation of what depends on a fact that nobody knows. */
export class UnknownFact extends Error {}

/** An unknown number is one of seconds, pods or mebibytes, so sums of it stay exact. */
const COUNT = { min: 0, max: 2 ** 31 };

/** A value that is not known, such as one of a Secret: what depends on it has no value either. */
export class Unknown<T> extends Expression<T> {
  private constructor(kind: Kind) {
    super(kind, kind === 'integer' ? { range: COUNT } : {});
  }

  /** An unknown value of a kind. */
  static of<T>(kind: Kind): Unknown<T> {
    return new Unknown(kind);
  }

  evaluate(): T {
    throw new UnknownFact(`a fact of kind ${this.kind} is unknown`);
  }

  template(): GoText {
    throw new Error('an unknown fact has no template: only manifests have some, and no chart is made of those');
  }
}

/** What some work gives; undefined where it depends on an unknown fact. */
export function whereKnown<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof UnknownFact) return undefined;
    throw error;
  }
}
