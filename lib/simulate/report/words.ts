import type { AvailabilityMode } from '../../grid/grid.ts';
import { type DataGrid, weakestMap } from '../partitions/dataGrid.ts';
import type { Loss } from '../partitions/loss.ts';
import type { Drain, Eviction } from '../whatIf/drain.ts';
import type { Role } from '../whatIf/outcome.ts';
import type { Waiting } from '../whatIf/restart.ts';
import { AIMS } from '../whatIf/score.ts';
import { guaranteeOf, type WhatIf } from '../whatIf/whatIf.ts';

/** A number of things: `1 pod`, `2 pods`. */
export function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

/** Words in a row: `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[], joint: 'and' | 'or' = 'and'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joint} ${last}`;
}

/** A share of all entries. Only what is whole is called 0 or 100 %. */
export function percent(share: number): string {
  if (share <= 0) return '0 %';
  if (share >= 1) return '100 %';
  return share < 0.01 ? 'under 1 %' : `${Math.min(99, Math.round(share * 100))} %`;
}

/** What is lost: nothing, a share, or the span of shares that assignments differ by. */
export function lostWords({ possible, share }: Loss): string {
  if (!possible) return 'nothing';
  const [least, most] = [percent(share.least), percent(share.most)];
  if (share.most === 0) return 'almost nothing';
  if (share.least >= 1) return 'everything';
  return least === most ? most : `${least.replace(' %', '')} to ${most}`;
}

/** What is lost, of what: `5 % of the entries`, but `nothing` alone. */
export function entriesWords(loss: Loss): string {
  const lost = lostWords(loss);
  return lost.endsWith('%') ? `${lost} of the entries` : lost;
}

/** How many pods wait. */
export function waitingWords({ least, most }: Waiting): string {
  if (most === 0) return 'none';
  return least === most ? `${most}` : `${least} to ${most}`;
}

/** How members are grouped. */
export function groupWords(grid: DataGrid): string {
  if (grid.groupType === 'PER_MEMBER') return 'each member is a partition group';
  const place = grid.groupType === 'NODE_AWARE' ? 'node' : 'zone';
  return grid.placeKnown
    ? `partition groups by ${place}`
    : `partition groups by ${place}, but no member knows its ${place}`;
}

/** How many backups each entry has, of the map with the fewest. */
export function backupsWords(grid: DataGrid): string {
  const map = weakestMap(grid);
  const backups = map.backupCount === 0 ? 'no backup' : count(map.backupCount, 'backup');
  const more = map.asyncBackupCount > 0 ? `, and ${map.asyncBackupCount} asynchronous` : '';
  return grid.maps.some(({ backupCount }) => backupCount !== map.backupCount)
    ? `${backups} of each entry of map ${map.name}, the map with the fewest${more}`
    : `${backups} of each entry${more}`;
}

const FAILING: Readonly<Partial<Record<Role, string>>> = { node: 'a node', zone: 'a zone', pair: 'two nodes' };

/** What a placement is called. Where no placement is worse than the best in some respect, that goes without saying. */
export function roleWords(roles: readonly Role[]): string {
  const isLikely = roles.includes('likely');
  if (roles.includes('best')) {
    if (AIMS.every((aim) => roles.includes(aim))) return 'placement, with no better or worse one possible';
    return isLikely ? 'best and likely placement' : 'best placement';
  }
  const worst = worstWords(roles);
  if (!isLikely) return worst;
  return worst === '' ? 'likely placement' : `likely placement, and ${worst}`;
}

function worstWords(roles: readonly Role[]): string {
  const failing = roles.flatMap((role) => FAILING[role] ?? []);
  const verb = failing.length === 1 && failing[0] !== FAILING.pair ? 'fails' : 'fail';
  return [
    ...(failing.length > 0 ? [`worst placement if ${listed(failing, 'or')} ${verb}`] : []),
    ...(roles.includes('pending') ? ['placement with the most Pending pods'] : []),
  ].join(', and ');
}

/** A text that starts a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What drains may take, in sentences. */
export function drainWords(drain: Drain, members: number): readonly string[] {
  const none = drain.unguarded.length > 0 ? [`No PodDisruptionBudget protects ${listed(drain.unguarded)}.`] : [];
  const blocked = drain.blocked.map((reason) => `Node drains cannot finish: ${reason}.`);
  if (drain.allowed === 0) return [...none, ...blocked];
  return [
    ...none,
    ...blocked,
    `Drains may evict ${drain.allowed >= members ? `all ${members} members` : count(drain.allowed, 'member')} at once.`,
    `Draining one node ${takes(drain.oneNode)}.`,
    `Draining several nodes at a time ${takes(drain.severalNodes)}.`,
  ];
}

function takes({ members, loss }: Eviction): string {
  const unless = loss.possible ? ', unless graceful shutdown migrates their data first' : '';
  return `evicts ${count(members, 'member')} at once: ${entriesWords(loss)} lost${unless}`;
}

const PROMISES: Readonly<Record<AvailabilityMode, string>> = {
  none: '',
  node: 'Mode node promises that any one node may fail without data loss',
  zone: 'Mode zone promises that any one node or zone may fail without data loss',
};

/** Whether the mode keeps its promise, in a sentence. None without a mode. */
export function guaranteeWords(answer: WhatIf): readonly string[] {
  const { mode, breaches } = guaranteeOf(answer);
  if (mode === 'none') return [];
  const [worst] = breaches;
  if (worst === undefined)
    return [`${PROMISES[mode]}: kept${answer.exact ? '' : ', in all placements that were checked'}.`];
  const { outcome, failed } = worst;
  const what = `If ${failed.failure.title} fails, ${entriesWords(failed.loss)} may be lost (${roleWords(outcome.roles)})`;
  return [`${PROMISES[mode]}: broken. ${what}.`];
}
