import type { ObjectMeta } from 'kubernetes-types/meta/v1.js';
import type { HelmChart } from '../chart/helmChart.ts';
import { release } from '../expressions/builtin.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import { notEmpty, orElse } from '../expressions/presence.ts';
import { merged } from '../manifest/merged.ts';
import type { Templated } from '../manifest/node.ts';
import { when } from '../manifest/when.ts';

/** Labels or annotations that users set. */
export type TextMap = Expression<Readonly<Record<string, string>>>;

/** Values that shape the metadata of every object. */
export interface CommonValues {
  readonly namespaceOverride: Expression<string>;
  readonly commonLabels: TextMap;
  readonly commonAnnotations: TextMap;
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
  common: CommonValues,
  name: Input<string>,
  props: MetadataProps = {},
): Templated<ObjectMeta> {
  const { labels, annotations, fixedAnnotations = {} } = props;
  return {
    name,
    namespace: when(notEmpty(common.namespaceOverride), common.namespaceOverride),
    labels: merged(chart.helpers.labels, ...(labels ? [labels] : []), common.commonLabels),
    annotations: merged(fixedAnnotations, ...(annotations ? [annotations] : []), common.commonAnnotations),
  };
}

/** The namespace that the chart's objects are in. */
export function namespaceOf(common: CommonValues): Expression<string> {
  return orElse(common.namespaceOverride, release.namespace);
}
