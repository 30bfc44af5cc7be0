/**
 * Stands in for node's function of that name inside the command line: it loads all ciphers and streams, which takes longer
 * than to hash a text of a few kilobytes here.
 * @param {string} algorithm
 */
export function createHash(algorithm) {
  if (algorithm !== 'sha256') throw new Error(`the command line hashes with sha256, not with ${algorithm}`);
  return { update: (/** @type {string} */ text) => ({ digest: () => hexadecimal(sha256(Buffer.from(text))) }) };
}

/** @param {Int32Array} words */
function hexadecimal(words) {
  return Array.from(words, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/**
 * @param {Buffer} message
 * @see https://csrc.nist.gov/pubs/fips/180-4/upd1/final names and steps are those of section 6.2
 */
function sha256(message) {
  const padded = pad(message);
  const hash = Int32Array.from(INITIAL);
  const schedule = new Int32Array(64);
  for (let block = 0; block < padded.length; block += 64) {
    for (let t = 0; t < 16; t++) schedule[t] = padded.readInt32BE(block + 4 * t);
    extend(schedule);
    compress(hash, schedule);
  }
  return hash;
}

/**
 * Whole blocks of 64 bytes: the message, a bit, zeros, and the number of bits.
 * @param {Buffer} message
 */
function pad(message) {
  const padded = Buffer.alloc(64 * Math.ceil((message.length + 9) / 64));
  message.copy(padded);
  padded[message.length] = 0x80;
  padded.writeBigUInt64BE(BigInt(message.length) * 8n, padded.length - 8);
  return padded;
}

/** @param {Int32Array} w the first 16 words are those of a block */
function extend(w) {
  for (let t = 16; t < 64; t++) {
    const first = w[t - 15];
    const last = w[t - 2];
    const sigma0 = rotated(first, 7) ^ rotated(first, 18) ^ (first >>> 3);
    const sigma1 = rotated(last, 17) ^ rotated(last, 19) ^ (last >>> 10);
    w[t] = sigma1 + w[t - 7] + sigma0 + w[t - 16];
  }
}

/**
 * @param {Int32Array} hash
 * @param {Int32Array} w
 */
function compress(hash, w) {
  let [a, b, c, d, e, f, g, h] = hash;
  for (let t = 0; t < 64; t++) {
    const sum1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const t1 = (h + sum1 + ((e & f) ^ (~e & g)) + ROUNDS[t] + w[t]) | 0;
    const sum0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const t2 = sum0 + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => (hash[index] += word));
}

/**
 * @param {number} word
 * @param {number} by
 */
function rotated(word, by) {
  return (word >>> by) | (word << (32 - by));
}

/** @param {string} words in hexadecimal */
function constants(words) {
  return Int32Array.from(words.split(' '), (word) => Number.parseInt(word, 16));
}

const INITIAL = constants('6a09e667 bb67ae85 3c6ef372 a54ff53a 510e527f 9b05688c 1f83d9ab 5be0cd19');

const ROUNDS = constants(
  '428a2f98 71374491 b5c0fbcf e9b5dba5 3956c25b 59f111f1 923f82a4 ab1c5ed5 d807aa98 12835b01 243185be 550c7dc3 72be5d74 ' +
    '80deb1fe 9bdc06a7 c19bf174 e49b69c1 efbe4786 0fc19dc6 240ca1cc 2de92c6f 4a7484aa 5cb0a9dc 76f988da 983e5152 a831c66d ' +
    'b00327c8 bf597fc7 c6e00bf3 d5a79147 06ca6351 14292967 27b70a85 2e1b2138 4d2c6dfc 53380d13 650a7354 766a0abb 81c2c92e ' +
    '92722c85 a2bfe8a1 a81a664b c24b8b70 c76c51a3 d192e819 d6990624 f40e3585 106aa070 19a4c116 1e376c08 2748774c 34b0bcb5 ' +
    '391c0cb3 4ed8aa4a 5b9cca4f 682e6ff3 748f82ee 78a5636f 84c87814 8cc70208 90befffa a4506ceb bef9a3f7 c67178f2',
);
