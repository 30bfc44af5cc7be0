import { setTimeout } from 'node:timers/promises';
import { ToolError } from '../bootstrap/toolError.mjs';

/**
 * Asks until there is an answer. Whoever is asked may fail at first: that only tells why there is none yet.
 * @param what what is waited for, to say so when it does not come
 * @param patience pause: milliseconds between two questions
 */
export async function waitFor<T>(
  what: string,
  question: () => T | undefined | Promise<T | undefined>,
  { seconds = 30, pause = 20 }: { seconds?: number; pause?: number } = {},
): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const { answer, reason } = await ask(question);
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new ToolError(`Waited ${seconds} s for ${what}, and it did not come${reason}.`);
    await setTimeout(pause);
  }
}

async function ask<T>(
  question: () => T | undefined | Promise<T | undefined>,
): Promise<{ answer?: T | undefined; reason: string }> {
  try {
    return { answer: await question(), reason: '' };
  } catch (error) {
    if (error instanceof ToolError) return { reason: `: ${error.message}` };
    throw error;
  }
}
