import type { PodSpec, PodTemplateSpec } from 'kubernetes-types/core/v1.js';
import { hostAntiAffinity } from '../../availability/hostAntiAffinity.ts';
import { spreadConstraints, type WhenUnsatisfiable } from '../../availability/spreadConstraints.ts';
import type { HelmChart } from '../../chart/helmChart.ts';
import { choose } from '../../expressions/choose.ts';
import { equal, greaterThan } from '../../expressions/compare.ts';
import type { Expression, Input } from '../../expressions/expression.ts';
import { and, not, or } from '../../expressions/logic.ts';
import { notEmpty } from '../../expressions/presence.ts';
import { sha256 } from '../../expressions/strings.ts';
import type { Grid } from '../../grid/grid.ts';
import { memberContainer } from '../../grid/memberContainer.ts';
import { configVolume, memberVolumes, TEMPORARY_VOLUME } from '../../grid/memberSettings.ts';
import { block, type NamedBlock } from '../../manifest/block.ts';
import type { Document } from '../../manifest/document.ts';
import { merged } from '../../manifest/merged.ts';
import type { FieldsOf, MapTemplate, Templated } from '../../manifest/node.ts';
import { remark } from '../../manifest/remark.ts';
import { spread } from '../../manifest/spread.ts';
import { when } from '../../manifest/when.ts';
import { podMetadata } from '../../pod/podMetadata.ts';
import { sidekickContainer } from '../../sidekick/container.ts';
import type { Sidekick } from '../../sidekick/sidekick.ts';
import { sidekickVolumes } from '../../sidekick/volumes.ts';
import { appContainer } from './appContainer.ts';
import { gracePeriods } from './gracePeriods.ts';
import type { SidecarGridReference } from './values.ts';

/** What {@link podTemplates} take. */
export interface PodTemplatesProps {
  readonly chart: HelmChart;
  readonly values: SidecarGridReference;
  readonly grid: Grid;
  /** Name of the ConfigMap with hazelcast.yaml. */
  readonly configName: Expression<string>;
  readonly config: Document;
  /** What all pods of the chart have in common. */
  readonly settings: NamedBlock;
  /** What runs next to the app is a native sidecar. */
  readonly native: Expression<boolean>;
  /** The load balancer beside the app. */
  readonly sidekick: Sidekick;
  /** Name of the ServiceAccount of the pods. */
  readonly serviceAccountName: Expression<string>;
}

/** A template of pods, once in the chart. */
export type PodTemplate = NamedBlock<MapTemplate<PodTemplateSpec>>;

/** The pods of a sidecar grid. */
export interface PodTemplates {
  /** Pods of the app, with a member in them unless members have pods of their own. */
  readonly app: PodTemplate;
  /** Pods with nothing but a member, of the topology client-server. */
  readonly member: PodTemplate;
}

/** The pods of a sidecar grid: the same for a StatefulSet and a Deployment. */
export function podTemplates(props: PodTemplatesProps): PodTemplates {
  const { values, grid, native, sidekick } = props;
  const { topology, usesApi } = grid;
  const { availability } = values;
  const isNative = and(topology.isSidecar, native);
  const waits = and(topology.isSidecar, not(native), greaterThan(values.app.drainSeconds, 0));
  const member = memberContainer(grid, { native: isNative, waits, drainSeconds: values.app.drainSeconds });
  const balancer = sidekickContainer(sidekick, { native, waits: not(native), drainSeconds: values.app.drainSeconds });
  const periods = gracePeriods(values, topology);
  const isDeployment = or(topology.isClientServer, equal(values.workload, 'Deployment'));
  const config = configVolume(grid, props.configName);

  const app = podTemplate(props, {
    name: 'podTemplate',
    description: 'The pods of the app: with a member, unless the topology is client-server.',
    labels: grid.appLabels,
    container: 'app',
    hasMember: topology.sharesPods,
    spec: {
      automountServiceAccountToken: and(topology.sharesPods, usesApi),
      terminationGracePeriodSeconds: remark(
        'Kubernetes kills the pod after this time: your app drains, then the member migrates its data.',
        periods.app,
      ),
      // What starts first stops last: the member, which lives longest.
      initContainers: [
        when(isNative, member),
        when(and(sidekick.enabled, native), balancer),
        spread(values.initContainers),
      ],
      containers: [
        appContainer(values, grid, sidekick),
        when(and(topology.isSidecar, not(native)), member),
        when(and(sidekick.enabled, not(native)), balancer),
        spread(values.extraContainers),
      ],
      volumes: [
        when(topology.sharesPods, config),
        when(topology.isSidecar, TEMPORARY_VOLUME),
        ...sidekickVolumes(sidekick),
        spread(values.volumes),
      ],
      topologySpreadConstraints: spreadConstraints({
        name: 'spreadConstraints',
        availability,
        podLabels: grid.appLabels,
        isDeployment,
        whenUnsatisfiable: choose<WhenUnsatisfiable>(topology.sharesPods, 'DoNotSchedule', 'ScheduleAnyway'),
      }),
      affinity: hostAntiAffinity('affinity', availability, grid.appLabels, values.affinity),
    },
  });

  const memberPods = podTemplate(props, {
    name: 'memberPodTemplate',
    description: 'The pods of the members, for the topology client-server.',
    labels: grid.memberLabels,
    container: 'hazelcast',
    hasMember: true,
    spec: {
      automountServiceAccountToken: usesApi,
      terminationGracePeriodSeconds: remark(
        'Kubernetes kills the pod after this time: the member migrates its data.',
        periods.member,
      ),
      containers: [member],
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
  return { app, member: memberPods };
}

/** What sets the two kinds of pods apart. */
interface PodKind {
  readonly name: string;
  readonly description: string;
  readonly labels: NamedBlock;
  /** The container that kubectl takes when none is named. */
  readonly container: string;
  /** Whether a member runs in it, which reads its configuration once. */
  readonly hasMember: Input<boolean>;
  readonly spec: Partial<FieldsOf<PodSpec>>;
}

function podTemplate(props: PodTemplatesProps, kind: PodKind): PodTemplate {
  const { values, grid, config, settings, serviceAccountName } = props;
  const checksum: Templated<string> = remark(
    'Members read their configuration only at startup: a change must replace the pods.',
    sha256(config),
  );
  const ownConfig = and(kind.hasMember, not(notEmpty(values.member.existingConfigMap)));
  return block(kind.name, kind.description, {
    metadata: podMetadata(grid.common, values, kind.labels, {
      'kubectl.kubernetes.io/default-container': kind.container,
      'checksum/config': when(ownConfig, checksum),
    }),
    spec: merged({ serviceAccountName }, kind.spec, settings, values.podSpec),
  });
}
