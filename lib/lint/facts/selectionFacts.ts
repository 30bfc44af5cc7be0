import type { Expression } from '../../expressions/expression.ts';
import { lift } from '../../expressions/literal.ts';
import type { Field } from '../../manifests/objects/field.ts';
import { type Inventory, isSame, selects, type WorkloadObject } from '../../manifests/objects/inventory.ts';
import { findMember } from '../../manifests/members/memberContainer.ts';
import type { Members } from '../../manifests/members/members.ts';
import { operatorLabels } from '../../manifests/members/readCustomResources.ts';
import { type ManifestSubject, subjectOf } from './manifestSubject.ts';

/** A PodDisruptionBudget in the namespace of members. */
export interface BudgetFacts {
  /** It selects pods of the manifests. */
  readonly isUsed: Expression<boolean>;
  /** It selects the members. */
  readonly selectsMembers: Expression<boolean>;
  /** Its place among the budgets that select the members, from 1 on. */
  readonly rank: Expression<number>;
  /** How many budgets select the members. */
  readonly count: Expression<number>;
  /** The budgets that select the members, with `and` between them. */
  readonly budgets: Expression<string>;
  /** Other workloads that it selects, with `and` between them. */
  readonly strangers: Expression<string>;
}

/** The budgets in the namespace of some members. */
export function budgetSubjects(members: Members, inventory: Inventory): readonly ManifestSubject<BudgetFacts>[] {
  const own = inventory.selecting('PodDisruptionBudget', members);
  const others = othersOf(members, inventory).filter(
    (other) => !findMember(other.template.at('spec'), other.namespace, inventory),
  );
  return inventory
    .of('PodDisruptionBudget')
    .filter(({ namespace }) => isSame(namespace, members.namespace))
    .map(({ field }) => {
      const selector = field.at('spec').at('selector');
      return subjectOf<BudgetFacts>(
        {
          isUsed: lift(isUsed(field, inventory)),
          selectsMembers: lift(own.includes(field)),
          rank: lift(own.indexOf(field) + 1),
          count: lift(own.length),
          budgets: lift(own.map(nameOf).join(' and ')),
          strangers: lift(
            others
              .filter((other) => selects(field, other))
              .map(({ object }) => nameOf(object.field))
              .join(' and '),
          ),
        },
        { isUsed: selector, rank: selector, strangers: selector },
      );
    });
}

/** Another workload in the namespace of members. */
export interface OtherWorkloadFacts {
  readonly name: Expression<string>;
  /** The selector of the members takes its pods. */
  readonly isSelected: Expression<boolean>;
}

/** The other workloads in the namespace of some members. */
export function otherWorkloads(members: Members, inventory: Inventory): readonly ManifestSubject<OtherWorkloadFacts>[] {
  return othersOf(members, inventory).map((other) =>
    subjectOf<OtherWorkloadFacts>(
      { name: lift(nameOf(other.object.field)), isSelected: lift(selects(members.object, other)) },
      { isSelected: members.object.at('spec').at('selector') },
    ),
  );
}

function othersOf({ object, namespace }: Members, inventory: Inventory): readonly WorkloadObject[] {
  return inventory.workloads().filter((other) => other.object.field !== object && isSame(other.namespace, namespace));
}

/** The operator's pods are not among the manifests, but their labels are known. */
function isUsed(budget: Field, inventory: Inventory): boolean {
  const byOperator = inventory.of('Hazelcast').map((resource) => ({ podLabels: operatorLabels(resource) }));
  return [...inventory.workloads(), ...byOperator].some((pods) => selects(budget, pods));
}

function nameOf({ path }: Field): string {
  return path.slice(0, -1);
}
