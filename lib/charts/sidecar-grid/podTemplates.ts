import type { Container, PodSpec, PodTemplateSpec } from 'kubernetes-types/core/v1.js';
import { hostAntiAffinity, spreadConstraints, type WhenUnsatisfiable } from '../../availability/placement.ts';
import { choose } from '../../expressions/choose.ts';
import { equal } from '../../expressions/compare.ts';
import type { Expression } from '../../expressions/expression.ts';
import { not, or } from '../../expressions/logic.ts';
import type { Grid } from '../../grid/grid.ts';
import { memberVolumes } from '../../grid/member.ts';
import { partial, type Document, type NamedPartial } from '../../manifest/partial.ts';
import { spread } from '../../manifest/each.ts';
import { defaults, merged } from '../../manifest/merged.ts';
import type { FieldsOf, MapTemplate, Templated } from '../../manifest/node.ts';
import { comment, when } from '../../manifest/when.ts';
import { podMetadata } from '../../pod/metadata.ts';
import { APP_CONTAINER } from '../../sidecars/claims.ts';
import { configChecksum, hasOwnConfig } from '../../sidecars/member/memberSidecar.ts';
import type { Sidecars } from '../../sidecars/sidecars.ts';
import { appContainer } from './app.ts';
import { gracePeriods } from './derivedValues.ts';
import { appPodSettings } from './podSettings.ts';
import type { SidecarGridReference } from './values.ts';

/** What {@link podTemplates} take. */
export interface PodTemplatesProps {
  readonly values: SidecarGridReference;
  readonly grid: Grid;
  /** Name of the ConfigMap with hazelcast.yaml. */
  readonly configName: Expression<string>;
  readonly config: Document;
  /** What all pods of the chart have in common. */
  readonly settings: NamedPartial;
  /** What runs next to the app. */
  readonly sidecars: Sidecars;
  /** The container of a member that has a pod of its own. */
  readonly member: NamedPartial<readonly Templated<Container>[]>;
  /** Name of the ServiceAccount of the pods. */
  readonly serviceAccountName: Expression<string>;
}

/** A template of pods, once in the chart. */
export type PodTemplate = NamedPartial<MapTemplate<PodTemplateSpec>>;

/** The pods of a sidecar grid. */
export interface PodTemplates {
  /** Pods of the app, with a member in them unless members have pods of their own. */
  readonly app: PodTemplate;
  /** Pods with nothing but a member, of the topology client-server. */
  readonly member: PodTemplate;
}

/** The pods of a sidecar grid: the same for a StatefulSet and a Deployment. */
export function podTemplates(props: PodTemplatesProps): PodTemplates {
  return { app: appPods(props), member: memberPods(props) };
}

function appPods(props: PodTemplatesProps): PodTemplate {
  const { values, grid, sidecars, settings } = props;
  const { availability } = values;
  const { isClientServer, sharesPods } = grid.topology;
  const { securityContext, sharesProcesses } = sidecars;
  return podTemplate(props, {
    name: 'podTemplate',
    description: 'The pods of the app, with its sidecars.',
    labels: grid.appLabels,
    container: APP_CONTAINER,
    annotations: sidecars.annotations,
    settings: securityContext ? appPodSettings(values, grid.openShift, securityContext) : settings,
    spec: {
      automountServiceAccountToken: sidecars.usesApi,
      terminationGracePeriodSeconds: comment(
        'Kubernetes kills the pod after this time: your app drains, then the member migrates its data.',
        gracePeriods(values, sidecars.graceSeconds).app,
      ),
      // What starts first stops last.
      initContainers: [...sidecars.initContainers, spread(values.initContainers)],
      containers: [appContainer(values, sidecars), ...sidecars.containers, spread(values.extraContainers)],
      volumes: [...sidecars.volumes, spread(values.volumes)],
      topologySpreadConstraints: spreadConstraints({
        name: 'spreadConstraints',
        availability,
        podLabels: grid.appLabels,
        isDeployment: or(isClientServer, equal(values.workload, 'Deployment')),
        whenUnsatisfiable: choose<WhenUnsatisfiable>(sharesPods, 'DoNotSchedule', 'ScheduleAnyway'),
      }),
      affinity: hostAntiAffinity('affinity', availability, grid.appLabels, values.affinity),
    },
    defaults: sharesProcesses ? { shareProcessNamespace: when(sharesProcesses, true) } : {},
  });
}

function memberPods(props: PodTemplatesProps): PodTemplate {
  const { values, grid, sidecars, config, settings } = props;
  const { availability } = values;
  return podTemplate(props, {
    name: 'memberPodTemplate',
    description: 'The pods of the members, for the topology client-server.',
    labels: grid.memberLabels,
    container: 'hazelcast',
    annotations: { 'checksum/config': when(hasOwnConfig(grid), configChecksum(config)) },
    settings,
    spec: {
      automountServiceAccountToken: grid.usesApi,
      terminationGracePeriodSeconds: comment(
        'Kubernetes kills the pod after this time: the member migrates its data.',
        gracePeriods(values, sidecars.graceSeconds).member,
      ),
      containers: [props.member],
      volumes: [...memberVolumes(grid, props.configName), spread(values.volumes)],
      topologySpreadConstraints: spreadConstraints({
        name: 'memberSpreadConstraints',
        availability,
        podLabels: grid.memberLabels,
        isDeployment: not(true),
      }),
      affinity: hostAntiAffinity('memberAffinity', availability, grid.memberLabels, values.affinity),
    },
  });
}

/** What sets the two kinds of pods apart. */
interface PodKind {
  readonly name: string;
  readonly description: string;
  readonly labels: NamedPartial;
  /** The container that kubectl takes when none is named. */
  readonly container: string;
  readonly annotations: Readonly<Record<string, Templated<string>>>;
  readonly settings: NamedPartial;
  readonly spec: Partial<FieldsOf<PodSpec>>;
  /** Fields that apply unless the user sets them. @default - none */
  readonly defaults?: Partial<FieldsOf<PodSpec>>;
}

function podTemplate({ values, grid, serviceAccountName }: PodTemplatesProps, kind: PodKind): PodTemplate {
  return partial(kind.name, kind.description, {
    metadata: podMetadata(grid.common, values, kind.labels, {
      'kubectl.kubernetes.io/default-container': kind.container,
      ...kind.annotations,
    }),
    spec: merged({ serviceAccountName }, kind.spec, kind.settings, values.podSpec, defaults(kind.defaults ?? {})),
  });
}
