import type { Drain, Eviction } from '../whatIf/drain.ts';
import { count, entriesWords, listed } from './words.ts';

/** What drains may take, in sentences. */
export function drainWords(drain: Drain, members: number): readonly string[] {
  const none = drain.unguarded.length > 0 ? [`No PodDisruptionBudget protects ${listed(drain.unguarded)}.`] : [];
  const blocked = drain.blocked.map((reason) => `Node drains cannot finish: ${reason}.`);
  if (drain.allowed === 0) return [...none, ...blocked];
  return [
    ...none,
    ...blocked,
    `Drains may evict ${drain.allowed >= members ? `all ${members} members` : count(drain.allowed, 'member')} at once.`,
    `Draining one node ${takes(drain.oneNode)}.`,
    `Draining several nodes at a time ${takes(drain.severalNodes)}.`,
  ];
}

function takes({ members, loss }: Eviction): string {
  const unless = loss.possible ? ', unless graceful shutdown migrates their data first' : '';
  return `evicts ${count(members, 'member')} at once: ${entriesWords(loss)} lost${unless}`;
}
