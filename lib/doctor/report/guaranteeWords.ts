import type { AvailabilityMode } from '../../grid/grid.ts';
import { guaranteeOf } from '../whatIf/guarantee.ts';
import type { WhatIf } from '../whatIf/whatIf.ts';
import { capital, entriesWords, roleWords } from './words.ts';

const PROMISES: Readonly<Record<AvailabilityMode, string>> = {
  none: '',
  node: 'Mode node promises that any one node may fail without loss',
  zone: 'Mode zone promises that any one node or zone may fail without loss',
};

/** Whether the mode keeps its promise, in a sentence. None without a mode. */
export function guaranteeWords(answer: WhatIf): readonly string[] {
  const { mode, breaches } = guaranteeOf(answer);
  if (mode === 'none') return [];
  const [worst] = breaches;
  if (worst === undefined) return [`${PROMISES[mode]}: kept${answer.exact ? '' : ', as far as was looked'}.`];
  const { outcome, failed } = worst;
  const what = `${capital(failed.failure.title)} takes ${entriesWords(failed.loss)} (${roleWords(outcome.roles)})`;
  return [`${PROMISES[mode]}: broken. ${what}.`];
}
