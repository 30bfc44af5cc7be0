#!/usr/bin/env node
// Runs build/cli.cjs with code that an earlier start compiled: half of what a start costs would be compiling it.
const { existsSync } = require('node:fs');
const { enableCompileCache } = require('node:module');
const { homedir } = require('node:os');
const { join } = require('node:path');
const { runCached } = require('./runCached.cjs');

/** Each command runs other code, so each has a cache of its own. */
const COMMANDS = ['synth', 'chart', 'values', 'images', 'doctor', 'sidekick', 'completion'];

const file = join(__dirname, '../build/cli.cjs');
const folder = join(
  process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
  'sidegrid/code',
  kindOf(process.argv.slice(2)),
);

if (existsSync(file)) {
  // Node's own cache, from 22.1 on, keeps what modules of users load. Of a bundle it keeps too little: see runCached.
  enableCompileCache?.(folder);
  runCached(file, folder);
} else {
  console.error(`error: sidegrid is not built: run npm run build in ${join(__dirname, '..')}`);
  process.exitCode = 1;
}

/** @param {readonly string[]} words */
function kindOf([command = '', ...words]) {
  return COMMANDS.includes(command) && !words.some((word) => word === '-h' || word === '--help') ? command : 'other';
}
