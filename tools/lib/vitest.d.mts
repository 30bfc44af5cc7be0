import type { Outcome } from './outcome-reporter.mjs';

export function readOutcome(file: string, code: number): Outcome;
export function summaryOf(outcome: Outcome): string;
export function exitCodeOf(outcome: Outcome): number;
