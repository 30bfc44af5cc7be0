import type { Field } from '../field.ts';
import { readLabelSelector, type Selector } from './labelSelector.ts';
import { titled } from './readWorkloads.ts';

/** A PodDisruptionBudget: how many of its pods drains may take at once. */
export interface Budget {
  readonly title: string;
  readonly namespace: string;
  /** Its pods. Undefined: none. */
  readonly selector: Selector | undefined;
  readonly maxUnavailable: Amount | undefined;
  readonly minAvailable: Amount | undefined;
}

/** Pods, or per cent of them. */
export interface Amount {
  readonly number: number;
  readonly isPercent: boolean;
}

/** Reads the budgets among some objects. @throws UserError that names object and path */
export function readBudgets(objects: readonly unknown[]): readonly Budget[] {
  return objects
    .map(titled)
    .filter((object) => object.at('kind').textOr('') === 'PodDisruptionBudget')
    .map((object) => ({
      title: `PodDisruptionBudget/${object.at('metadata').at('name').text()}`,
      namespace: object.at('metadata').at('namespace').textOr(''),
      selector: readLabelSelector(object.at('spec').at('selector')),
      maxUnavailable: readAmount(object.at('spec').at('maxUnavailable')),
      minAvailable: readAmount(object.at('spec').at('minAvailable')),
    }));
}

/** So many of all pods: a percentage is rounded up, as Kubernetes does. */
export function podsOf({ number, isPercent }: Amount, all: number): number {
  return isPercent ? Math.ceil((number * all) / 100) : number;
}

function readAmount(field: Field): Amount | undefined {
  if (!field.isPresent) return undefined;
  const value = field.raw();
  const percent = typeof value === 'string' ? /^([0-9]+)%$/.exec(value)?.[1] : undefined;
  if (percent !== undefined) return { number: Number(percent), isPercent: true };
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0)
    return { number: value, isPercent: false };
  return field.fail(`is ${JSON.stringify(value)}: a number of pods or a percentage such as 25% is needed`);
}
