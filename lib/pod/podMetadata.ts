import type { ObjectMeta } from 'kubernetes-types/meta/v1.js';
import type { NamedBlock } from '../manifest/block.ts';
import { merged } from '../manifest/merged.ts';
import type { Templated } from '../manifest/node.ts';
import { type Common, given, type TextMap } from './metadata.ts';

/** Values that shape the metadata of pods. */
export interface PodMetadataValues {
  readonly podLabels: TextMap;
  readonly podAnnotations: TextMap;
}

/** Metadata of a template of pods: labels that select them, annotations that they need, and what users add to both. */
export function podMetadata(
  common: Common,
  { podLabels, podAnnotations }: PodMetadataValues,
  selectorLabels: NamedBlock,
  fixedAnnotations: Readonly<Record<string, Templated<string>>>,
): Templated<ObjectMeta> {
  return {
    labels: merged(selectorLabels, podLabels, ...given(common.commonLabels)),
    annotations: merged(fixedAnnotations, podAnnotations, ...given(common.commonAnnotations)),
  };
}
