import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { sidegrid: fileURLToPath(new URL('./lib/index.ts', import.meta.url)) } },
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Helm and the oracle have memory enough: to collect garbage often takes a fifth of their time.
    env: { GOGC: '400' },
    // Starting a worker and importing cdk8s takes longer than most files run: all files share as few workers as there are
    // processors, and leave the process as they find it.
    isolate: false,
    maxWorkers: availableParallelism(),
  },
});
