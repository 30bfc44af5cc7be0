import { expect } from 'vitest';
import { GridClient } from './gridClient.ts';
import type { Place } from './place.ts';
import { Release, warningsIn, type Values } from './release.ts';

// What the scenarios about data show would mean little if their check could not fail. In those that use this the chart's
// advice is not followed: the doctor and the chart warn of each, and entries are lost.

/** A release with entries, written to and read from, which was warned of by these rules. */
export async function filledAgainstAdvice(place: Place, values: Values, warnings: readonly string[]) {
  // Pods need not wait until they are settled: nothing here is to be kept.
  const availability = { minReadySeconds: 1, ...(values['availability'] as Values | undefined) };
  const shop = new Release(place, 'shop', 'helm4', { replicas: 3, ...values, availability });
  expect(await shop.doctor()).toEqual(warnings);
  place.proved(`\`sidegrid doctor\` predicts it: ${warnings.join(', ')}`);
  expect(warningsIn(await shop.install())).toEqual(warnings);
  place.proved(`the chart warns when it is installed: ${warnings.join(', ')}`);
  return { shop, client: await GridClient.filling(shop, Number(values['replicas'] ?? 3)) };
}
