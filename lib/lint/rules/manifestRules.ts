import type { MemberFacts } from '../../grid/memberFacts.ts';
import { memberRules } from '../../grid/rules/rules.ts';
import { memoryVolumeRules } from '../../grid/rules/runtimeRules.ts';
import type { Members } from '../../manifests/members/members.ts';
import type { Field } from '../../manifests/objects/field.ts';
import type { Inventory } from '../../manifests/objects/inventory.ts';
import { AppliedRule, type BrokenRule, findBroken } from '../../rules/judge.ts';
import type { Rule } from '../../rules/rule.ts';
import { discoverySubject, rightsSubject } from '../facts/discoveryFacts.ts';
import type { ManifestSubject } from '../facts/manifestSubject.ts';
import { memberSubject } from '../facts/memberFacts.ts';
import { memoryVolumes, probeSubjects } from '../facts/probeFacts.ts';
import { rolloutSubject } from '../facts/rolloutFacts.ts';
import { budgetSubjects, otherWorkloads } from '../facts/selectionFacts.ts';
import { discoveryRules } from './discoveryRules.ts';
import { probeRules } from './probeRules.ts';
import { rightsRules } from './rightsRules.ts';
import { rolloutRules } from './rolloutRules.ts';
import { budgetRules, otherWorkloadRules } from './selectionRules.ts';

/** Rules about one kind of facts, and where those are read in manifests. */
export interface ManifestFamily {
  readonly rules: readonly Rule<never>[];
  /** The rules that some members break. */
  judge(members: Members, inventory: Inventory): readonly BrokenRule<Field>[];
}

function family<Facts>(
  all: readonly Rule<Facts>[],
  subjects: (members: Members, inventory: Inventory) => readonly ManifestSubject<Facts>[],
): ManifestFamily {
  const rules = all.filter(({ remedy }) => remedy.manifests !== undefined);
  return {
    rules,
    judge: (members, inventory) =>
      subjects(members, inventory).flatMap((subject) =>
        findBroken(
          rules.flatMap((rule) => AppliedRule.of(rule, subject, 'manifests') ?? []),
          subject.context,
        ),
      ),
  };
}

/** All that manifests can break, by the facts that it is about. */
export const manifestFamilies: readonly ManifestFamily[] = [
  family<MemberFacts>(memberRules, (members, inventory) => [memberSubject(members, inventory)]),
  family(memoryVolumeRules, memoryVolumes),
  family(discoveryRules, (members, inventory) => [discoverySubject(members, inventory)]),
  family(rightsRules, (members, inventory) => [rightsSubject(members, inventory)]),
  family(probeRules, probeSubjects),
  family(rolloutRules, (members) => [rolloutSubject(members)]),
  family(budgetRules, budgetSubjects),
  family(otherWorkloadRules, otherWorkloads),
];
