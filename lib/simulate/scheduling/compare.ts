/** Compares by the first number that differs. Sums of shares may differ in their last bits only: that is no difference. */
export function compare(left: readonly number[], right: readonly number[]): number {
  for (const [index, number] of left.entries()) {
    const difference = number - (right[index] ?? 0);
    if (Math.abs(difference) > 1e-9) return difference;
  }
  return 0;
}
