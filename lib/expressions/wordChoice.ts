import { equal, notEqual, wordTest } from './compare.ts';
import type { Expression } from './expression.ts';
import { Junction } from './junction.ts';
import { keyOf } from './scope.ts';
import { Literal } from './literal.ts';

type Condition = Expression<boolean>;
type Operator = Junction['operator'];

/** The words that one text may be for a condition to hold. */
interface Choice {
  readonly subject: Expression<string>;
  /** The words are those that it may be; else those that it may not be. */
  readonly allows: boolean;
  readonly words: ReadonlySet<string>;
}

/** `operands` with all questions about the word of one text as one: `or (eq x "a") (ne x "b")` is `ne x "b"`. */
export function joinChoices(operator: Operator, operands: readonly Condition[]): readonly Condition[] {
  const groups = new Map<string, Choice[]>();
  const choices = operands.map(choiceOf);
  for (const choice of choices) {
    if (!choice) continue;
    const key = keyOf(choice.subject);
    groups.set(key, [...(groups.get(key) ?? []), choice]);
  }
  const told = new Set<string>();
  return operands.flatMap((operand, index) => {
    const choice = choices[index];
    const key = choice && keyOf(choice.subject);
    const group = key === undefined ? undefined : groups.get(key);
    if (key === undefined || !group || group.length < 2) return [operand];
    if (told.has(key)) return [];
    told.add(key);
    const joined = group.reduce((left, right) => (operator === 'and' ? intersection(left, right) : union(left, right)));
    return conditionsOf(operator, joined);
  });
}

/** Both ask for the word of one text, and all words of the first are words of the second. */
export function narrows(condition: Condition, conclusion: Condition): boolean {
  const [from, to] = [choiceOf(condition), choiceOf(conclusion)];
  if (!from || !to || keyOf(from.subject) !== keyOf(to.subject)) return false;
  const { allows, words } = allowing(from);
  if (allows) return [...words].every((word) => to.words.has(word) === to.allows);
  return !to.allows && [...to.words].every((word) => words.has(word));
}

/** The choice that a condition is: one comparison, or several of one text. */
function choiceOf(condition: Condition): Choice | undefined {
  if (!(condition instanceof Junction)) return wordTest(condition);
  const [first, ...rest] = condition.operands.map(choiceOf);
  if (!first || rest.some((choice) => !choice || keyOf(choice.subject) !== keyOf(first.subject))) return undefined;
  const join = condition.operator === 'and' ? intersection : union;
  return rest.reduce<Choice>((left, right) => join(left, right as Choice), first);
}

function intersection(left: Choice, right: Choice): Choice {
  return opposite(union(opposite(left), opposite(right)));
}

function union(left: Choice, right: Choice): Choice {
  const { subject } = left;
  if (left.allows && right.allows) return { subject, allows: true, words: new Set([...left.words, ...right.words]) };
  if (left.allows) return { subject, allows: false, words: without(right.words, left.words) };
  if (right.allows) return { subject, allows: false, words: without(left.words, right.words) };
  return { subject, allows: false, words: without(left.words, without(left.words, right.words)) };
}

function without(words: Iterable<string>, taken: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...words].filter((word) => !taken.has(word)));
}

function opposite(choice: Choice): Choice {
  return { ...choice, allows: !choice.allows };
}

/** The choice as operands of a junction, in as few comparisons as there may be. */
function conditionsOf(operator: Operator, choice: Choice): readonly Condition[] {
  const { subject, allows, words } = shortest(choice);
  const tests = [...words].map((word) => (allows ? equal(subject, word) : notEqual(subject, word)));
  if (tests.length === 0) return [Literal.of(!allows)];
  if (tests.length === 1 || (operator === 'or') === allows) return tests;
  return [new Junction(allows ? 'or' : 'and', tests)];
}

/** By the words that it may be or by those that it may not be, whichever are fewer. */
function shortest(choice: Choice): Choice {
  const { subject, words } = allowing(choice);
  const rest = subject.traits.words && without(subject.traits.words, words);
  return rest && rest.size < words.size ? { subject, allows: false, words: rest } : allowing(choice);
}

/** A text that is one of a few words knows them all, so those that it may not be tell those that it may be. */
function allowing(choice: Choice): Choice {
  const { words: all } = choice.subject.traits;
  if (!all) return choice;
  const others = without(all, choice.words);
  return { ...choice, allows: true, words: choice.allows ? without(all, others) : others };
}
