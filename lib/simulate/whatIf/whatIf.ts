import type { AvailabilityMode } from '../../grid/grid.ts';
import { type ClusterNode, zonesOf } from '../../manifests/nodes/clusterNode.ts';
import type { Budget } from '../../manifests/workloads/budget.ts';
import type { Workload } from '../../manifests/workloads/workload.ts';
import type { DataGrid } from '../partitions/dataGrid.ts';
import { compare } from '../scheduling/counts.ts';
import { type NodeInfo, nodeInfosOf } from '../scheduling/nodeInfo.ts';
import { Scheduler } from '../scheduling/scheduler.ts';
import type { FailureKind } from './members.ts';
import { type FailureOutcome, outcomeOf, type PlacementOutcome, type Role } from './outcome.ts';
import { remarksOn } from './remarks.ts';
import { type Aim, AIMS, harm } from './score.ts';
import { type Candidate, type Extremes, searchPlacements } from './search.ts';

/** What is asked: a cluster, the pods that hold members of one grid, its configuration, and what guards it. */
export interface Question {
  readonly nodes: readonly ClusterNode[];
  readonly workloads: readonly Workload[];
  readonly grid: DataGrid;
  readonly budgets: readonly Budget[];
  /** What a reader must know of how the question was read. */
  readonly notes: readonly string[];
}

/** What may happen to a grid. */
export interface WhatIf extends Question {
  /** The nodes, by the indexes that the outcomes call them by. */
  readonly places: readonly NodeInfo[];
  readonly zones: readonly string[];
  /** The best placement that the scheduler may come to, the likely one, and the worst in each respect; each once. */
  readonly outcomes: readonly PlacementOutcome[];
  /** Whether all placements were looked at. If not, there may be better and worse ones than these. */
  readonly exact: boolean;
  /** What a reader must know beside: what was not looked at though it counts, and what takes longer than one may think. */
  readonly remarks: readonly string[];
}

/** Computes what the failure of each node, each zone and each two nodes would do, wherever the scheduler puts the pods. */
export function whatIf(question: Question): WhatIf {
  const { nodes, workloads, grid, budgets, notes } = question;
  const places = nodeInfosOf(nodes);
  const scheduler = new Scheduler(places, workloads);
  const found = searchPlacements(
    scheduler,
    workloads.map(({ replicas }) => replicas),
    grid,
  );
  const outcomes = distinct(found).map(({ candidate, roles }) =>
    outcomeOf(candidate.placement, roles, scheduler, grid, budgets),
  );
  return {
    ...question,
    places,
    zones: zonesOf(nodes),
    outcomes,
    exact: found.exact,
    remarks: [...notes, ...remarksOn(workloads)],
  };
}

interface Chosen {
  readonly candidate: Candidate;
  readonly roles: readonly Role[];
}

/** The best, the likely and the worst, each once: a placement that does no more harm than an earlier one is left out. */
function distinct({ best, likely, worst }: Extremes): readonly Chosen[] {
  const isLikelyBest = AIMS.every((aim) => isSame(likely, best, aim));
  const first: readonly Chosen[] = isLikelyBest
    ? [{ candidate: likely, roles: ['best', 'likely'] }]
    : [
        { candidate: best, roles: ['best'] },
        { candidate: likely, roles: ['likely'] },
      ];
  return AIMS.reduce((chosen, aim) => withRole(chosen, worst[aim], aim), first);
}

function withRole(chosen: readonly Chosen[], candidate: Candidate, aim: Aim): readonly Chosen[] {
  const known = chosen.find((one) => isSame(one.candidate, candidate, aim));
  if (known === undefined) return [...chosen, { candidate, roles: [aim] }];
  return chosen.map((one) => (one === known ? { ...one, roles: [...one.roles, aim] } : one));
}

/** Whether two do the same harm. Sums of shares may differ in their last bits only. */
function isSame(left: Candidate, right: Candidate, aim: Aim): boolean {
  return compare([harm(left.score, aim)], [harm(right.score, aim)]) === 0;
}

/** A failure that takes entries though the mode promises that none does, and the placement that lets it. */
interface Breach {
  readonly outcome: PlacementOutcome;
  readonly failed: FailureOutcome;
}

/** What partition groups promise: that no entry is lost with any one node, or with any one zone. */
interface Guarantee {
  readonly mode: AvailabilityMode;
  /** The worst of each placement that lets one, those first that take most. None: the promise is kept, wherever the pods are. */
  readonly breaches: readonly Breach[];
}

/** Whether the mode of a grid keeps its promise. Without a mode nothing is promised. */
export function guaranteeOf({ grid, outcomes }: WhatIf): Guarantee {
  const mode = MODES[grid.groupType];
  const breaches = outcomes.flatMap((outcome) => worstBreach(outcome, KINDS[mode]) ?? []);
  return { mode, breaches: breaches.sort((left, right) => takes(right.failed) - takes(left.failed)) };
}

const MODES = { PER_MEMBER: 'none', NODE_AWARE: 'node', ZONE_AWARE: 'zone' } as const;

/** A node is a part of a zone, so what holds for zones holds for nodes. */
const KINDS: Readonly<Record<AvailabilityMode, readonly FailureKind[]>> = {
  none: [],
  node: ['node'],
  zone: ['node', 'zone'],
};

function worstBreach(outcome: PlacementOutcome, kinds: readonly FailureKind[]): Breach | undefined {
  const [first, ...others] = outcome.failures.filter(
    ({ failure, loss }) => kinds.includes(failure.kind) && loss.possible,
  );
  if (first === undefined) return undefined;
  const failed = others.reduce((worst, next) => (takes(next) > takes(worst) ? next : worst), first);
  return { outcome, failed };
}

function takes({ loss }: FailureOutcome): number {
  return loss.share.most;
}
