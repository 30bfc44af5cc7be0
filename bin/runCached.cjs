// Keeps compiled code, in a file per version of node and of the program. Node's own cache, from 22.1 on, has only what is
// compiled before a bundle runs; this one has all that it ran.
const {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

/** As many as there may be of a command: of versions of node, and of the program. */
const MOST = 8;
const CHECKSUM_BYTES = 4;

/**
 * Runs the function of a CommonJS module, which a file holds, with the code that an earlier run compiled, and keeps what
 * this one compiles when there is none.
 * A cache that cannot be read or written is no mistake: a start is only slower.
 * @param {string} file ASCII only
 * @param {string} folder where caches are
 */
exports.runCached = function runCached(file, folder) {
  const { size, mtimeMs, ctimeMs } = statSync(file);
  const cache = join(folder, `${process.version}-${process.arch}-${size}-${mtimeMs}-${ctimeMs}`);
  const cachedData = attempt(() => readCache(cache));
  const script = new Script(readFileSync(file, 'latin1'), { filename: file, cachedData });
  // A run that fails early compiles little.
  if (cachedData === undefined || script.cachedDataRejected)
    process.once('exit', (code) => code === 0 && attempt(() => writeCache(cache, script)));
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
};

/**
 * What another user wrote is not run, and node would crash over blocks that a disk lost.
 * @param {string} cache
 */
function readCache(cache) {
  const descriptor = openSync(cache, 'r');
  try {
    if (fstatSync(descriptor).uid !== process.geteuid?.()) return undefined;
    const bytes = readFileSync(descriptor);
    const data = bytes.subarray(0, -CHECKSUM_BYTES);
    return checksum(data) === bytes.readInt32LE(data.length) ? data : undefined;
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Whole or not at all, since other starts read it at the same time.
 * @param {string} cache
 * @param {Script} script
 */
function writeCache(cache, script) {
  makeFolder(dirname(cache));
  removeOld(dirname(cache));
  const unfinished = `${cache}.${process.pid}`;
  const descriptor = openSync(unfinished, 'wx', 0o600);
  try {
    const data = script.createCachedData();
    const sum = Buffer.alloc(CHECKSUM_BYTES);
    sum.writeInt32LE(checksum(data));
    const bytes = Buffer.concat([data, sum]);
    if (writeSync(descriptor, bytes) === bytes.length) renameSync(unfinished, cache);
  } finally {
    closeSync(descriptor);
    rmSync(unfinished, { force: true });
  }
}

/**
 * Reads one word in 64, which are sixteen of each block of a disk: enough to see one that was lost, and much faster than all.
 * @param {Buffer} bytes
 */
function checksum(bytes) {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / 4));
  let sum = bytes.length;
  for (let index = 0; index < words.length; index += 64) sum = (Math.imul(sum, 31) + (words[index] ?? 0)) | 0;
  return sum;
}

/**
 * Node's own recursive mkdir never ends where folders cannot be made, as in /proc.
 * @param {string} path
 */
function makeFolder(path) {
  if (statSync(path, { throwIfNoEntry: false }) || path === dirname(path)) return;
  makeFolder(dirname(path));
  attempt(() => mkdirSync(path, { mode: 0o700 }));
}

/**
 * Makes place for one more: the oldest go.
 * @param {string} folder
 */
function removeOld(folder) {
  const caches = readdirSync(folder).map((name) => join(folder, name));
  const ages = new Map(caches.map((path) => [path, statSync(path).mtimeMs]));
  caches.sort((left, right) => (ages.get(right) ?? 0) - (ages.get(left) ?? 0));
  for (const path of caches.slice(MOST - 1)) rmSync(path, { recursive: true });
}

/**
 * @template T
 * @param {() => T} work
 */
function attempt(work) {
  try {
    return work();
  } catch {
    return undefined;
  }
}
