import type { Scalar } from './scalar.ts';

/** What a key that is no text is written as, or nothing if Helm refuses it: null, and integers beyond int64. */
export function keyText(key: Scalar): string | undefined {
  if (typeof key === 'string') return key;
  if (typeof key === 'number') return float32Text(key);
  if (typeof key === 'bigint' && key > 0x7fffffffffffffffn) return undefined;
  return key === null ? undefined : String(key);
}

/** A float as Go's %g writes it with 32 bits: the shortest text that reads back as the same float32. */
function float32Text(value: number): string {
  const single = Math.fround(value);
  if (Number.isNaN(single)) return '.nan';
  if (!Number.isFinite(single)) return single > 0 ? '.inf' : '-.inf';
  const [mantissa = '', exponent = ''] = shortest(single).split('e');
  const power = Number(exponent);
  const sign = mantissa.startsWith('-') || Object.is(single, -0) ? '-' : '';
  const digits = mantissa.replace(/[-.]/g, '');
  if (power < -4 || power >= 6) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
    return `${sign}${digits.charAt(0)}${fraction}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  if (power < 0) return `${sign}0.${'0'.repeat(-power - 1)}${digits}`;
  const whole = digits.slice(0, power + 1).padEnd(power + 1, '0');
  const fraction = digits.slice(power + 1);
  return sign + whole + (fraction === '' ? '' : `.${fraction}`);
}

/** The fewest digits that read back as the same float32, in exponential form. */
function shortest(single: number): string {
  for (let digits = 0; digits < 9; digits++) {
    const text = single.toExponential(digits);
    if (Math.fround(Number(text)) === single) return text;
  }
  return single.toExponential(9);
}
