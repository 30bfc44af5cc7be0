import { isSame } from '../../manifests/objects/inventory.ts';
import { matches } from '../../manifests/objects/labelSelector.ts';
import { type Budget, evictionsAllowed } from '../../manifests/workloads/budget.ts';
import type { Workload } from '../../manifests/workloads/workload.ts';
import { type DataGrid, weakestMap } from '../partitions/dataGrid.ts';
import type { Assignment } from '../partitions/history.ts';
import { expectedShares, type Loss, lossOf } from '../partitions/loss.ts';
import type { PlacedMember } from './members.ts';

/** What evictions take at once, if members end without handing their entries over. */
export interface Eviction {
  /** Members that end at the same time. */
  readonly members: number;
  readonly loss: Loss;
}

/** What drains can do, as far as PodDisruptionBudgets let them. */
export interface Drain {
  /** Members that may be evicted at once, of all nodes. */
  readonly allowed: number;
  /** Workloads whose pods no drain can take, and why. */
  readonly blocked: readonly string[];
  /** Workloads whose pods no budget keeps, so that drains may take all at once. */
  readonly unguarded: readonly string[];
  /** The worst drain of one node. */
  readonly oneNode: Eviction;
  /** The worst drain of several nodes at once, as when a node pool is replaced. */
  readonly severalNodes: Eviction;
}

/** Pods that share an allowance, and how many of them may go. */
interface Allowance {
  readonly workloads: readonly number[];
  readonly allowed: number;
}

/**
 * What drains can take of pods that all run.
 * @see https://kubernetes.io/docs/concepts/workloads/pods/disruptions/
 */
export function drainOf(
  members: readonly PlacedMember[],
  workloads: readonly Workload[],
  budgets: readonly Budget[],
  grid: DataGrid,
  assigned: readonly Assignment[],
): Drain {
  const copies = weakestMap(grid).backupCount + 1;
  const rules = allowances(members, workloads, budgets);
  const take = (from: readonly PlacedMember[]): Eviction => {
    const dead = new Set(worstOf(from, members, rules, grid, copies).map(({ id }) => id));
    return { members: dead.size, loss: lossOf(members, dead, grid, copies, assigned) };
  };
  const places = [...new Set(members.map(({ place }) => place))];
  const nodes = places.map((node) => take(members.filter(({ place }) => place === node)));
  return {
    allowed: rules.reduce((sum, { allowed }) => sum + allowed, 0),
    blocked: workloads.flatMap((workload) => blockedBy(workload, members, workloads, budgets) ?? []),
    unguarded: workloads.filter((workload) => guards(workload, budgets).length === 0).map(({ title }) => title),
    oneNode: nodes.reduce((worst, next) => (isWorse(next, worst) ? next : worst), take([])),
    severalNodes: take(members),
  };
}

/** The members whose end takes most, one after the other, as far as they may be taken. */
function worstOf(
  from: readonly PlacedMember[],
  members: readonly PlacedMember[],
  rules: readonly Allowance[],
  grid: DataGrid,
  copies: number,
): readonly PlacedMember[] {
  const taken: PlacedMember[] = [];
  const shareOf = expectedShares(members, grid, copies);
  for (;;) {
    const rest = from.filter((member) => !taken.includes(member) && mayGo(member, taken, rules));
    const lossWith = (member: PlacedMember): number =>
      shareOf(new Set([...taken, member].map(({ id }) => id))) +
      // Where nothing is lost yet, members of many groups bring a loss nearer.
      groupsHit([...taken, member], grid) * 1e-6;
    const [first, ...others] = rest;
    if (first === undefined) return taken;
    taken.push(others.reduce((worst, next) => (lossWith(next) > lossWith(worst) ? next : worst), first));
  }
}

function groupsHit(members: readonly PlacedMember[], grid: DataGrid): number {
  if (grid.groupType === 'PER_MEMBER' || !grid.placeKnown) return members.length;
  return new Set(members.map((member) => (grid.groupType === 'NODE_AWARE' ? member.node : member.zone))).size;
}

function mayGo(member: PlacedMember, taken: readonly PlacedMember[], rules: readonly Allowance[]): boolean {
  return rules.every(
    ({ workloads, allowed }) =>
      !workloads.includes(member.workload) ||
      taken.filter(({ workload }) => workloads.includes(workload)).length < allowed,
  );
}

/** One for each budget, one for each workload without a budget, and none go of those with several. */
function allowances(
  members: readonly PlacedMember[],
  workloads: readonly Workload[],
  budgets: readonly Budget[],
): readonly Allowance[] {
  const running = (index: number): number => members.filter(({ workload }) => workload === index).length;
  const single = budgets.map((budget) => ({
    workloads: [...workloads.keys()].filter((index) => {
      const own = workloads[index];
      return own !== undefined && guards(own, budgets).length === 1 && isFor(budget, own);
    }),
    allowed: allowedBy(budget, members, workloads),
  }));
  const others = workloads.flatMap((workload, index) => {
    const count = guards(workload, budgets).length;
    return count === 1 ? [] : [{ workloads: [index], allowed: count === 0 ? running(index) : 0 }];
  });
  return [...single, ...others].filter((rule) => rule.workloads.length > 0);
}

/** How many of the members a budget lets go. */
function allowedBy(budget: Budget, members: readonly PlacedMember[], workloads: readonly Workload[]): number {
  const meant = [...workloads.entries()].filter(([, workload]) => isFor(budget, workload));
  const healthy = members.filter(({ workload }) => meant.some(([index]) => index === workload)).length;
  const expected = meant.reduce((sum, [, { kind, replicas }]) => sum + (kind === 'Pod' ? 0 : replicas), 0);
  return evictionsAllowed(budget, healthy, expected);
}

function blockedBy(
  workload: Workload,
  members: readonly PlacedMember[],
  workloads: readonly Workload[],
  budgets: readonly Budget[],
): string | undefined {
  const own = guards(workload, budgets);
  const [only, ...more] = own;
  if (only === undefined || workload.replicas === 0) return undefined;
  const names = own.map(({ title }) => title).join(' and ');
  if (more.length > 0) return `${workload.title}: Kubernetes evicts none of its pods, because ${names} all select them`;
  return allowedBy(only, members, workloads) > 0 ? undefined : `${workload.title}: ${names} allows no eviction`;
}

function guards(workload: Workload, budgets: readonly Budget[]): readonly Budget[] {
  return budgets.filter((budget) => isFor(budget, workload));
}

function isFor({ namespace, selector }: Budget, workload: Workload): boolean {
  return isSame(namespace, workload.namespace) && selector !== undefined && matches(selector, workload.labels);
}

function isWorse(left: Eviction, right: Eviction): boolean {
  if (left.loss.share.mean !== right.loss.share.mean) return left.loss.share.mean > right.loss.share.mean;
  return left.members > right.members;
}
