import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** In the order of their names. */
class ByName extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve([...files].sort((left, right) => left.moduleId.localeCompare(right.moduleId)));
  }
}

const TOGETHER = ['10-install', '50-discovery', '55-embedded', '60-privileges', '70-sidekick'].map(
  (name) => `test/e2e/scenarios/${name}.e2e.ts`,
);

const common = {
  // How long something may take at most before it counts as hanging; commands have limits of their own.
  testTimeout: 1_800_000,
  hookTimeout: 1_200_000,
  disableConsoleIntercept: true,
};

// Run by `npm run e2e`, which has a cluster at hand. Scenarios that leave nodes alone take turns in pairs, then each of
// the others has the cluster for itself.
export default defineConfig({
  test: {
    sequence: { sequencer: ByName },
    projects: [
      { test: { ...common, name: 'together', include: TOGETHER, maxWorkers: 2, sequence: { groupOrder: 0 } } },
      {
        test: {
          ...common,
          name: 'alone',
          include: ['test/e2e/scenarios/*.e2e.ts'],
          exclude: TOGETHER,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
