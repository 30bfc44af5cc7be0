import type { Budget } from '../../manifests/workloads/budget.ts';
import { type DataGrid, type MapBackups, weakestMap } from '../partitions/dataGrid.ts';
import { groupsByPlace, isHalved, type PartitionGroup, partitionGroups } from '../partitions/groups.ts';
import { type Assignment, assignments } from '../partitions/history.ts';
import { type Dead, type Loss, lossOf, meanShareWithOneCopy } from '../partitions/loss.ts';
import type { Placement } from '../scheduling/explore.ts';
import type { Scheduler } from '../scheduling/scheduler.ts';
import { type Drain, drainOf } from './drain.ts';
import { deadOn, type Failure, failuresOf, type PlacedMember, placedMembers } from './members.ts';
import { reasonsOf, type Restart, restarts } from './restart.ts';
import { type Aim, occupied } from './score.ts';

/** What is lost of one map. */
export interface MapLoss {
  readonly map: MapBackups;
  /** By the copies that writes wait for: what must be reckoned with. */
  readonly loss: Loss;
  /** If the copies that follow later had come in time. */
  readonly lossWithAsync: Loss;
}

/** What comes of one failure. */
export interface FailureOutcome {
  readonly failure: Failure;
  /** Members that die, by their numbers. */
  readonly dead: Dead;
  readonly survivors: number;
  /** What is lost of the map with the fewest copies. */
  readonly loss: Loss;
  readonly maps: readonly MapLoss[];
  /** Share of that map's entries that live on in one copy, until Hazelcast has made another. */
  readonly shareWithOneCopy: number;
  /** Copies of each entry that Hazelcast can have again with the members that are left, the owner's included. */
  readonly copiesAfter: number;
  readonly restart: Restart;
}

/** What a placement is: the best, what the scheduler likes most, or the worst in some respect. */
export type Role = 'best' | 'likely' | Aim;

/** A placement, and what failures and drains would do to it. */
export interface PlacementOutcome {
  readonly roles: readonly Role[];
  readonly members: readonly PlacedMember[];
  /** Partition groups. Of halves, which are made by chance, one way. */
  readonly groups: readonly PartitionGroup[];
  /** Whether all members are in one place for Hazelcast, and cut into two halves by chance. */
  readonly halved: boolean;
  /** Pods that find no node, each kind with the reason. */
  readonly waiting: number;
  readonly reasons: readonly string[];
  readonly failures: readonly FailureOutcome[];
  readonly drain: Drain;
}

/** In clusters with more nodes, only two nodes that both have pods are looked at as a pair. */
const MOST_NODES_FOR_ALL_PAIRS = 12;

/** Computes what every failure would do to a placement. */
export function outcomeOf(
  placement: Placement,
  roles: readonly Role[],
  scheduler: Scheduler,
  grid: DataGrid,
  budgets: readonly Budget[],
): PlacementOutcome {
  const { places, workloads } = scheduler;
  const members = placedMembers(
    placement.order,
    places,
    workloads.map(({ name }) => name),
  );
  const assigned = assignments(members, grid);
  const restart = restarts(scheduler, placement.counts);
  const usable = [...places.keys()].filter((node) => workloads.some((_, index) => scheduler.canEver(node, index)));
  const paired = usable.length > MOST_NODES_FOR_ALL_PAIRS ? occupied(placement.counts) : usable;
  return {
    roles,
    members,
    groups: partitionGroups(members, grid),
    halved: isHalved(groupsByPlace(members, grid)),
    waiting: placement.pending.reduce((sum, count) => sum + count, 0),
    reasons: reasonsOf(scheduler, placement),
    failures: failuresOf(places, usable, paired).map((failure) => ({
      failure,
      ...lossesOf(members, deadOn(members, failure.nodes), grid, assigned),
      restart: restart(failure.nodes),
    })),
    drain: drainOf(members, workloads, budgets, grid, assigned),
  };
}

function lossesOf(
  members: readonly PlacedMember[],
  dead: Dead,
  grid: DataGrid,
  assigned: readonly Assignment[],
): Omit<FailureOutcome, 'failure' | 'restart'> {
  const copies = weakestMap(grid).backupCount + 1;
  const lossWith = (count: number): Loss => lossOf(members, dead, grid, count, assigned);
  const left = members.filter(({ id }) => !dead.has(id));
  return {
    dead,
    survivors: left.length,
    loss: lossWith(copies),
    maps: grid.maps.map((map) => ({
      map,
      loss: lossWith(map.backupCount + 1),
      lossWithAsync: lossWith(map.backupCount + map.asyncBackupCount + 1),
    })),
    shareWithOneCopy: meanShareWithOneCopy(assigned, dead, copies),
    copiesAfter: Math.min(copies, partitionGroups(left, grid).length),
  };
}
