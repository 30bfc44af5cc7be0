import type { AvailabilityMode } from '../../grid/grid.ts';
import { guaranteeOf } from '../whatIf/guarantee.ts';
import type { WhatIf } from '../whatIf/whatIf.ts';
import { entriesWords, roleWords } from './words.ts';

const PROMISES: Readonly<Record<AvailabilityMode, string>> = {
  none: '',
  node: 'Mode node promises that any one node may fail without data loss',
  zone: 'Mode zone promises that any one node or zone may fail without data loss',
};

/** Whether the mode keeps its promise, in a sentence. None without a mode. */
export function guaranteeWords(answer: WhatIf): readonly string[] {
  const { mode, breaches } = guaranteeOf(answer);
  if (mode === 'none') return [];
  const [worst] = breaches;
  if (worst === undefined)
    return [`${PROMISES[mode]}: kept${answer.exact ? '' : ', in all placements that were checked'}.`];
  const { outcome, failed } = worst;
  const what = `If ${failed.failure.title} fails, ${entriesWords(failed.loss)} may be lost (${roleWords(outcome.roles)})`;
  return [`${PROMISES[mode]}: broken. ${what}.`];
}
