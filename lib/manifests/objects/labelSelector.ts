import type { Labels } from '../nodes/clusterNode.ts';
import type { Field } from './field.ts';

/** A condition on one label. */
export interface Requirement {
  readonly key: string;
  readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist' | 'Gt' | 'Lt';
  readonly values: readonly string[];
}

/** Conditions that all must hold. No condition holds for all labels. */
export type Selector = readonly Requirement[];

/** Whether all conditions hold; an absent label is not among any values. */
export function matches(selector: Selector, labels: Labels): boolean {
  return selector.every((requirement) => holds(requirement, labels[requirement.key]));
}

/**
 * Reads a LabelSelector. An absent one is undefined: it selects nothing, as against an empty one, which selects all.
 * @throws UserError that names the place
 */
export function readLabelSelector(field: Field): Selector | undefined {
  if (!field.isPresent) return undefined;
  return [...selectorOf(field.at('matchLabels').texts()), ...field.at('matchExpressions').items().map(readRequirement)];
}

/** The selector of labels that must have these values. */
export function selectorOf(labels: Labels): Selector {
  return Object.entries(labels).map(([key, value]) => ({ key, operator: 'In', values: [value] }));
}

/** Reads one condition. @throws UserError that names the place */
export function readRequirement(field: Field): Requirement {
  return {
    key: field.at('key').text(),
    operator: field.at('operator').oneOf(['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt']),
    values: field.at('values').textList(),
  };
}

function holds({ operator, values }: Requirement, label: string | undefined): boolean {
  switch (operator) {
    case 'In':
      return label !== undefined && values.includes(label);
    case 'NotIn':
      return label === undefined || !values.includes(label);
    case 'Exists':
      return label !== undefined;
    case 'DoesNotExist':
      return label === undefined;
    case 'Gt':
    case 'Lt':
      return isInOrder(operator, label, values[0]);
  }
}

/** Compares integers; what is none is neither greater nor less. */
function isInOrder(operator: 'Gt' | 'Lt', label: string | undefined, value: string | undefined): boolean {
  if (!isInteger(label) || !isInteger(value)) return false;
  return operator === 'Gt' ? BigInt(label) > BigInt(value) : BigInt(label) < BigInt(value);
}

function isInteger(text: string | undefined): text is string {
  return text !== undefined && /^-?[0-9]+$/.test(text);
}
