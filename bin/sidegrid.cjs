#!/usr/bin/env node
// Runs build/cli.cjs with the code that the build compiled already: half of what a start costs would be compiling it.
const { existsSync, readFileSync } = require('node:fs');
const { createRequire, enableCompileCache, wrap } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const file = join(__dirname, '../build/cli.cjs');
if (!existsSync(file)) {
  console.error(`error: sidegrid is not built: run npm run build in ${dirname(__dirname)}`);
  process.exit(1);
}
const cache = join(__dirname, `../build/cli-${process.version}-${process.arch}.cache`);
const script = existsSync(cache)
  ? new Script(wrap(readFileSync(file, 'utf8')), {
      filename: file,
      cachedData: readFileSync(cache),
    })
  : undefined;

if (script && !script.cachedDataRejected) {
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
} else {
  // Compiled for another version of node. Node 22 and later keep what they compile for the next start.
  enableCompileCache?.();
  require(file);
}
