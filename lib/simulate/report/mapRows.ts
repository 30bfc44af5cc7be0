import type { MapBackups } from '../partitions/dataGrid.ts';
import type { FailureKind } from '../whatIf/failure.ts';
import type { PlacementOutcome } from '../whatIf/outcome.ts';
import type { WhatIf } from '../whatIf/whatIf.ts';
import { listed, lostWords } from './words.ts';
import { worstOf } from './verdicts.ts';

const KINDS: readonly FailureKind[] = ['node', 'zone', 'pair'];

/** The heads of {@link mapRows}. */
export const MAP_HEADS = ['map', 'backups', 'a node fails', 'a zone fails', 'two nodes fail'];

/** What the worst failure of each kind takes of each map. None when there is only one: the rest of the report covers it. */
export function mapRows(outcome: PlacementOutcome, { grid }: WhatIf): readonly (readonly string[])[] {
  const byBackups = new Map<string, MapBackups[]>();
  for (const map of grid.maps) {
    const key = `${map.backupCount} ${map.asyncBackupCount}`;
    byBackups.set(key, [...(byBackups.get(key) ?? []), map]);
  }
  if (byBackups.size < 2) return [];
  return [...byBackups.values()].flatMap((maps) => {
    const [first] = maps;
    return first === undefined
      ? []
      : [[listed(maps.map(({ name }) => name)), backupsOf(first), ...cells(outcome, first)]];
  });
}

function backupsOf({ backupCount, asyncBackupCount }: MapBackups): string {
  return asyncBackupCount > 0 ? `${backupCount}, and ${asyncBackupCount} async` : String(backupCount);
}

function cells(outcome: PlacementOutcome, map: MapBackups): readonly string[] {
  return KINDS.map((kind) => {
    const losses = outcome.failures
      .filter(({ failure }) => failure.kind === kind)
      .flatMap(({ maps }) => maps.find((one) => one.map === map) ?? []);
    const worst = worstOf(losses.map(({ loss }) => loss));
    const late = worstOf(losses.map(({ lossWithAsync }) => lossWithAsync));
    if (worst === undefined || late === undefined) return '';
    const words = lostWords(worst);
    return words === lostWords(late) ? words : `${words}; ${lostWords(late)} if asynchronous backups are complete`;
  });
}
