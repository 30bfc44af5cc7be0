export interface Hierarchy {
  path: string;
  version: 1 | 2;
  controllers: string[];
}
export const GROUP: string;
export function hierarchies(mounts?: string): Hierarchy[];
export function trackingHierarchy(all: Hierarchy[]): Hierarchy | undefined;
export function makeGroups(machine: string): string;
export function removeGroups(machine?: string): Promise<void>;
export function ourGroups(): string[];
export function processesIn(group?: string): number[];
