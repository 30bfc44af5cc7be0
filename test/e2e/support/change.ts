import { expect } from 'vitest';
import type { Check } from './check.ts';
import type { GridClient } from './gridClient.ts';
import type { Place } from './place.ts';

/** A change of a cluster that is written to and read meanwhile. */
export interface Change {
  /** What is done, in words. */
  readonly did: string;
  readonly act: () => Promise<unknown>;
  /** How many members there are afterwards. */
  readonly members: number;
}

/** Changes a cluster, and requires that every acknowledged entry is there afterwards. */
export async function losesNothing(place: Place, client: GridClient, change: Change): Promise<void> {
  const check = await checkAfter(client, change);
  place.proved(change.did, check);
  expect(check.lost, `after: ${change.did}`).toBe(0);
}

/** Changes a cluster in a way that the chart warned of, and requires that the check sees what it costs. */
export async function losesEntries(place: Place, client: GridClient, change: Change): Promise<void> {
  const check = await checkAfter(client, change);
  place.proved(change.did, check);
  expect(check.lost, `after: ${change.did}`).toBeGreaterThan(0);
}

async function checkAfter(client: GridClient, { act, members }: Change): Promise<Check> {
  await client.reset();
  await act();
  await client.settled(members);
  return client.check();
}
