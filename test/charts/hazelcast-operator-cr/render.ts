import { hazelcastOperatorCr } from '../../../lib/charts/hazelcast-operator-cr/definition.ts';
import type { ValuesObject } from '../../../lib/read/value.ts';
import { valueAt } from '../../support/valueAt.ts';

/** The chart hazelcast-operator-cr as the release `shop` in the namespace `team`. */
export function render(values: ValuesObject = {}): ReturnType<typeof hazelcastOperatorCr.render> {
  return hazelcastOperatorCr.render({ release: 'shop', namespace: 'team', values });
}

/** The kinds that it renders. */
export function kinds(values: ValuesObject = {}): readonly unknown[] {
  return render(values).objects.map(({ kind }) => kind);
}

/** A part of the first object of a kind. */
export function part(kind: string, path: string, values: ValuesObject = {}): unknown {
  const object = render(values).objects.find((one) => one['kind'] === kind);
  return valueAt(object, path);
}

/** A part of the specification of the Hazelcast resource. */
export function spec(path: string, values: ValuesObject = {}): unknown {
  return part('Hazelcast', `spec.${path}`, values);
}
