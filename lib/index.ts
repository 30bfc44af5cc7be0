export { UserError } from './errors.ts';

export { add, divide, greatest, least, multiply, remainder, subtract } from './expressions/arithmetic.ts';
export { chartInfo, cluster, release } from './expressions/builtin.ts';
export { choose } from './expressions/choose.ts';
export { hasField, hasKey, includes, join, length, omit } from './expressions/collections.ts';
export { atLeast, atMost, equal, greaterThan, lessThan, notEqual } from './expressions/compare.ts';
export { Expression, type Input } from './expressions/expression.ts';
export { defineFunction } from './expressions/function.ts';
export { ConditionHelper, IntegerHelper, Let, TextHelper } from './expressions/helper.ts';
export { and, not, or } from './expressions/logic.ts';
export { fallback, isEmpty, notEmpty, orElse, present } from './expressions/presence.ts';
export { matches } from './expressions/regex.ts';
export { contains, endsWith, replace, sha256, startsWith, trimSuffix, truncate } from './expressions/strings.ts';
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
export { allEntries, anyEntry, countWhere, minOf } from './manifest/entries.ts';
export { keysWhere } from './manifest/keysWhere.ts';
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
export { defineRule, type Rule } from './rules/rule.ts';

export { imageHelper } from './pod/imageHelper.ts';
export { commonMetadata, type Common, type CommonValues, metadata } from './pod/metadata.ts';
export { OpenShift } from './pod/openShift.ts';
export { PodServiceAccount, serviceAccountName, serviceAccountValues } from './pod/serviceAccount.ts';
export { suffixedName } from './pod/suffixedName.ts';

export { GridConfigMap } from './grid/configMap.ts';
export { DiscoveryRbac } from './grid/discoveryRbac.ts';
export { Grid, type GridProps } from './grid/grid.ts';
export { GridService } from './grid/gridService.ts';
export { hazelcastConfig } from './grid/hazelcastConfig.ts';
export { memberContainer } from './grid/memberContainer.ts';
export { memberVolumes } from './grid/memberSettings.ts';
export { memberFields, memberValues } from './grid/memberValues.ts';
export { Topology } from './grid/topology.ts';

export { DisruptionBudget } from './availability/podDisruptionBudget.ts';
export { hostAntiAffinity } from './availability/hostAntiAffinity.ts';
export { spreadConstraints } from './availability/spreadConstraints.ts';
export { availabilityFields, availabilityValues } from './availability/values.ts';

export { sidekickArguments } from './sidekick/arguments.ts';
export { addCertificates, OWN_POD, type SidekickHosts } from './sidekick/certificates.ts';
export { sidekickContainer, type SidekickContainerProps } from './sidekick/container.ts';
export { serverEgress } from './sidekick/egress.ts';
export { SidekickPodMonitor } from './sidekick/podMonitor.ts';
export { sidecarRules } from './sidekick/rules/sidecarRules.ts';
export { clientVariables, sidecarFields, type Sidecar } from './sidekick/sidecar.ts';
export { Sidekick, type SidekickProps } from './sidekick/sidekick.ts';
export { sidekickVolumes } from './sidekick/volumes.ts';
export { sidekickFacts, type SidekickFacts } from './sidekick/facts.ts';
export { sidekickImage } from './sidekick/image.ts';
export { sidekickRules } from './sidekick/rules/rules.ts';
export { s3aProperties, s3Environment, sparkProperties } from './sidekick/s3Connection.ts';
export { type Pool, site, type Site } from './sidekick/sites/site.ts';
export { statefulSetSite, type StatefulSetSite } from './sidekick/sites/statefulSetSite.ts';
export { sidekickFields, sidekickValues } from './sidekick/values.ts';

export { sidekickChart } from './charts/sidekick/definition.ts';
export { sidecarGrid } from './charts/sidecar-grid/definition.ts';
