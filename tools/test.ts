import { build } from './build.ts';
import { runTests } from './lib/runTests.ts';

/** Runs the tests, all or those that the arguments choose, as vitest takes them. */
export async function main(args: readonly string[]): Promise<number> {
  await build();
  return runTests(args);
}
