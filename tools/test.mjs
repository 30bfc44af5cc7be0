import { build } from './build.mjs';
import { dependencies } from './dependencies.mjs';
import { command } from './lib/command.mjs';
import { runTests } from './lib/run-tests.mjs';

await command(import.meta.url, async () => {
  await dependencies();
  await build();
  return runTests(process.argv.slice(2));
});
