import { weakestMap } from '../partitions/dataGrid.ts';
import type { Share } from '../partitions/loss.ts';
import type { Eviction } from '../whatIf/drain.ts';
import type { FailureOutcome, PlacementOutcome } from '../whatIf/outcome.ts';
import type { Waiting } from '../whatIf/restart.ts';
import { guaranteeOf, type WhatIf } from '../whatIf/whatIf.ts';

/** The answer for programs. docs/doctor.md describes its shape. */
export function whatIfJson(answer: WhatIf): object {
  const { workloads, nodes, zones, grid, outcomes, exact, remarks } = answer;
  const { mode, breaches } = guaranteeOf(answer);
  return {
    workloads: workloads.map(({ title }) => title),
    members: workloads.reduce((sum, { replicas }) => sum + replicas, 0),
    nodes: nodes.length,
    zones,
    mode,
    copies: weakestMap(grid).backupCount + 1,
    guarantee: mode === 'none' ? null : breaches.length === 0,
    exact,
    placements: outcomes.map((outcome) => placementJson(outcome, answer)),
    remarks,
  };
}

function placementJson(outcome: PlacementOutcome, { places }: WhatIf): object {
  const { roles, members, waiting, reasons, failures, drain } = outcome;
  return {
    roles,
    pods: members.map(({ pod, place }) => ({ name: pod, node: places[place]?.name ?? '' })),
    pending: waiting,
    reasons,
    failures: failures.map((failed) => failureJson(failed, places)),
    drains: {
      allowed: drain.allowed,
      blocked: drain.blocked,
      unguarded: drain.unguarded,
      oneNode: evictionJson(drain.oneNode),
      severalNodes: evictionJson(drain.severalNodes),
    },
  };
}

function failureJson(failed: FailureOutcome, places: WhatIf['places']): object {
  const { failure, dead, loss, maps, shareWithOneCopy, copiesAfter, restart } = failed;
  return {
    kind: failure.kind,
    title: failure.title,
    nodes: failure.nodes.map((node) => places[node]?.name ?? ''),
    membersGone: dead.size,
    canLose: loss.possible,
    lost: shareJson(loss.share),
    oneCopyLeft: shareWithOneCopy,
    copiesAfter,
    maps: maps.map((one) => ({
      name: one.map.name,
      copies: one.map.backupCount + 1,
      lateCopies: one.map.asyncBackupCount,
      canLose: one.loss.possible,
      lost: shareJson(one.loss.share),
    })),
    pending: waitingJson(restart.listed),
    pendingOnceDeleted: waitingJson(restart.deleted),
  };
}

function evictionJson({ members, loss }: Eviction): object {
  return { members, canLose: loss.possible, lost: shareJson(loss.share) };
}

function shareJson({ least, mean, most }: Share): object {
  return { least, mean, most };
}

function waitingJson({ least, most, reasons }: Waiting): object {
  return { least, most, reasons };
}
