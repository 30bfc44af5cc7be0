import { UserError } from '../errors.ts';
import type { Members } from '../manifests/members/members.ts';
import { allMembers } from '../manifests/members/readMembers.ts';
import type { Field } from '../manifests/objects/field.ts';
import { Inventory } from '../manifests/objects/inventory.ts';
import { readObjects } from '../manifests/objects/readObjects.ts';
import type { InputFile } from '../read/valuesFile.ts';
import type { BrokenRule } from '../rules/judge.ts';
import { errorsFirst, type Finding, NO_PATCH, type Report } from './finding.ts';
import { manifestFamilies } from './rules/manifestRules.ts';

/**
 * All that is wrong with the members in some manifests.
 * @throws UserError for what cannot be read, and where there is no member
 */
export function judgeManifests(files: readonly InputFile[]): Report {
  const inventory = new Inventory(readObjects(files));
  const found = allMembers(inventory);
  if (found.length === 0) throw noMember(files, inventory);
  const findings = found.flatMap(({ members }) => judge(members, inventory));
  return {
    subject: found.map(({ members }) => members.title).join(', '),
    findings: errorsFirst(
      findings.filter((finding, index) => !findings.slice(0, index).some((one) => isSame(one, finding))),
    ),
    patch: NO_PATCH,
    notes: found.flatMap(({ notes }) => notes),
  };
}

function judge(members: Members, inventory: Inventory): readonly Finding[] {
  const broken = manifestFamilies.flatMap((family) => family.judge(members, inventory));
  return broken.map((one) => findingOf(one, inventory));
}

function findingOf({ rule, place, problem, remedy }: BrokenRule<Field>, inventory: Inventory): Finding {
  const { id, severity, source } = rule;
  const path = place.path.replace(/:$/, '');
  return {
    id,
    severity,
    path,
    message: problem,
    fix: remedy,
    found: foundAt(place),
    source,
    place: inventory.place(place.path),
  };
}

/** The value at a place: of maps and lists only that they are there. */
function foundAt(place: Field): unknown {
  const value = place.raw();
  return typeof value === 'object' ? undefined : value;
}

/** Workloads that share an object find the same in it. */
function isSame(left: Finding, right: Finding): boolean {
  return left.id === right.id && left.path === right.path && left.message === right.message;
}

function noMember(files: readonly InputFile[], inventory: Inventory): UserError {
  const names = files.map(({ name }) => name).join(', ');
  return new UserError(
    `found no Hazelcast member in the ${inventory.objects.length} objects of ${names === '' ? 'no file' : names}: members are pods with the image hazelcast or hazelcast-enterprise, pods that use a hazelcast.yaml, and the custom resource Hazelcast`,
  );
}
