import type { Expression } from '../../expressions/expression.ts';
import { lift } from '../../expressions/literal.ts';
import { apartBy, type Members } from '../../manifests/members/members.ts';
import { HOSTNAME_LABEL, ZONE_LABEL } from '../../manifests/nodes/clusterNode.ts';
import type { Field } from '../../manifests/objects/field.ts';
import { podsOf, readAmount } from '../../manifests/objects/quantity.ts';
import { known, type ManifestSubject, subjectOf } from './manifestSubject.ts';

/** How pods with members start, stop and change, as manifests say it. */
export interface RolloutFacts {
  readonly replicas: Expression<number>;
  /** Synchronous backups of each entry. */
  readonly backups: Expression<number>;
  /** Members hand their entries over before they stop. */
  readonly isGraceful: Expression<boolean>;
  /** Entries are on disk too, so a stop loses none. */
  readonly isPersistent: Expression<boolean>;
  /** A rollout stops all pods before it starts new ones. */
  readonly recreates: Expression<boolean>;
  /** Pods that a rollout of a Deployment may stop at once. Unknown: it is none. */
  readonly maxUnavailable: Expression<number>;
  /** A StatefulSet starts and stops its pods together. */
  readonly isParallel: Expression<boolean>;
  /** Members that an autoscaler may stop while one of them hands over. Unknown: none, or one after the other. */
  readonly scaledDown: Expression<number>;
  /** Seconds of that time: the grace period, as far as an autoscaler looks back. */
  readonly scaleDownSeconds: Expression<number>;
  /** The member has a readiness probe. */
  readonly hasReadiness: Expression<boolean>;
  /** The labels of the pods have the version of a chart. */
  readonly hasChartLabel: Expression<boolean>;
  /** The ConfigMap or Secret with hazelcast.yaml. */
  readonly configObject: Expression<string>;
  /** A change of it replaces the pods. */
  readonly followsConfig: Expression<boolean>;
  /** Partition groups keep an entry and its backups apart. */
  readonly isAware: Expression<boolean>;
  /** Spread constraints or anti-affinity keep the pods apart. */
  readonly isApart: Expression<boolean>;
}

/** Reads how some members start, stop and change. */
export function rolloutSubject(members: Members): ManifestSubject<RolloutFacts> {
  const { object, kind, pod, replicas, settings, graceful, gracePeriod, autoscaling } = members;
  const spec = object.at('spec');
  const strategy = spec.at('strategy');
  const scaleDown = autoscaling?.place.at('behavior').at('scaleDown');
  const seconds = Math.min(gracePeriod.value, LONGEST_PERIOD);
  const chartLabel = pod?.metadata.at('labels').at('helm.sh/chart');
  const file = settings?.file;
  return subjectOf<RolloutFacts>(
    {
      replicas: lift(replicas.value),
      backups: known(settings?.backups.value, 'integer'),
      isGraceful: known(graceful?.value, 'boolean'),
      isPersistent: lift(members.isPersistent),
      recreates: lift(strategy.at('type').raw() === 'Recreate'),
      maxUnavailable: known(kind === 'Deployment' ? stoppedByRollout(strategy, replicas.value) : undefined, 'integer'),
      isParallel: lift(spec.at('podManagementPolicy').raw() === 'Parallel'),
      scaledDown: known(stoppedByAutoscaler(members, seconds), 'integer'),
      scaleDownSeconds: lift(seconds),
      hasReadiness: known(pod?.container.at('readinessProbe').isPresent, 'boolean'),
      hasChartLabel: known(kind === 'Pod' ? undefined : chartLabel?.isPresent, 'boolean'),
      configObject: known(file?.path.slice(0, -1), 'string'),
      followsConfig: known(kind === 'Pod' ? undefined : followsConfig(members), 'boolean'),
      // What is elsewhere may have partition groups, but nothing says so.
      isAware: lift(settings !== undefined && settings.mode.value !== 'none'),
      isApart: lift([HOSTNAME_LABEL, ZONE_LABEL].some((label) => apartBy(label, members) !== 'never')),
    },
    {
      recreates: strategy.at('type'),
      maxUnavailable: strategy.at('rollingUpdate').at('maxUnavailable'),
      isParallel: spec.at('podManagementPolicy'),
      scaledDown: scaleDown,
      hasReadiness: pod?.container,
      hasChartLabel: chartLabel,
      followsConfig: pod?.metadata.at('annotations'),
      isApart: members.constraints,
    },
  );
}

/** An autoscaler looks back half an hour at most. */
const LONGEST_PERIOD = 1800;

function stoppedByRollout(strategy: Field, replicas: number): number | undefined {
  if (strategy.at('type').raw() === 'Recreate') return undefined;
  // The one percentage that Kubernetes rounds down.
  const amount = readAmount(strategy.at('rollingUpdate').at('maxUnavailable')) ?? { number: 25, isPercent: true };
  return Math.floor(podsOf(amount, replicas));
}

/** A StatefulSet that stops its pods in order takes one at a time, whatever its autoscaler says. */
function stoppedByAutoscaler({ autoscaling, isOrdered }: Members, seconds: number): number | undefined {
  if (autoscaling === undefined || isOrdered) return undefined;
  const { least, most } = autoscaling.value;
  return Math.min(takenWithin(seconds, autoscaling.place.at('behavior').at('scaleDown'), most), most - least);
}

/** How many pods a scale-down may take within some seconds. Without policies it takes all at once. */
function takenWithin(seconds: number, scaleDown: Field, all: number): number {
  const select = scaleDown.at('selectPolicy').textOr('Max');
  if (select === 'Disabled') return 0;
  const numbers = scaleDown
    .at('policies')
    .items()
    .map((policy) => {
      const isPercent = policy.at('type').textOr('Pods') === 'Percent';
      const { number } = readAmount(policy.at('value')) ?? { number: 0 };
      const times = Math.ceil(seconds / policy.at('periodSeconds').integerOr(15, 1));
      return Math.ceil(podsOf({ number, isPercent }, all)) * times;
    });
  if (numbers.length === 0) return all;
  return select === 'Min' ? Math.min(...numbers) : Math.max(...numbers);
}

/** A checksum among the annotations changes the pods, and a ConfigMap of a fixed content never changes. */
function followsConfig({ pod, object, settings }: Members): boolean | undefined {
  const file = settings?.file;
  if (pod === undefined || file === undefined) return undefined;
  const annotations = [pod.metadata, object.at('metadata')].flatMap((metadata) => metadata.at('annotations').entries());
  const isWatched = annotations.some(([key]) => /checksum|hash|reload/i.test(key));
  // Kustomize puts a hash at the end of the name.
  return isWatched || /-[a-z0-9]{10}:$/.test(file.path) || file.at('immutable').raw() === true;
}
