import type { MapBackups } from '../partitions/grid.ts';
import type { FailureKind } from '../whatIf/failure.ts';
import type { Outcome } from '../whatIf/outcome.ts';
import type { WhatIf } from '../whatIf/whatIf.ts';
import { listed, lostWords } from './words.ts';
import { worstOf } from './verdicts.ts';

const KINDS: readonly FailureKind[] = ['node', 'zone', 'pair'];

/** The heads of {@link mapRows}. */
export const MAP_HEADS = ['map', 'copies', 'a node fails', 'a zone fails', 'two nodes fail'];

/** What the worst failure of each kind takes of each map. None when there is only one: that is what the rest tells of. */
export function mapRows(outcome: Outcome, { grid }: WhatIf): readonly (readonly string[])[] {
  const byCopies = new Map<string, MapBackups[]>();
  for (const map of grid.maps) {
    const key = `${map.backupCount} ${map.asyncBackupCount}`;
    byCopies.set(key, [...(byCopies.get(key) ?? []), map]);
  }
  if (byCopies.size < 2) return [];
  return [...byCopies.values()].flatMap((maps) => {
    const [first] = maps;
    return first === undefined
      ? []
      : [[listed(maps.map(({ name }) => name)), copiesOf(first), ...cells(outcome, first)]];
  });
}

function copiesOf({ backupCount, asyncBackupCount }: MapBackups): string {
  return asyncBackupCount > 0 ? `${backupCount + 1}, and ${asyncBackupCount} late` : `${backupCount + 1}`;
}

function cells(outcome: Outcome, map: MapBackups): readonly string[] {
  return KINDS.map((kind) => {
    const losses = outcome.failures
      .filter(({ failure }) => failure.kind === kind)
      .flatMap(({ maps }) => maps.find((one) => one.map === map) ?? []);
    const worst = worstOf(losses.map(({ loss }) => loss));
    const late = worstOf(losses.map(({ lossWithAsync }) => lossWithAsync));
    if (worst === undefined || late === undefined) return '';
    const words = lostWords(worst);
    return words === lostWords(late) ? words : `${words}; ${lostWords(late)} if the late copies came`;
  });
}
