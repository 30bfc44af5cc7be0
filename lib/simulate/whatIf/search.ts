import type { DataGrid } from '../partitions/dataGrid.ts';
import { noPods } from '../scheduling/counts.ts';
import { asPreferred, choices, explore, follow, type Placement } from '../scheduling/explore.ts';
import { penaltyOf } from '../scheduling/preferences.ts';
import type { Scheduler } from '../scheduling/scheduler.ts';
import { type Aim, isBetter, isWorse, type Score, scoreOf } from './score.ts';

/** States that are looked at before the rest is left to samples; fewer in large clusters, where each takes longer. */
function mostStates(nodes: number): number {
  return Math.min(20_000, Math.floor(600_000 / nodes));
}

/** A placement, and how bad it is. */
export interface Candidate {
  readonly placement: Placement;
  readonly score: Score;
}

/** The ends of what the scheduler may do. */
export interface Extremes {
  readonly best: Candidate;
  /** The one that the scheduler prefers, by its soft rules. */
  readonly likely: Candidate;
  readonly worst: Readonly<Record<Aim, Candidate>>;
  /** Whether every placement was looked at. If not, there may be better and worse ones. */
  readonly exact: boolean;
}

/** Looks for the best placement that the hard rules allow, and for the worst in each respect. */
export function searchPlacements(
  scheduler: Scheduler,
  wanted: readonly number[],
  grid: DataGrid,
  limit = mostStates(scheduler.places.length),
): Extremes {
  const { places, workloads } = scheduler;
  const penalty = penaltyOf(workloads, places);
  const rate = (placement: Placement): Candidate => ({
    placement,
    score: scoreOf(placement, places, grid, penalty),
  });
  const likely = rate(follow(scheduler, wanted, asPreferred(places, penalty)));
  let found = onlyOne(likely);
  const look = (placement: Placement): void => {
    found = including(found, rate(placement));
  };
  const exact = explore(scheduler, wanted, noPods(workloads.length, places.length), limit, look);
  if (!exact) for (const choose of choices(places, penalty)) look(follow(scheduler, wanted, choose));
  return { ...found, likely, exact };
}

type Found = Omit<Extremes, 'exact' | 'likely'>;

function onlyOne(candidate: Candidate): Found {
  return { best: candidate, worst: { node: candidate, zone: candidate, pair: candidate, pending: candidate } };
}

function including({ best, worst }: Found, candidate: Candidate): Found {
  const worse = (aim: Aim): Candidate => (isWorse(candidate.score, worst[aim].score, aim) ? candidate : worst[aim]);
  return {
    best: isBetter(candidate.score, best.score) ? candidate : best,
    worst: { node: worse('node'), zone: worse('zone'), pair: worse('pair'), pending: worse('pending') },
  };
}
