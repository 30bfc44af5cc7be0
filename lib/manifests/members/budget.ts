import type { Field } from '../objects/field.ts';
import { podsOf, readAmount } from '../objects/amount.ts';
import type { Inventory } from '../objects/inventory.ts';
import type { Members } from './members.ts';

/** A PodDisruptionBudget, as so many pods that drains may take at once. */
export interface MemberBudget {
  readonly maxUnavailable: number;
  /** Where the number stands. */
  readonly place: Field;
}

/** The budget of some members. Of several the first: with more than one, drains fail. */
export function budgetOf(members: Members, inventory: Inventory): MemberBudget | undefined {
  const [budget] = inventory.selecting('PodDisruptionBudget', members);
  if (budget === undefined) return undefined;
  const all = members.replicas.value;
  const [taken, kept] = [budget.at('spec').at('maxUnavailable'), budget.at('spec').at('minAvailable')];
  const most = readAmount(taken);
  // Percentages of both are rounded up.
  if (most) return { maxUnavailable: Math.ceil(podsOf(most, all)), place: taken };
  const least = Math.ceil(podsOf(readAmount(kept) ?? { number: 1, isPercent: false }, all));
  return { maxUnavailable: Math.max(all - least, 0), place: kept };
}
