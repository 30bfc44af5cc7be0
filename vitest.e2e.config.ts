import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** In the order of their names. */
class ByName extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve([...files].sort((left, right) => left.moduleId.localeCompare(right.moduleId)));
  }
}

const common = {
  // How long something may take at most before it counts as hanging; commands have limits of their own.
  testTimeout: 1_800_000,
  hookTimeout: 1_200_000,
  disableConsoleIntercept: true,
};

// Run by `npm run e2e`, which has a cluster at hand. Scenarios that leave nodes alone run together, then each of the
// others has the cluster for itself.
export default defineConfig({
  test: {
    sequence: { sequencer: ByName },
    projects: [
      { test: { ...common, ...scenariosIn('together'), maxWorkers: 3, sequence: { groupOrder: 0 } } },
      { test: { ...common, ...scenariosIn('alone'), maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
});

/** The name and the files of a folder of scenarios. */
function scenariosIn(folder: string) {
  return { name: folder, include: [`test/e2e/scenarios/${folder}/*.e2e.ts`] };
}
