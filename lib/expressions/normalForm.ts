import type { Expression } from './expression.ts';
import { Junction, Not } from './junction.ts';
import { keyOf } from './scope.ts';
import { Literal } from './literal.ts';
import { joinChoices, narrows } from './wordChoice.ts';

type Condition = Expression<boolean>;
type Operator = Junction['operator'];

const TRUE: Condition = Literal.of(true);
const FALSE: Condition = Literal.of(false);
const forms = new WeakMap<Condition, Condition>();

/**
 * The condition in the form that a person would write: `not` comes before single questions only, no part follows from
 * another, and what several parts share is asked once. It means the same. Parts keep their order: Go stops at the one that
 * decides, and some must follow others. Only templates need it, so it is made when one
 * prints the condition.
 */
export function normalForm(condition: Condition): Condition {
  const form = forms.get(condition) ?? positive(condition);
  forms.set(condition, form).set(form, form);
  return form;
}

/** The normal form of a condition, where others are known to hold. */
export function normalFormWhere(condition: Condition, known: readonly Condition[]): Condition {
  return reduce(normalForm(condition), known.map(normalForm));
}

/** Whenever the first condition holds, so does the second. */
export function implies(condition: Condition, conclusion: Condition): boolean {
  return follows(normalForm(condition), normalForm(conclusion));
}

/** The conditions that all must hold for this one to hold. */
export function conjuncts(condition: Condition): readonly Condition[] {
  return operandsOf('and', normalForm(condition));
}

function positive(condition: Condition): Condition {
  if (condition instanceof Not) return opposite(condition.operand);
  if (condition instanceof Junction) return combine(condition.operator, condition.operands.map(normalForm));
  return condition;
}

/** By De Morgan's laws, and with the opposite of each question: `ne` for `eq`, `ge` for `lt`. */
function opposite(condition: Condition): Condition {
  if (condition instanceof Literal) return Literal.of(!condition.value);
  if (condition instanceof Not) return normalForm(condition.operand);
  if (condition instanceof Junction) return combine(dual(condition.operator), condition.operands.map(opposite));
  return (condition.negation() as Condition | undefined) ?? new Not(condition);
}

function dual(operator: Operator): Operator {
  return operator === 'and' ? 'or' : 'and';
}

/** `and` or `or` of normal forms, as a normal form. */
function combine(operator: Operator, parts: readonly Condition[]): Condition {
  const [neutral, settled] = operator === 'and' ? [TRUE, FALSE] : [FALSE, TRUE];
  const operands = parts.flatMap((part) => operandsOf(operator, part)).filter((part) => part !== neutral);
  const joined = joinChoices(operator, operands);
  if (joined.includes(settled)) return settled;
  const reduced = reduceAll(operator, joined);
  if (reduced) return combine(operator, reduced);
  const shared = mostShared(operator, joined);
  if (shared) return combine(operator, factorOut(operator, joined, shared));
  return join(operator, joined);
}

function join(operator: Operator, operands: readonly Condition[]): Condition {
  const [first] = operands;
  if (!first) return operator === 'and' ? TRUE : FALSE;
  return operands.length === 1 ? first : new Junction(operator, operands);
}

function operandsOf(operator: Operator, condition: Condition): readonly Condition[] {
  return condition instanceof Junction && condition.operator === operator ? condition.operands : [condition];
}

/**
 * The operands with the first that gets simpler reduced: an operand of `and` matters only where the others hold, one of
 * `or` only where they do not. The last come first, so that of two equal ones the first stays.
 */
function reduceAll(operator: Operator, operands: readonly Condition[]): readonly Condition[] | undefined {
  if (operands.length < 2) return undefined;
  const known = operator === 'and' ? operands : operands.map(opposite);
  for (let index = operands.length - 1; index >= 0; index--) {
    const operand = operands[index] as Condition;
    const reduced = reduce(operand, known.toSpliced(index, 1));
    if (reduced !== operand) return operands.with(index, reduced);
  }
  return undefined;
}

function reduce(condition: Condition, known: readonly Condition[]): Condition {
  if (condition instanceof Literal || known.length === 0) return condition;
  if (known.some((fact) => follows(fact, condition))) return TRUE;
  const not = opposite(condition);
  if (known.some((fact) => follows(fact, not))) return FALSE;
  if (!(condition instanceof Junction)) return condition;
  const operands = condition.operands.map((operand) => reduce(operand, known));
  if (operands.every((operand, index) => operand === condition.operands[index])) return condition;
  return combine(condition.operator, operands);
}

/** The second of two normal forms holds wherever the first does, as far as their form tells. */
function follows(condition: Condition, conclusion: Condition): boolean {
  if (condition === FALSE || conclusion === TRUE || keyOf(condition) === keyOf(conclusion)) return true;
  const [from, to] = [condition, conclusion];
  if (from instanceof Junction && from.operator === 'or') return from.operands.every((part) => follows(part, to));
  if (to instanceof Junction && to.operator === 'and') return to.operands.every((part) => follows(from, part));
  if (from instanceof Junction && from.operands.some((part) => follows(part, to))) return true;
  if (to instanceof Junction) return to.operands.some((part) => follows(from, part));
  return narrows(from, to);
}

/** The part that most operands have in common, when at least two have it: `A` of `or (and A B) (and A C)`. */
function mostShared(operator: Operator, operands: readonly Condition[]): Condition | undefined {
  const parts = operands.flatMap((operand) => (isJunction(dual(operator), operand) ? operand.operands : []));
  const counts = new Map<string, number>();
  for (const part of parts) counts.set(keyOf(part), (counts.get(keyOf(part)) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return most < 2 ? undefined : parts.find((part) => counts.get(keyOf(part)) === most);
}

function factorOut(operator: Operator, operands: readonly Condition[], shared: Condition): readonly Condition[] {
  const inner = dual(operator);
  const key = keyOf(shared);
  const has = (operand: Condition): boolean =>
    isJunction(inner, operand) && operand.operands.some((part) => keyOf(part) === key);
  const rests = operands.filter(has).map((operand) =>
    join(
      inner,
      operandsOf(inner, operand).filter((part) => keyOf(part) !== key),
    ),
  );
  const factored = combine(inner, [shared, combine(operator, rests)]);
  const first = operands.findIndex(has);
  return operands.flatMap((operand, index) => (index === first ? [factored] : has(operand) ? [] : [operand]));
}

function isJunction(operator: Operator, condition: Condition): condition is Junction {
  return condition instanceof Junction && condition.operator === operator;
}
