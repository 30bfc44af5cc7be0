import { ApiObject, App } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { isUserError, messageOf, UserError } from '../errors.ts';
import type { Context } from '../expressions/context.ts';
import { brokenMessages } from '../rules/judge.ts';
import { TokenTable } from '../tokens/table.ts';
import { ForeignObjects, foreignObjects } from './foreignObjects.ts';
import { HelmChart, type HelmChartProps } from './helmChart.ts';
import { notesText } from './notes.ts';
import type { Rendering } from './rendering.ts';
import { type Manifest, RepeatedResource, Resource, UserObjects } from './resource.ts';

/** A chart's tree, composed with values that are not known yet. */
export interface Composition {
  readonly chart: HelmChart;
  /** What makes its objects, by the path of the template. */
  readonly templates: Templates;
  /** Its objects under a context. */
  render(context: Context): Rendering;
}

/** What makes the objects of one template. */
export type Template = OwnTemplate | ForeignObjects;

type OwnTemplate = Resource | RepeatedResource | UserObjects;

type Entry = readonly [path: string, template: Template];

/** What makes the objects of a chart, by the path of the template. */
type Templates = ReadonlyMap<string, Template>;

/** Composes a chart once, for any values. */
export function compose(id: string, props: HelmChartProps, fill: (chart: HelmChart) => void): Composition {
  const chart = new HelmChart(new App(), id, props);
  const tokens = TokenTable.of(chart);
  const templates = tokens.during(() => {
    fill(chart);
    validate(chart);
    return templatesOf(chart);
  });
  for (const template of templates.values()) if (template instanceof ForeignObjects) template.make();
  tokens.assertUsed();
  return { chart, templates, render: (context) => render(chart, templates, context) };
}

/** What cdk8s asks of constructs when it synthesizes an app. @throws UserError for what one of them finds wrong */
function validate(chart: HelmChart): void {
  const problems = chart.node
    .findAll()
    .flatMap((construct) => construct.node.validate().map((problem) => `${construct.node.path}: ${problem}`));
  if (problems.length > 0) throw new UserError(problems.join('\n'));
}

/**
 * What makes the objects of a chart, by template, in the order of the paths, which is the order in which Helm reads them.
 * @throws UserError for two of one path
 */
export function templatesOf(chart: HelmChart): Templates {
  const constructs = chart.node.findAll();
  const own = constructs.filter(isTemplate).map((template): Entry => [templatePath(chart, template), template]);
  const foreign = foreignObjects(chart, constructs.filter(isForeign)).map(([path, template]): Entry => [
    `templates/${path}.yaml`,
    template,
  ]);
  const sorted = [...own, ...foreign].sort(([left], [right]) => (left < right ? -1 : 1));
  const twice = sorted.find(([path], index) => sorted[index + 1]?.[0] === path);
  if (twice)
    throw new UserError(
      `two constructs of ${chart.node.path} would both be written to ${twice[0]}: give them different ids`,
    );
  return new Map(sorted);
}

function isTemplate(construct: IConstruct): construct is OwnTemplate {
  return construct instanceof Resource || isSeveral(construct);
}

/** One template that makes several objects. */
function isSeveral(construct: IConstruct | undefined): construct is RepeatedResource | UserObjects {
  return construct instanceof RepeatedResource || construct instanceof UserObjects;
}

/** An object of a construct that knows nothing of charts. */
function isForeign(construct: IConstruct): construct is ApiObject {
  const isOurs = construct instanceof Resource || isSeveral(construct.node.scope);
  return construct instanceof ApiObject && !isOurs;
}

/** Paths under the chart, with dashes: one object a file. */
function templatePath(chart: HelmChart, template: OwnTemplate): string {
  const path = template.node.path.slice(chart.node.path.length + 1);
  return `templates/${template.isTest ? 'tests/' : ''}${path.replaceAll('/', '-').toLowerCase()}.yaml`;
}

function render(chart: HelmChart, templates: Templates, context: Context): Rendering {
  const errors = brokenMessages(chart.rules, 'error', context);
  if (errors.length > 0) throw new UserError(errors.join('\n'));
  const manifests = (isTest: boolean) =>
    [...templates.values()]
      .filter((template) => template.isTest === isTest)
      .flatMap((template) => at(template, () => template.manifests(context)));
  return {
    objects: sortObjects(manifests(false)),
    tests: manifests(true),
    notes: notesText(chart.notes, context).join('\n'),
    warnings: brokenMessages(chart.rules, 'warning', context),
  };
}

/** Objects in the order in which Helm installs them; those of one kind stay in theirs. */
function sortObjects(objects: readonly Manifest[]): readonly Manifest[] {
  return [...objects].sort((left, right) => compareKinds(left['kind'] as string, right['kind'] as string));
}

/** Adds the construct's path to what goes wrong in it. */
export function at<T>(template: Template, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isUserError(error)) throw error;
    throw new UserError(`${template.node.path}: ${messageOf(error)}`);
  }
}

/**
 * Kinds in the order in which Helm installs them, and prints them.
 * @see https://github.com/helm/helm/blob/v3.21.4/pkg/releaseutil/kind_sorter.go
 */
const INSTALL_ORDER = [
  'PriorityClass',
  'Namespace',
  'NetworkPolicy',
  'ResourceQuota',
  'LimitRange',
  'PodSecurityPolicy',
  'PodDisruptionBudget',
  'ServiceAccount',
  'Secret',
  'SecretList',
  'ConfigMap',
  'StorageClass',
  'PersistentVolume',
  'PersistentVolumeClaim',
  'CustomResourceDefinition',
  'ClusterRole',
  'ClusterRoleList',
  'ClusterRoleBinding',
  'ClusterRoleBindingList',
  'Role',
  'RoleList',
  'RoleBinding',
  'RoleBindingList',
  'Service',
  'DaemonSet',
  'Pod',
  'ReplicationController',
  'ReplicaSet',
  'Deployment',
  'HorizontalPodAutoscaler',
  'StatefulSet',
  'Job',
  'CronJob',
  'IngressClass',
  'Ingress',
  'APIService',
];

const POSITION = new Map(INSTALL_ORDER.map((kind, index) => [kind, index]));

/** Compares two kinds; those that Helm does not know come last, by name. */
export function compareKinds(left: string, right: string): number {
  const [first, second] = [POSITION.get(left) ?? Infinity, POSITION.get(right) ?? Infinity];
  if (first !== second) return first < second ? -1 : 1;
  return first === Infinity && left !== right ? (left < right ? -1 : 1) : 0;
}
