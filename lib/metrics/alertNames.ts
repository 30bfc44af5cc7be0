/** The alerts, by name: users switch them off by it, and pagers know them by it, so a name is for ever. */
export const ALERT_NAMES = [
  'HazelcastMetricsAbsent',
  'HazelcastMembersMissing',
  'HazelcastSplitBrain',
  'HazelcastMigrationsStuck',
  'HazelcastBackupsMissing',
  'HazelcastHeapNearlyFull',
  'HazelcastGarbageCollection',
  'HazelcastMemberRestarts',
] as const;

/** The name of an alert. */
export type AlertName = (typeof ALERT_NAMES)[number];
