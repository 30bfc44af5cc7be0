import type { Construct } from 'constructs';
import { UserError } from '../errors.ts';
import { templatesOf } from './composition.ts';
import { HelmChart, type HelmChartProps } from './helmChart.ts';
import { compareKinds } from './installOrder.ts';
import type { Resource } from './resource.ts';
import { brokenRules } from './rule.ts';

/**
 * A chart whose values are known, in a cdk8s app. Objects that are absent under the values are no children of it, and the
 * others depend on each other in the order in which Helm installs them, which cdk8s writes them in.
 * @throws UserError when the values break a rule
 */
export function instantiate(
  scope: Construct,
  id: string,
  props: HelmChartProps,
  fill: (chart: HelmChart) => void,
): HelmChart {
  const chart = new HelmChart(scope, id, props);
  fill(chart);
  const { context } = chart;
  if (!context) throw new Error('instantiate() needs a context');
  const errors = brokenRules(chart.rules, 'error', context);
  if (errors.length > 0) throw new UserError(errors.join('\n'));
  const resources = [...templatesOf(chart).values()];
  const present = resources.filter((resource) => !resource.isTest && resource.evaluate(context) !== undefined);
  for (const resource of resources) if (!present.includes(resource)) remove(resource);
  order(present);
  return chart;
}

function remove(resource: Resource): void {
  resource.node.scope?.node.tryRemoveChild(resource.node.id);
}

function order(resources: readonly Resource[]): void {
  const sorted = [...resources].sort((left, right) => compareKinds(left.kind, right.kind));
  for (const [index, resource] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before) resource.node.addDependency(before);
  }
}
