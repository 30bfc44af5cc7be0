import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { UserError } from '../errors.ts';
import type { Context } from '../expressions/context.ts';
import { brokenMessages } from '../rules/judge.ts';
import { TokenTable } from '../tokens/table.ts';
import { compareKinds, type Template, templatesOf } from './composition.ts';
import { ForeignObjects } from './foreignObjects.ts';
import { HelmChart, type HelmChartProps } from './helmChart.ts';
import { Resource } from './resource.ts';

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
  TokenTable.of(chart).during(() => fill(chart));
  const { context } = chart;
  if (!context) throw new Error('instantiate() needs a context');
  const errors = brokenMessages(chart.rules, 'error', context);
  if (errors.length > 0) throw new UserError(errors.join('\n'));
  order([...templatesOf(chart).values()].flatMap((template) => presentObjects(template, context)));
  return chart;
}

/** The objects of a template that are there; the others are removed. */
function presentObjects(template: Template, context: Context): readonly ApiObject[] {
  if (template instanceof ForeignObjects) return template.settle(context);
  if (template.isTest || template.manifests(context).length === 0) {
    template.node.scope?.node.tryRemoveChild(template.node.id);
    return [];
  }
  return template instanceof Resource
    ? [template]
    : template.node.children.filter((child) => child instanceof ApiObject);
}

function order(objects: readonly ApiObject[]): void {
  const sorted = [...objects].sort((left, right) => compareKinds(left.kind, right.kind));
  for (const [index, object] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before) object.node.addDependency(before);
  }
}
