export { UserError } from './errors.ts';

export { add, divide, max, min, multiply, remainder, subtract } from './expressions/arithmetic.ts';
export { type BuiltIn, chartInfo, cluster, release } from './expressions/builtin.ts';
export { choose } from './expressions/choose.ts';
export {
  type AnyList,
  type AnyMap,
  hasField,
  hasKey,
  includes,
  join,
  length,
  omit,
} from './expressions/collections.ts';
export {
  atLeast,
  atMost,
  equal,
  greaterThan,
  lessThan,
  notEqual,
  type Scalar,
  versionAtLeast,
} from './expressions/compare.ts';
export type { ChartInfo, Context, Release } from './expressions/context.ts';
export { Expression, type Input, type Kind, type Range, type Traits } from './expressions/expression.ts';
export { numberField, textField } from './expressions/field.ts';
export { defineFunction, type ExpressionFunction, type KindType, type Meaning } from './expressions/function.ts';
export type { GoText } from './expressions/goText.ts';
export {
  ConditionHelper,
  type Helper,
  IntegerHelper,
  Let,
  type LetVariable,
  TextHelper,
} from './expressions/helper.ts';
export { and, not, or } from './expressions/logic.ts';
export { defaultIfAbsent, isEmpty, notEmpty, defaultIfEmpty, present, type Raw } from './expressions/presence.ts';
export type { Reference, Source } from './expressions/reference.ts';
export { matches } from './expressions/regex.ts';
export type { Scope, Variable } from './expressions/scope.ts';
export { contains, endsWith, replace, sha256, startsWith, trimSuffix, truncate } from './expressions/strings.ts';
export { text, type TextPart } from './expressions/text.ts';

export {
  freeList,
  type FreeList,
  freeMap,
  type FreeMap,
  freeObjects,
  list,
  type ListDeclaration,
  type ListProps,
  type ListReference,
  map,
  type MapDeclaration,
  type MapProps,
  type MapReference,
  stringMap,
} from './values/collections.ts';
export {
  type Declaration,
  type DeclarationProps,
  optional,
  type ReferenceOf,
  type ScalarDeclaration,
  type SettingsOf,
  type Shape,
  type ValueOf,
} from './values/declaration.ts';
export {
  annotations,
  dnsLabel,
  dnsName,
  duration,
  environment,
  image,
  type ImageFields,
  type ImageProps,
  type ImageReference,
  integerOrPercent,
  kubernetesObjects,
  labels,
  port,
  ports,
  quantity,
  type Quantity,
  version,
} from './values/formats.ts';
export type { JsonSchema } from './values/jsonSchema.ts';
export {
  type Fields,
  object,
  type ObjectDeclaration,
  type ObjectProps,
  type ObjectReference,
  type ObjectValue,
} from './values/object.ts';
export {
  autoOrBoolean,
  type AutoReference,
  boolean,
  integer,
  integerOrString,
  type IntegerProps,
  number,
  oneOf,
  resolveAuto,
  string,
  type StringProps,
} from './values/scalars.ts';
export type { Problem } from './values/validate.ts';

export { partial, type NamedPartial } from './manifest/partial.ts';
export { defaults, type Defaults } from './manifest/merged.ts';
export type { Document } from './manifest/partial.ts';
export { each, type Each, eachEntry, eachField, type EachField, type Loop, times } from './manifest/each.ts';
export { allEntries, anyEntry, countWhere, type Entries, minOf, type OfEntry } from './manifest/entries.ts';
export { keysWhere, type KeysWhere, type MapLoop } from './manifest/keysWhere.ts';
export { type FixedPart, merged, type Merged } from './manifest/merged.ts';
export type {
  Exact,
  FieldsOf,
  ListTemplate,
  Made,
  MadeExactly,
  MapPart,
  MapTemplate,
  Settled,
  Templated,
} from './manifest/node.ts';
export { comment, type Comment } from './manifest/when.ts';
export { spread, type Spread } from './manifest/each.ts';
export { when, type When } from './manifest/when.ts';

export { document } from './render/writeYaml.ts';
export { writeDocuments, writeYaml } from './render/writeYaml.ts';

export { Condition } from './tokens/condition.ts';
export { Overlay } from './tokens/overlay.ts';
export { Repeated } from './tokens/repeated.ts';
export { type NumberTokenOptions, Token } from './tokens/token.ts';
export type { TokenDifference } from './tokens/verify.ts';

export { type BrokenValue, ChartDefinition, defineChart } from './chart/definition.ts';
export { type ChartDefinitionProps } from './chart/definitionProps.ts';
export { HelmChart, type HelmChartProps } from './chart/helmChart.ts';
export type { ChartHelpers, NameOverrides } from './chart/helpers.ts';
export { type ConditionalNotes, type NotesLine, notesWhen } from './chart/notes.ts';
export { type RenderOptions, type Rendering } from './chart/rendering.ts';
export { type Manifest, Resource, type ResourceOptions } from './chart/resource.ts';
export { UserObjects } from './chart/resource.ts';
export { AppliedRule, type BrokenRule } from './rules/judge.ts';
export { defineRule, type FixValue, type Remedy, type Rule, type Severity, type Subject } from './rules/rule.ts';

export type { HttpRouteFields } from './pod/httpRoute.ts';
export {
  type Common,
  commonMetadata,
  type CommonValues,
  metadata,
  type MetadataProps,
  suffixedName,
  type TextMap,
} from './pod/metadata.ts';
export type { NetworkPolicyFields } from './pod/networkPolicy.ts';
export { OpenShift } from './pod/securityContext.ts';
export {
  PodServiceAccount,
  type PodServiceAccountProps,
  type ServiceAccountFields,
  serviceAccountName,
  type ServiceAccountReference,
  serviceAccountValues,
} from './pod/serviceAccount.ts';
export { type GlobalFields, imageHelper } from './pod/values.ts';

export { DiscoveryRbac, type DiscoveryRbacProps, GridService } from './grid/discovery.ts';
export { type AvailabilityMode, Grid, type GridProps, Topology, type TopologyName } from './grid/grid.ts';
export { GridConfigMap, hazelcastConfig } from './grid/hazelcastConfig.ts';
export type { MapFields } from './grid/mapConfig.ts';
export { memberContainer, type MemberContainerProps, memberVolumes, type MetricsAgent } from './grid/member.ts';
export { memberFields, type MemberFields, type MemberReference, memberValues } from './grid/memberValues.ts';

export type { AutoscalingFields } from './availability/autoscaler.ts';
export {
  hostAntiAffinity,
  spreadConstraints,
  type SpreadConstraintsProps,
  type WhenUnsatisfiable,
} from './availability/placement.ts';
export { DisruptionBudget, type DisruptionBudgetProps } from './availability/podDisruptionBudget.ts';
export {
  availabilityFields,
  type AvailabilityFields,
  type AvailabilityReference,
  availabilityValues,
} from './availability/values.ts';

export { sidekickArguments } from './sidekick/arguments.ts';
export { addCertificates, OWN_POD, type SidekickHosts } from './sidekick/certificates.ts';
export { sidekickContainer, type SidekickContainerProps, sidekickVolumes } from './sidekick/container.ts';
export {
  type ReadyWhen,
  sidekickFields,
  type SidekickFields,
  type SidekickReference,
  sidekickValues,
} from './sidekick/values.ts';
export { serverEgress } from './sidekick/egress.ts';
export {
  type SecretName,
  sidekickFacts,
  type SidekickFacts,
  type SidekickFactsProps,
  type SidekickRule,
  type TlsFile,
  type TlsFileName,
} from './sidekick/facts.ts';
export { sidekickImage, type SidekickImage } from './sidekick/version.ts';
export { type Monitor, type ScrapedPort, SidekickPodMonitor } from './sidekick/podMonitor.ts';
export { sidekickRules } from './sidekick/rules/rules.ts';
export { sidecarRules } from './sidekick/rules/containerRules.ts';
export {
  s3aProperties,
  type S3ConnectionProps,
  s3Environment,
  type Setting,
  sparkProperties,
} from './sidekick/s3Connection.ts';
export {
  type ClientFields,
  clientVariables,
  sidecarFields,
  Sidekick,
  type SidekickBesideApp,
  type SidekickProps,
} from './sidekick/sidekick.ts';
export { type Pool, site, type Site, statefulSetSite, type StatefulSetSite } from './sidekick/sites/site.ts';
export type { SiteCheckName } from './sidekick/sites/siteChecks.ts';

export type { Endpoint, PodMonitor, RelabelConfig } from './metrics/prometheusOperator.ts';
export type { MetricsFields } from './metrics/values.ts';

export type { ManagementCenterFields } from './management-center/values.ts';

export type { AppOfPod, AppPod, PodExtras } from './sidecars/appPod.ts';
export { memberOf, memberSidecar, type MemberSidecarProps } from './sidecars/member/memberSidecar.ts';
export {
  type AppAdditions,
  type CollisionRule,
  type CollisionRules,
  makeSidecars,
  type PodAdditions,
  type ProbeName,
  type Sidecar,
  sidecarKind,
  type SidecarKind,
  type SidecarList,
  type SidecarNetwork,
  type SidecarPort,
  valuesOf,
  type ValuesOf,
} from './sidecars/sidecar.ts';
export { Sidecars } from './sidecars/sidecars.ts';
export { sidekickKind, sidekickSidecar } from './sidecars/sidekick/sidekickSidecar.ts';

export { sidekickChart } from './charts/sidekick/definition.ts';
export { defineSidecarGrid, sidecarGrid } from './charts/sidecar-grid/definition.ts';
export type { AppFields, GridFields, LastFields, SidecarGridFields } from './charts/sidecar-grid/values.ts';
export type { SidekickNetworkPolicyFields } from './charts/sidekick/networkPolicy.ts';
export type { SidekickServiceFields } from './charts/sidekick/service.ts';
export type { SidekickChartFields } from './charts/sidekick/values.ts';
