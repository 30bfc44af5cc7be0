/** What a check of all entries found. */
export interface Check {
  /** Entries whose last put was acknowledged: those that were put in at first, and those of the writer. */
  readonly entries: number;
  /** Those of them that are not there any more, or are older. */
  readonly lost: number;
  /** The longest that one read waited for its answer since the last reset, in seconds. */
  readonly readStall: number;
  /** The same for a write. */
  readonly writeStall: number;
  /** Reads and writes that failed and were tried again. */
  readonly errors: number;
}

/** A check in a line. */
export function checkText({ entries, lost, readStall, writeStall, errors }: Check): string {
  return (
    `${lost} of ${entries} acknowledged entries lost; ` +
    `a read waited ${readStall} s at most, a write ${writeStall} s; ${errors} were tried again`
  );
}
