/** A part of a text: from a position up to another one. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Whether a position is inside one of some sorted ranges. At a range's start it is not. */
export function isInside(position: number, ranges: readonly Range[]): boolean {
  let [before, after] = [-1, ranges.length];
  while (after - before > 1) {
    const middle = (before + after) >> 1;
    if ((ranges[middle]?.start ?? Infinity) < position) before = middle;
    else after = middle;
  }
  return position < (ranges[before]?.end ?? -1);
}
