import type { Field } from '../../field.ts';
import { type Inventory, isSame, selects, type Workload } from '../manifests/inventory.ts';
import { findMember } from '../manifests/memberContainer.ts';
import type { Members } from '../manifests/members.ts';
import { operatorLabels } from '../manifests/readCustomResources.ts';
import { breachIf, type ManifestRule } from './manifestRule.ts';

const EVICTION =
  'https://kubernetes.io/docs/concepts/scheduling-eviction/api-eviction/#how-api-initiated-eviction-works';
const BUDGETS = 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/#identify-an-application-to-protect';

const budgetIsOwn: ManifestRule = {
  id: 'SG130',
  severity: 'warning',
  about: 'the budget of members is for members only',
  fix: 'select a label that only members have',
  source: BUDGETS,
  breaches(members, inventory) {
    return inventory.selecting('PodDisruptionBudget', members).flatMap((budget) => {
      const others = othersOf(members, inventory).filter((other) => selects(budget, other));
      const strangers = others.filter((other) => !findMember(other.template.at('spec'), other.namespace, inventory));
      const names = strangers.map(({ object }) => object.field.path.slice(0, -1)).join(' and ');
      return breachIf(
        strangers.length > 0,
        budget.at('spec').at('selector'),
        `the budget is for the pods of ${names} too: one of them that is not ready holds up the drain of members, or lets more members go than is meant`,
      );
    });
  },
};

const budgetIsOne: ManifestRule = {
  id: 'SG131',
  severity: 'error',
  about: 'a pod has one budget',
  fix: 'leave one PodDisruptionBudget for these pods',
  source: EVICTION,
  breaches(members, inventory) {
    const budgets = inventory.selecting('PodDisruptionBudget', members);
    const [, second] = budgets;
    if (second === undefined) return [];
    const names = budgets.map(({ path }) => path.slice(0, -1)).join(' and ');
    return breachIf(
      true,
      second.at('spec').at('selector'),
      `${names} are for the same pods, which Kubernetes then never evicts: drains fail`,
    );
  },
};

const budgetSelects: ManifestRule = {
  id: 'SG132',
  severity: 'warning',
  about: 'a budget is for some pods',
  fix: 'give it labels of the pods as its selector',
  source: BUDGETS,
  breaches({ namespace }, inventory) {
    const budgets = inventory.of('PodDisruptionBudget').filter((budget) => isSame(budget.namespace, namespace));
    const idle = budgets.filter(({ field }) => !isUsed(field, inventory));
    return idle.map(({ field }) => ({
      place: field.at('spec').at('selector'),
      message: 'the budget is for no pod of the manifests, so it holds nothing back',
    }));
  },
};

const selectorsAreApart: ManifestRule = {
  id: 'SG133',
  severity: 'error',
  about: 'no other workload has pods that the selector of members takes',
  fix: 'give each of them a label of its own, in its selector and its pods',
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector',
  breaches(members, inventory) {
    const place = members.object.at('spec').at('selector');
    const others = othersOf(members, inventory).filter((other) => selects(members.object, other));
    return others.map(({ object }) => ({
      place,
      message: `the selector takes the pods of ${object.field.path.slice(0, -1)} too: Services, budgets and spreads cannot tell them apart, and their controllers may fight over them`,
    }));
  },
};

/** The other workloads of the namespace. */
function othersOf({ object, namespace }: Members, inventory: Inventory): readonly Workload[] {
  return inventory.workloads().filter((other) => other.object.field !== object && isSame(other.namespace, namespace));
}

/** The operator's pods are not among the manifests, but their labels are known. */
function isUsed(budget: Field, inventory: Inventory): boolean {
  const byOperator = inventory.of('Hazelcast').map((resource) => ({ podLabels: operatorLabels(resource) }));
  return [...inventory.workloads(), ...byOperator].some((pods) => selects(budget, pods));
}

/** Rules of what selects which pods. */
export const selectorRules: readonly ManifestRule[] = [budgetIsOwn, budgetIsOne, budgetSelects, selectorsAreApart];
