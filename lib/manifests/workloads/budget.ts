import type { Field } from '../objects/field.ts';
import type { Inventory, Selectable } from '../objects/inventory.ts';
import { readLabelSelector, type Selector } from '../objects/labelSelector.ts';
import { type Amount, podsOf, readAmount } from '../objects/quantity.ts';

/** A PodDisruptionBudget: how many of its pods drains may take at once. */
export interface Budget {
  readonly title: string;
  readonly namespace: string;
  /** Its pods. Undefined: none. */
  readonly selector: Selector | undefined;
  readonly maxUnavailable: Amount | undefined;
  readonly minAvailable: Amount | undefined;
  /** The place of the number. */
  readonly place: Field;
}

/** Reads the budgets among some objects. @throws UserError that names object and path */
export function readBudgets(inventory: Inventory): readonly Budget[] {
  return inventory.of('PodDisruptionBudget').map(({ field }) => readBudget(field));
}

/** The budget of some pods. Of several the first: with more than one, drains fail. */
export function budgetOf(pods: Selectable, inventory: Inventory): Budget | undefined {
  const [budget] = inventory.selecting('PodDisruptionBudget', pods);
  return budget && readBudget(budget);
}

function readBudget(field: Field): Budget {
  const spec = field.at('spec');
  const maxUnavailable = readAmount(spec.at('maxUnavailable'));
  return {
    title: field.path.slice(0, -1),
    namespace: field.at('metadata').at('namespace').textOr(''),
    selector: readLabelSelector(spec.at('selector')),
    maxUnavailable,
    minAvailable: readAmount(spec.at('minAvailable')),
    place: spec.at(maxUnavailable ? 'maxUnavailable' : 'minAvailable'),
  };
}

/** Pods that drains may take at once while all replicas are healthy. A budget without a number lets none go. */
export function maxUnavailableOf({ maxUnavailable, minAvailable }: Budget, replicas: number): number {
  // Percentages of both are rounded up.
  if (maxUnavailable) return Math.ceil(podsOf(maxUnavailable, replicas));
  return minAvailable ? Math.max(0, replicas - Math.ceil(podsOf(minAvailable, replicas))) : 0;
}

/**
 * Pods that drains may take now, counted as the disruption controller does.
 * @param expected replicas of the workloads, without single pods
 * @see https://kubernetes.io/docs/concepts/workloads/pods/disruptions/
 */
export function evictionsAllowed(budget: Budget, healthy: number, expected: number): number {
  const { maxUnavailable, minAvailable } = budget;
  if (!maxUnavailable && minAvailable?.isPercent === false) return Math.max(0, healthy - minAvailable.number);
  if (expected === 0) return 0;
  return Math.max(0, healthy - Math.max(0, expected - maxUnavailableOf(budget, expected)));
}
