import type { PartitionGroupType } from '../../../lib/simulate/partitions/dataGrid.ts';
import { nodeInfosOf } from '../../../lib/simulate/scheduling/nodeInfo.ts';
import { Scheduler } from '../../../lib/simulate/scheduling/scheduler.ts';
import { type Extremes, searchPlacements } from '../../../lib/simulate/whatIf/search.ts';
import type { Workload } from '../../../lib/manifests/workloads/workload.ts';
import { grid, node, podTerm, spread, workload, zoneSpread } from '../build.ts';
import { labelsOf, type Rules } from './everyPlacement.ts';

/** What the search finds for the rules of a small case. */
export function searchRules(rules: Rules, type: PartitionGroupType, backups: number, limit?: number): Extremes {
  return searchPlacements(schedulerOf(rules), [rules.pods], grid(type, backups), limit);
}

/** The scheduler of a small case. */
export function schedulerOf(rules: Rules): Scheduler {
  const nodes = labelsOf(rules).map((labels, index) => node({ name: `n${index}`, labels }));
  return new Scheduler(nodeInfosOf(nodes), [podsOf(rules)]);
}

function podsOf({ pods, hostSkew, zoneSkew, apart }: Rules): Workload {
  return workload({
    replicas: pods,
    spread: [
      ...(zoneSkew === undefined ? [] : [zoneSpread({ maxSkew: zoneSkew })]),
      ...(hostSkew === undefined ? [] : [spread({ maxSkew: hostSkew })]),
    ],
    requiredApart: apart ? [podTerm()] : [],
  });
}
