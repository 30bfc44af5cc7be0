import type { ObjectMeta } from 'kubernetes-types/meta/v1.js';
import type { HelmChart } from '../chart/helmChart.ts';
import { release } from '../expressions/builtin.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import { TextHelper } from '../expressions/helper.ts';
import { notEmpty, orElse } from '../expressions/presence.ts';
import { block, type NamedBlock } from '../manifest/block.ts';
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
  /** Standard labels and those of the user, for objects that have none of their own. */
  readonly objectLabels: NamedBlock;
}

/** What the metadata of a chart's objects has in common, once for all of them. */
export function commonMetadata(chart: HelmChart, values: CommonValues = {}): Common {
  const { namespaceOverride = '', commonLabels } = values;
  const labels = merged(chart.helpers.labels, ...given(commonLabels));
  const objectLabels = block(
    'objectLabels',
    'Labels of every object: the standard ones, then those of the user.',
    labels,
  );
  const namespace = orElse(namespaceOverride, release.namespace);
  return {
    ...values,
    namespaceOverride,
    objectLabels,
    namespace:
      namespace === release.namespace
        ? namespace
        : TextHelper.define('namespace', 'The namespace that the objects of the chart are in.', namespace),
  };
}

/** What {@link metadata} takes besides the name. */
export interface MetadataProps {
  /** Labels of this object that users set. @default - none */
  readonly labels?: TextMap;
  /** Annotations of this object that users set. @default - none */
  readonly annotations?: TextMap;
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
  const { labels, annotations, fixedAnnotations = {} } = props;
  return {
    name,
    namespace: when(notEmpty(common.namespaceOverride), common.namespaceOverride),
    labels: labels ? merged(chart.helpers.labels, labels, ...given(common.commonLabels)) : common.objectLabels,
    annotations: merged(fixedAnnotations, ...given(annotations), ...given(common.commonAnnotations)),
  };
}

/** The map as a part to merge, where there is one. */
export function given(map: TextMap | undefined): readonly TextMap[] {
  return map ? [map] : [];
}
