import { HOSTNAME_LABEL, ZONE_LABEL } from '../../../lib/manifests/nodes/clusterNode.ts';
import type { DataGrid } from '../../../lib/simulate/partitions/dataGrid.ts';
import type { Member } from '../../../lib/simulate/partitions/groups.ts';
import { groupChoices, meanLost } from '../partitions/everyAssignment.ts';

/** Rules of a small case, in the words of the documentation: told anew here, to test against. */
export interface Rules {
  /** The zone of each node. */
  readonly zones: readonly string[];
  readonly pods: number;
  /** Most difference of pods between any two nodes, if the rule is hard. */
  readonly hostSkew: number | undefined;
  readonly zoneSkew: number | undefined;
  /** Whether no two pods may be on a node. */
  readonly apart: boolean;
}

/** Pods on each node, when the scheduler is done. */
export type Row = readonly number[];

/** Every end that the scheduler may come to, by trying each node for each pod. */
export function everyPlacement(rules: Rules): readonly Row[] {
  const seen = new Set<string>();
  const ends: Row[] = [];
  const walk = (row: Row): void => {
    if (seen.has(row.join())) return;
    seen.add(row.join());
    const next =
      sum(row) === rules.pods ? [] : row.flatMap((_, node) => (allows(rules, row, node) ? [plus(row, node)] : []));
    if (next.length === 0) ends.push(row);
    next.forEach(walk);
  };
  walk(rules.zones.map(() => 0));
  return ends;
}

/** Whether a placement as a whole keeps the rules. */
export function keepsRules(rules: Rules, row: Row): boolean {
  const byZone = zonePods(rules, row);
  return (
    (!rules.apart || row.every((count) => count <= 1)) &&
    (rules.hostSkew === undefined || Math.max(...row) - Math.min(...row) <= rules.hostSkew) &&
    (rules.zoneSkew === undefined || Math.max(...byZone) - Math.min(...byZone) <= rules.zoneSkew)
  );
}

/** Share of entries that the worst failure of each kind takes, by trying each. */
export function worstShares(rules: Rules, row: Row, grid: DataGrid, copies: number) {
  const nodes = rules.zones.map((_, node) => node);
  const members = row
    .flatMap((count, node) => Array.from({ length: count }, () => node))
    .map((node, id) => ({ id, at: node }));
  const all: Member[] = members.map(({ id, at }) => ({ id, node: `${at}`, zone: rules.zones[at] ?? '' }));
  const choices = groupChoices(all, grid);
  const shareOf = (failed: readonly number[]): number =>
    meanLost(choices, new Set(members.filter(({ at }) => failed.includes(at)).map(({ id }) => id)), copies);
  return {
    node: Math.max(...nodes.map((node) => shareOf([node]))),
    zone: Math.max(...rules.zones.map((zone) => shareOf(nodes.filter((node) => rules.zones[node] === zone)))),
    pair: Math.max(...nodes.flatMap((first) => nodes.map((second) => shareOf([first, second])))),
    pending: rules.pods - sum(row),
  };
}

/** Labels that tell the nodes of {@link Rules} apart. */
export function labelsOf(rules: Rules): readonly Readonly<Record<string, string>>[] {
  return rules.zones.map((zone, node) => ({ [HOSTNAME_LABEL]: `n${node}`, [ZONE_LABEL]: zone }));
}

function allows({ zones, hostSkew, zoneSkew, apart }: Rules, row: Row, node: number): boolean {
  const here = row[node] ?? 0;
  if (apart && here > 0) return false;
  if (hostSkew !== undefined && here + 1 - Math.min(...row) > hostSkew) return false;
  if (zoneSkew === undefined) return true;
  const inZone = sum(row.filter((_, other) => zones[other] === zones[node]));
  return inZone + 1 - Math.min(...zonePods({ zones }, row)) <= zoneSkew;
}

function zonePods({ zones }: Pick<Rules, 'zones'>, row: Row): readonly number[] {
  return [...new Set(zones)].map((zone) => sum(row.filter((_, node) => zones[node] === zone)));
}

function plus(row: Row, node: number): Row {
  return row.map((count, at) => (at === node ? count + 1 : count));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
