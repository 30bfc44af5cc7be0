import type { Drain, Eviction } from '../whatIf/drain.ts';
import { count, entriesWords, listed } from './words.ts';

/** What drains may take, in sentences. */
export function drainWords(drain: Drain, members: number): readonly string[] {
  const none = drain.unguarded.length > 0 ? [`No PodDisruptionBudget guards ${listed(drain.unguarded)}.`] : [];
  const blocked = drain.blocked.map((reason) => `A drain never ends: ${reason}.`);
  if (drain.allowed === 0) return [...none, ...blocked];
  return [
    ...none,
    ...blocked,
    `Drains may take ${drain.allowed >= members ? `all ${members} members` : count(drain.allowed, 'member')} at once.`,
    `Of one node, ${takes(drain.oneNode)}.`,
    `Of several nodes at a time, ${takes(drain.severalNodes)}.`,
  ];
}

function takes({ members, loss }: Eviction): string {
  const unless = loss.possible ? ', unless they hand their entries over first' : '';
  return `that is ${count(members, 'member')} at once: ${entriesWords(loss)} lost${unless}`;
}
