import type { Manifest, Rendering, RenderOptions } from '../../lib/index.ts';
import { valueAt } from '../support/valueAt.ts';
import { consoleChart } from './definition.ts';

/** Values of the chart console, or any part of them. */
export type Settings = NonNullable<RenderOptions['values']> & object;

/** The chart console with Management Center on, and these values of it. */
export function render(managementCenter: Settings = {}, others: Settings = {}, options: RenderOptions = {}): Rendering {
  const values = { ...others, managementCenter: { enabled: true, ...managementCenter } };
  return consoleChart.render({ release: 'shop', namespace: 'team-a', ...options, values });
}

/** A part of Management Center's one object of a kind, or undefined where there is none. */
export function part(kind: string, path: string, managementCenter: Settings = {}, others: Settings = {}): unknown {
  return valueAt(objectOf(render(managementCenter, others), kind), path);
}

/** A part of its one container. */
export function containerPart(path: string, managementCenter: Settings = {}, others: Settings = {}): unknown {
  return part('Deployment', `spec.template.spec.containers.0.${path}`, managementCenter, others);
}

/** A variable of its container, as Kubernetes has it. */
export function variable(name: string, managementCenter: Settings = {}): unknown {
  const variables = containerPart('env', managementCenter) as readonly Manifest[];
  return variables.find((entry) => entry['name'] === name);
}

/** Management Center's one object of a kind. */
export function objectOf({ objects }: Rendering, kind: string): Manifest | undefined {
  return objects.find(
    (object) => object['kind'] === kind && valueAt(object, 'metadata.name') === 'shop-console-management-center',
  );
}
