import type { Scalar } from './scalar.ts';

/** What a key that is no text is written as, or nothing if Helm refuses it: null, and integers beyond int64. */
export function keyText(key: Scalar): string | undefined {
  if (typeof key === 'string') return key;
  if (typeof key === 'number') return float32Text(key);
  if (typeof key === 'bigint' && key > 0x7fffffffffffffffn) return undefined;
  return key === null ? undefined : String(key);
}

/** A decimal number: its digits as an integer, and the power of ten of the first one. */
interface Decimal {
  readonly digits: string;
  readonly power: number;
}

/** A float as Go's %g writes it with 32 bits: the shortest text that reads back as the same float32. */
function float32Text(value: number): string {
  const single = Math.fround(value);
  if (Number.isNaN(single)) return '.nan';
  if (!Number.isFinite(single)) return single > 0 ? '.inf' : '-.inf';
  const sign = single < 0 || Object.is(single, -0) ? '-' : '';
  const { digits, power } = shortest(Math.abs(single));
  if (power < -4 || power >= 6) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
    const exponent = String(Math.abs(power)).padStart(2, '0');
    return `${sign}${digits.charAt(0)}${fraction}e${power < 0 ? '-' : '+'}${exponent}`;
  }
  if (power < 0) return `${sign}0.${'0'.repeat(-power - 1)}${digits}`;
  const whole = digits.slice(0, power + 1).padEnd(power + 1, '0');
  const fraction = digits.slice(power + 1);
  return sign + whole + (fraction === '' ? '' : `.${fraction}`);
}

/** The fewest digits that read back as the same float32; of several such numbers the nearest, of two the even one. */
function shortest(single: number): Decimal {
  const [mantissa = '', exponent = ''] = single.toExponential(100).split('e');
  const exact = mantissa.replace('.', '');
  const power = Number(exponent);
  for (let length = 1; length < 10; length++) {
    const below = BigInt(exact.slice(0, length));
    const rest = exact.slice(length).padEnd(100, '0');
    const half = '5'.padEnd(100, '0');
    const isUp = rest > half || (rest === half && below % 2n === 1n);
    for (const digits of isUp ? [below + 1n, below] : [below, below + 1n]) {
      if (Math.fround(Number(`${digits}e${power - length + 1}`)) === single) {
        const written = String(digits);
        return { digits: written.replace(/(?<=.)0+$/, ''), power: power + written.length - length };
      }
    }
  }
  return { digits: exact, power };
}
