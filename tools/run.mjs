// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { dependencies } from './bootstrap/dependencies.mjs';
import { ToolError } from './bootstrap/toolError.mjs';

// Runs a tool: `node tools/run.mjs NAME [ARGS]`. This file and bootstrap/ are JavaScript, since a fresh clone has nothing
// yet that compiles TypeScript.
const HERE = fileURLToPath(new URL('.', import.meta.url));
const [name = '', ...args] = process.argv.slice(2);
try {
  dependencies();
  process.exitCode = (await run(name, args)) ?? 0;
} catch (error) {
  console.error(error instanceof ToolError ? error.message : error);
  process.exitCode = 1;
}

/**
 * @param {string} tool
 * @param {readonly string[]} rest what its `main` takes
 * @returns {Promise<number | void>} the exit code, or nothing for 0
 */
async function run(tool, rest) {
  if (!existsSync(`${HERE}${tool}.ts`)) throw new ToolError(`There is no tool '${tool}': use ${names().join(', ')}.`);
  process.setSourceMapsEnabled(true);
  register('./bootstrap/typescript.mjs', import.meta.url);
  const { main } = await import(`./${tool}.ts`);
  return main(rest);
}

/** The tools that there are. */
function names() {
  const files = readdirSync(HERE).filter((file) => file.endsWith('.ts'));
  return files.map((file) => file.slice(0, -'.ts'.length));
}
