import { ApiObject } from 'cdk8s';
import { RootConstruct } from 'constructs';
import { isUserError, messageOf, UserError } from '../errors.ts';
import type { Context } from '../expressions/context.ts';
import type { Rendering } from './rendering.ts';
import { HelmChart, type HelmChartProps } from './helmChart.ts';
import { compareKinds } from './installOrder.ts';
import { notesText } from './notes.ts';
import { type Manifest, Resource } from './resource.ts';
import { brokenRules } from './rule.ts';

/** A chart's tree, composed with values that are not known yet. */
export interface Composition {
  readonly chart: HelmChart;
  /** Its objects by the path of their template. */
  readonly templates: ReadonlyMap<string, Resource>;
  /** Its objects under a context. */
  render(context: Context): Rendering;
}

/** Composes a chart once, for any values. */
export function compose(id: string, props: HelmChartProps, fill: (chart: HelmChart) => void): Composition {
  const chart = new HelmChart(new RootConstruct(), id, props);
  fill(chart);
  const templates = templatesOf(chart);
  return { chart, templates, render: (context) => render(chart, templates, context) };
}

/**
 * The resources of a chart by template, in the order of the paths, which is the order in which Helm reads them.
 * @throws UserError for two resources of one path, and for an object of cdk8s that is no resource
 */
export function templatesOf(chart: HelmChart): ReadonlyMap<string, Resource> {
  const constructs = chart.node.findAll();
  const foreign = constructs.find((construct) => construct instanceof ApiObject && !(construct instanceof Resource));
  if (foreign)
    throw new UserError(`${foreign.node.path} is an ordinary ApiObject, which has no template: make it a Resource`);
  const resources = constructs.filter((construct) => construct instanceof Resource);
  const byPath = resources.map((resource) => [templatePath(chart, resource), resource] as const);
  const sorted = byPath.sort(([left], [right]) => (left < right ? -1 : 1));
  const twice = sorted.find(([path], index) => sorted[index + 1]?.[0] === path);
  if (twice)
    throw new UserError(`two constructs of ${chart.node.path} would both be ${twice[0]}: give them ids that differ`);
  return new Map(sorted);
}

/** Paths under the chart, with dashes: one object a file. */
function templatePath(chart: HelmChart, resource: Resource): string {
  const path = resource.node.path.slice(chart.node.path.length + 1);
  return `templates/${resource.isTest ? 'tests/' : ''}${path.replaceAll('/', '-').toLowerCase()}.yaml`;
}

function render(chart: HelmChart, templates: ReadonlyMap<string, Resource>, context: Context): Rendering {
  const errors = brokenRules(chart.rules, 'error', context);
  if (errors.length > 0) throw new UserError(errors.join('\n'));
  const resources = [...templates.values()];
  return {
    objects: sortObjects(
      evaluated(
        resources.filter((resource) => !resource.isTest),
        context,
      ),
    ),
    tests: evaluated(
      resources.filter((resource) => resource.isTest),
      context,
    ),
    notes: notesText(chart.notes, context).join('\n'),
    warnings: brokenRules(chart.rules, 'warning', context),
  };
}

/** The objects that stand under a context. */
function evaluated(resources: readonly Resource[], context: Context): readonly Manifest[] {
  return resources
    .map((resource) => at(resource, () => resource.evaluate(context)))
    .filter((object) => object !== undefined);
}

/** Objects in the order in which Helm installs them; those of one kind stay in theirs. */
function sortObjects(objects: readonly Manifest[]): readonly Manifest[] {
  return [...objects].sort((left, right) => compareKinds(left['kind'] as string, right['kind'] as string));
}

/** Adds the construct's path to what goes wrong in it. */
export function at<T>(resource: Resource, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isUserError(error)) throw error;
    throw new UserError(`${resource.node.path}: ${messageOf(error)}`);
  }
}
