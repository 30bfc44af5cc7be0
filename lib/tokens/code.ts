/** What every code of a text starts with; cuts and upper case are found by it. */
export const MARK = /tk7q/i;

/** A whole code of a text. */
export const TEXT_CODE = /tk7q[0-9a-z]{6}z/;

/** Whole codes of texts, and what codes of numbers look like inside a text. */
export const CODES_IN_TEXT = /tk7q[0-9a-z]{6}z|\d+\.314\d{7}|\d(?:\.\d+)?e\+\d+|\d{15,}/;

/** A prime: what is computed from several codes is a multiple of it, and no token. */
const PRIME = 9_999_991;

/** Ids start here, so that each code has sixteen digits and is exact as a double. */
const FIRST = 777_000_000;

/** All codes of numbers are between these, which people hardly write. */
const CODES = { min: 7.7e15, max: Number.MAX_SAFE_INTEGER };

/** A DNS label and a label's value, so that names, hosts and labels may hold it. */
export function textCode(id: number): string {
  return `tk7q${id.toString(36).padStart(6, '0')}z`;
}

/** A positive safe integer: checks for whole and for negative numbers let it pass. */
export function numberCode(id: number): number {
  return PRIME * (FIRST + id);
}

/** A number close above another, for constructs that check a range. */
export function likeCode(id: number, like: number): number {
  return Number(`${Math.trunc(like)}.314${String(id % 1_000_000).padStart(6, '0')}1`);
}

/** What units of time and of size are multiplied with when they are converted. */
const FACTORS: readonly number[] = [
  1,
  60,
  3600,
  86_400,
  1000,
  60_000,
  3_600_000,
  86_400_000,
  24,
  1440,
  1024,
  1024 ** 2,
  1024 ** 3,
  1024 ** 4,
];

/** The code that a number is a multiple of by a unit, and that unit; `isCode` tells codes. */
export function factorOf(
  value: number,
  isCode: (code: number) => boolean,
): { readonly code: number; readonly factor: number } | undefined {
  for (const factor of FACTORS) {
    // Products of large numbers are rounded: only the product of the code itself is sure.
    const near = value / factor;
    const whole = PRIME * Math.round(near / PRIME);
    const code = [near, whole, likeNear(near)].find((each) => isCode(each) && each * factor === value);
    if (code !== undefined) return { code, factor };
  }
  return undefined;
}

/** A number as {@link likeCode} writes it, without what rounding added. */
function likeNear(value: number): number {
  return Math.round(value * 1e10) / 1e10;
}

/** The number is what arithmetic leaves of a code: near one, a multiple of the prime, or a fraction of that size. */
export function isRemnant(value: number): boolean {
  const size = Math.abs(value);
  if (size >= CODES.min && size <= CODES.max) return true;
  const rounding = size * Number.EPSILON;
  if (size < 1e12 || rounding > 1000) return false;
  return !Number.isInteger(value) || Math.abs(size - PRIME * Math.round(size / PRIME)) <= rounding;
}
