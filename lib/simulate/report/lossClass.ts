import type { Loss } from '../partitions/loss.ts';

/** How bad a loss is, as a class of the style. */
export function lossClass({ possible, share }: Loss): 'ok' | 'some' | 'all' {
  if (!possible) return 'ok';
  return share.most >= 1 ? 'all' : 'some';
}
