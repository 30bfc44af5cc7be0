const MILLISECONDS = 5;

/** Waits a moment, without giving way to anything else. */
export function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, MILLISECONDS);
}
