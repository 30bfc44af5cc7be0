import { ToolError } from '../bootstrap/toolError.mjs';

/** The user does not want it any more. */
export class Interrupted extends ToolError {}

/**
 * Takes steps one after the other. A signal to end lets the current one finish and stops before the next, so that what
 * was made can be removed.
 */
export async function takeSteps(steps: readonly (() => unknown)[]): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const interrupted = new AbortController();
  const interrupt = () => {
    interrupted.abort();
    console.error('Interrupted: what there is of the cluster goes again.');
  };
  for (const signal of signals) process.on(signal, interrupt);
  try {
    for (const step of steps) {
      await step();
      if (interrupted.signal.aborted) throw new Interrupted('No cluster is up.');
    }
  } finally {
    for (const signal of signals) process.off(signal, interrupt);
  }
}
