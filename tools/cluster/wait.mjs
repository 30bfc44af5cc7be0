import { setTimeout } from 'node:timers/promises';
import { ToolError } from '../lib/command.mjs';

/**
 * Asks until there is an answer. Whoever is asked may fail at first: that only tells why there is none yet.
 * @template T
 * @param {string} what what is waited for, to say so when it does not come
 * @param {() => T | undefined | Promise<T | undefined>} question
 * @param {{ seconds?: number, pause?: number }} [patience] pause: milliseconds between two questions
 * @returns {Promise<T>}
 */
export async function waitFor(what, question, { seconds = 30, pause = 20 } = {}) {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const { answer, reason } = await ask(question);
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new ToolError(`Waited ${seconds} s for ${what}, and it did not come${reason}.`);
    await setTimeout(pause);
  }
}

/**
 * @template T
 * @param {() => T | undefined | Promise<T | undefined>} question
 * @returns {Promise<{ answer?: T | undefined, reason: string }>}
 */
async function ask(question) {
  try {
    return { answer: await question(), reason: '' };
  } catch (error) {
    if (error instanceof ToolError) return { reason: `: ${error.message}` };
    throw error;
  }
}
