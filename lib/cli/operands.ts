import { CHART_NAMES } from '../charts/charts.ts';
import type { Operand } from './command.ts';

/** The chart that a command is about. */
export const chartOperand = {
  name: 'chart',
  occurs: 'once',
  description: 'the name of a built-in chart, or a path to a module',
  words: CHART_NAMES,
  isFile: true,
} as const satisfies Operand;
