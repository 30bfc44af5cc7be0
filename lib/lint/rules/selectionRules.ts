import { equal, greaterThan, notEqual } from '../../expressions/compare.ts';
import { and, not } from '../../expressions/logic.ts';
import { text } from '../../expressions/text.ts';
import { defineRule, type Rule } from '../../rules/rule.ts';
import type { BudgetFacts, OtherWorkloadFacts } from '../facts/selectionFacts.ts';

const EVICTION =
  'https://kubernetes.io/docs/concepts/scheduling-eviction/api-eviction/#how-api-initiated-eviction-works';
const BUDGETS = 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/#identify-an-application-to-protect';

const budgetIsOwn: Rule<BudgetFacts> = defineRule({
  id: 'SG130',
  severity: 'warning',
  place: 'strangers',
  broken: ({ selectsMembers, strangers }) => and(selectsMembers, notEqual(strangers, '')),
  message: ({ strangers }) =>
    text`The budget also selects the pods of ${strangers}. One of them that is not ready blocks drains, or lets more members go than intended.`,
  remedy: { manifests: 'Select a label that only members have.' },
  source: BUDGETS,
});

const budgetIsOne: Rule<BudgetFacts> = defineRule({
  id: 'SG131',
  severity: 'error',
  place: 'rank',
  broken: ({ rank, count }) => and(greaterThan(count, 1), equal(rank, 2)),
  message: ({ budgets }) => text`${budgets} select the same pods. Kubernetes then never evicts them, and drains fail.`,
  remedy: { manifests: 'Leave one PodDisruptionBudget for these pods.' },
  source: EVICTION,
});

const budgetSelects: Rule<BudgetFacts> = defineRule({
  id: 'SG132',
  severity: 'warning',
  place: 'isUsed',
  broken: ({ isUsed }) => not(isUsed),
  message: 'The budget selects no pod of the manifests, so it protects nothing.',
  remedy: { manifests: 'Use labels of the pods as its selector.' },
  source: BUDGETS,
});

/** Rules of the PodDisruptionBudgets beside members. */
export const budgetRules: readonly Rule<BudgetFacts>[] = [budgetIsOwn, budgetIsOne, budgetSelects];

/** Rules of the other workloads beside members. */
export const otherWorkloadRules: readonly Rule<OtherWorkloadFacts>[] = [
  defineRule({
    id: 'SG133',
    severity: 'error',
    place: 'isSelected',
    broken: ({ isSelected }) => isSelected,
    message: ({ name }) =>
      text`The selector also takes the pods of ${name}. Services, budgets and spreads mix the two up, and their controllers may fight over pods.`,
    remedy: { manifests: 'Give each of them a label of its own, in its selector and its pods.' },
    source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector',
  }),
];
