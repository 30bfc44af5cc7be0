// Run by build.mjs in a process of its own: `node code-cache.cjs CLI CACHE ARG…` runs the command line with some arguments
// and keeps what node compiled for it, in the form in which bin/sidegrid.cjs reads it.
const { readFileSync, writeFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname } = require('node:path');
const { Script } = require('node:vm');

const [file = '', cache = '', ...args] = process.argv.slice(2);
const script = new Script(wrap(readFileSync(file, 'utf8')), { filename: file });
process.argv = [process.argv[0] ?? '', file, ...args];
process.on('exit', () => writeFileSync(cache, script.createCachedData()));
const module_ = { exports: {} };
script.runInThisContext()(module_.exports, createRequire(file), module_, file, dirname(file));
