import { defineFunction } from '../expressions/function.ts';

/**
 * A count, or a percentage of a total, which Kubernetes rounds up for both bounds of a PodDisruptionBudget.
 * @see https://kubernetes.io/docs/tasks/run-application/configure-pdb/#rounding-logic-when-specifying-percentages
 */
export const shareOf = defineFunction('integer', {
  evaluate: (value: number | string, total: number) =>
    typeof value === 'number' ? value : Math.floor((total * Number(value.replace('%', '')) + 99) / 100),
  template: (value, total) =>
    `ternary (div (add (mul ${total} (trimSuffix "%" (toString ${value}) | int64)) 99) 100) (int64 ${value}) (hasSuffix "%" (toString ${value}))`,
  traits: () => ({ range: { min: 0, max: 2 ** 40 } }),
});
