import { expect } from 'vitest';
import type { ValuesObject } from '../../../../lib/read/value.ts';
import { member, render } from '../../../support/sidecarGrid.ts';

/** A file of values that a careless user wrote, what becomes of it, and what shows that. */
export type Case = readonly [file: string, outcome: string, check: (values: ValuesObject) => void];

/** Peers of a network policy: the pods of the release. */
export const PODS_OF_RELEASE = [
  {
    podSelector: {
      matchLabels: { 'app.kubernetes.io/name': 'sidecar-grid', 'app.kubernetes.io/instance': 'shop' },
    },
  },
];

/** The options of the member's JVM. */
export function javaOptions(values: ValuesObject): string {
  const variables = member('env', values) as readonly { readonly name: string; readonly value?: string }[];
  return variables.find(({ name }) => name === 'JAVA_OPTS')?.value ?? '';
}

/** The values are refused by this rule, which says so. */
export function expectRefusal(values: ValuesObject, rule: string, message: string): void {
  expect(() => render(values)).toThrow(message);
  expect(() => render(values)).toThrow(`(${rule})`);
}

/** The values are warned of by this rule, which says so. */
export function expectWarning(values: ValuesObject, rule: string, message: string): void {
  const warnings = render(values).warnings.filter((warning) => warning.endsWith(`(${rule})`));
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain(message);
}
