import type { Inventory } from '../objects/inventory.ts';
import { readLabelSelector, type Selector } from '../objects/labelSelector.ts';
import { type Amount, readAmount } from '../objects/quantity.ts';

/** A PodDisruptionBudget: how many of its pods drains may take at once. */
export interface Budget {
  readonly title: string;
  readonly namespace: string;
  /** Its pods. Undefined: none. */
  readonly selector: Selector | undefined;
  readonly maxUnavailable: Amount | undefined;
  readonly minAvailable: Amount | undefined;
}

/** Reads the budgets among some objects. @throws UserError that names object and path */
export function readBudgets(inventory: Inventory): readonly Budget[] {
  return inventory.of('PodDisruptionBudget').map(({ field, namespace }) => {
    const spec = field.at('spec');
    return {
      title: field.path.slice(0, -1),
      namespace,
      selector: readLabelSelector(spec.at('selector')),
      maxUnavailable: readAmount(spec.at('maxUnavailable')),
      minAvailable: readAmount(spec.at('minAvailable')),
    };
  });
}
