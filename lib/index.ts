export { UserError } from './errors.ts';

export { add, divide, greatest, least, multiply, remainder, subtract } from './expressions/arithmetic.ts';
export { chartInfo, cluster, release } from './expressions/builtin.ts';
export { choose } from './expressions/choose.ts';
export { hasField, hasKey, includes, join, length, omit } from './expressions/collections.ts';
export { atLeast, atMost, equal, greaterThan, lessThan, notEqual } from './expressions/compare.ts';
export { Expression, type Input } from './expressions/expression.ts';
export { defineFunction } from './expressions/function.ts';
export { Let, TextHelper } from './expressions/helper.ts';
export { and, not, or } from './expressions/logic.ts';
export { fallback, notEmpty, orElse, present } from './expressions/presence.ts';
export {
  contains,
  endsWith,
  matches,
  replace,
  sha256,
  startsWith,
  trimSuffix,
  truncate,
} from './expressions/strings.ts';
export { text } from './expressions/text.ts';
export { versionAtLeast } from './expressions/version.ts';

export { kubernetesObjects } from './values/kubernetesObjects.ts';
export { autoOrBoolean, type AutoReference, resolveAuto } from './values/auto.ts';
export { freeList, freeMap, freeObjects, list, map, stringMap } from './values/collections.ts';
export { type Declaration, optional, type ReferenceOf, type SettingsOf, type ValueOf } from './values/declaration.ts';
export {
  annotations,
  dnsLabel,
  dnsName,
  duration,
  environment,
  image,
  type ImageReference,
  integerOrPercent,
  labels,
  port,
  ports,
  quantity,
  version,
} from './values/formats.ts';
export { object, type ObjectReference } from './values/object.ts';
export { boolean, integer, integerOrString, number, oneOf, string } from './values/scalars.ts';

export { block } from './manifest/block.ts';
export { defaults } from './manifest/defaults.ts';
export { each, eachEntry, eachField, times } from './manifest/each.ts';
export { merged } from './manifest/merged.ts';
export type { Templated } from './manifest/node.ts';
export { remark } from './manifest/remark.ts';
export { spread } from './manifest/spread.ts';
export { when } from './manifest/when.ts';

export { document } from './render/document.ts';
export { writeDocuments, writeYaml } from './render/writeYaml.ts';

export { ChartDefinition, defineChart } from './chart/definition.ts';
export { type ChartDefinitionProps } from './chart/definitionProps.ts';
export { type RenderOptions, type Rendering } from './chart/rendering.ts';
export { HelmChart } from './chart/helmChart.ts';
export { notesWhen } from './chart/notes.ts';
export { UserObjects } from './chart/userObjects.ts';
export { type Manifest, Resource, type ResourceOptions } from './chart/resource.ts';
export { defineRule, type Rule } from './chart/rule.ts';

export { imageHelper } from './pod/imageHelper.ts';

export { sidecarGrid } from './charts/sidecar-grid/definition.ts';
