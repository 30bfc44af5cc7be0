import type { Inventory } from '../objects/inventory.ts';
import { readCustomResources } from './readCustomResources.ts';
import { type FoundMembers, readMembers } from './readMembers.ts';

/** All that holds members: workloads, and custom resources that an operator makes some of. */
export function allMembers(inventory: Inventory): readonly FoundMembers[] {
  return [...readMembers(inventory), ...readCustomResources(inventory)];
}
