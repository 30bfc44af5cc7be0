import type { ObjectMeta } from 'kubernetes-types/meta/v1.js';
import type { HelmChart } from '../chart/helmChart.ts';
import { release } from '../expressions/builtin.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import { TextHelper } from '../expressions/helper.ts';
import { notEmpty, defaultIfEmpty } from '../expressions/presence.ts';
import { trimSuffix, truncate } from '../expressions/strings.ts';
import { text } from '../expressions/text.ts';
import { partial, type NamedPartial } from '../manifest/partial.ts';
import { merged } from '../manifest/merged.ts';
import type { Templated } from '../manifest/node.ts';
import { when } from '../manifest/when.ts';

/** Labels or annotations that users set. */
export type TextMap = Expression<Readonly<Record<string, string>>>;

/** Values that shape the metadata of every object. */
export interface CommonValues {
  /** Namespace in place of the release's, unless it is empty. @default '' */
  readonly namespaceOverride?: Input<string>;
  /** Labels of every object. @default - none */
  readonly commonLabels?: TextMap;
  /** Annotations of every object. @default - none */
  readonly commonAnnotations?: TextMap;
}

/** What the metadata of every object has in common. */
export interface Common extends CommonValues {
  readonly namespaceOverride: Input<string>;
  /** The namespace that the chart's objects are in. */
  readonly namespace: Expression<string>;
  /** Standard labels and the user's, for objects that have none of their own. */
  readonly objectLabels: NamedPartial;
}

/** What the metadata of a chart's objects has in common, once for all of them. */
export function commonMetadata(chart: HelmChart, values: CommonValues = {}): Common {
  const { namespaceOverride = '', commonLabels } = values;
  const labels = merged(chart.helpers.labels, ...given(commonLabels));
  const objectLabels = partial(
    'objectLabels',
    'Labels of every object: the standard labels, then commonLabels.',
    labels,
  );
  const namespace = defaultIfEmpty(namespaceOverride, release.namespace);
  return {
    ...values,
    namespaceOverride,
    objectLabels,
    namespace:
      namespace === release.namespace
        ? namespace
        : TextHelper.define('namespace', 'The namespace of the objects of the chart.', namespace),
  };
}

/** What {@link metadata} takes besides the name. */
export interface MetadataProps {
  /** Labels of this object that users set. @default - none */
  readonly labels?: TextMap;
  /** Annotations of this object that users set. @default - none */
  readonly annotations?: TextMap;
  /** The object belongs to no namespace, such as a ClusterRole. @default false */
  readonly clusterScoped?: boolean;
  /** Annotations that the object needs. @default - none */
  readonly fixedAnnotations?: Readonly<Record<string, Input<string>>>;
}

/** Metadata of an object: standard labels, and what users add. Their labels never replace ours, which selectors use. */
export function metadata(
  chart: HelmChart,
  common: Common,
  name: Input<string>,
  props: MetadataProps = {},
): Templated<ObjectMeta> {
  const { labels, annotations, fixedAnnotations = {}, clusterScoped = false } = props;
  return {
    name,
    ...(clusterScoped ? {} : { namespace: when(notEmpty(common.namespaceOverride), common.namespaceOverride) }),
    labels: labels ? merged(chart.helpers.labels, labels, ...given(common.commonLabels)) : common.objectLabels,
    annotations: merged(fixedAnnotations, ...given(annotations), ...given(common.commonAnnotations)),
  };
}

/** The map as a part to merge, where there is one. */
export function given(map: TextMap | undefined): readonly TextMap[] {
  return map ? [map] : [];
}

/** Values that shape the metadata of pods. */
export interface PodMetadataValues {
  readonly podLabels: TextMap;
  readonly podAnnotations: TextMap;
}

/** Metadata of a template of pods: labels that select them, annotations that they need, and what users add to both. */
export function podMetadata(
  common: Common,
  { podLabels, podAnnotations }: PodMetadataValues,
  selectorLabels: NamedPartial,
  fixedAnnotations: Readonly<Record<string, Templated<string>>>,
): Templated<ObjectMeta> {
  return {
    labels: merged(selectorLabels, podLabels, ...given(common.commonLabels)),
    annotations: merged(fixedAnnotations, podAnnotations, ...given(common.commonAnnotations)),
  };
}

/** A name with a suffix that is never cut off: the name is, so that both fit in a DNS label, or in `length` characters. */
export function suffixedName(name: Expression<string>, suffix: string, length = 63): Expression<string> {
  const room = length - suffix.length - 1;
  return text`${trimSuffix(truncate(name, room), '-')}-${suffix}`;
}
