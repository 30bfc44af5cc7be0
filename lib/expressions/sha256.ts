/**
 * SHA-256 of a text in hexadecimal. Every synth needs it, and to load node's crypto takes as long as all of the hashing of a
 * thousand charts.
 * @see https://csrc.nist.gov/pubs/fips/180-4/upd1/final
 */
export function sha256Of(text: string): string {
  const words = padded(Buffer.from(text, 'utf8'));
  const state = Int32Array.from(INITIAL);
  for (let start = 0; start < words.length; start += BLOCK) addBlock(state, words.subarray(start, start + BLOCK));
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Words in a block. */
const BLOCK = 16;
const ROUNDS = 64;
const PRIMES = firstPrimes(ROUNDS);
const INITIAL = PRIMES.slice(0, 8).map((prime) => fractionBits(Math.sqrt(prime)));
const CONSTANTS = PRIMES.map((prime) => fractionBits(Math.cbrt(prime)));

/** The bytes, a bit that is set, zeros, and the number of bits: whole blocks. */
function padded(bytes: Buffer): Int32Array {
  const blocks = Math.ceil((bytes.length + 9) / (BLOCK * 4));
  const all = Buffer.alloc(blocks * BLOCK * 4);
  bytes.copy(all);
  all[bytes.length] = 0x80;
  all.writeBigUInt64BE(BigInt(bytes.length) * 8n, all.length - 8);
  return Int32Array.from({ length: blocks * BLOCK }, (_, index) => all.readInt32BE(index * 4));
}

function addBlock(state: Int32Array, block: Int32Array): void {
  const schedule = scheduleOf(block);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < ROUNDS; round++) {
    const mixed = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const added = h + mixed + ((e & f) ^ (~e & g)) + (CONSTANTS[round] ?? 0) + (schedule[round] ?? 0);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const last = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + majority;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + added) | 0, c, b, a, (added + last) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => (state[index] = (state[index] ?? 0) + word));
}

function scheduleOf(block: Int32Array): Int32Array {
  const words = new Int32Array(ROUNDS);
  words.set(block);
  const word = (index: number) => words[index] ?? 0;
  for (let index = BLOCK; index < ROUNDS; index++) {
    const [near, far] = [word(index - 2), word(index - 15)];
    const sigmas =
      (rotated(near, 17) ^ rotated(near, 19) ^ (near >>> 10)) + (rotated(far, 7) ^ rotated(far, 18) ^ (far >>> 3));
    words[index] = word(index - 16) + word(index - 7) + sigmas;
  }
  return words;
}

function rotated(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function fractionBits(root: number): number {
  return ((root % 1) * 2 ** 32) | 0;
}

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number++)
    if (primes.every((prime) => number % prime)) primes.push(number);
  return primes;
}
