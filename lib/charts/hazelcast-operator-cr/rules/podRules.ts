import { SIDECARS } from '../../sidecar-grid/sidecars.ts';
import { HAZELCAST_OBJECTS, type OperatorRule, unsupported } from './operatorRule.ts';

const ELSEWHERE = 'Install it with another chart, such as sidecar-grid with topology client-server.';

/** Rules of the app, which the operator does not run. */
export const appRules: readonly OperatorRule[] = [
  unsupported({
    id: 'OP010',
    place: 'app',
    message: 'The operator runs members only, so this chart does not install your app.',
    remedy: { values: ELSEWHERE },
  }),
  unsupported({
    id: 'OP011',
    place: 'service',
    message: 'This chart installs no app, so it creates no Service for it.',
    remedy: { values: ELSEWHERE },
  }),
  unsupported({
    id: 'OP012',
    place: 'ingress',
    switchedBy: 'ingress.enabled',
    message: 'This chart installs no app, so it creates no Ingress for it.',
    remedy: { values: ELSEWHERE },
  }),
  unsupported({
    id: 'OP013',
    place: 'httpRoute',
    switchedBy: 'httpRoute.enabled',
    message: 'This chart installs no app, so it creates no HTTPRoute for it.',
    remedy: { values: ELSEWHERE },
  }),
  ...SIDECARS.map(({ key, aloneIn }) =>
    unsupported({
      id: 'OP014',
      place: key,
      switchedBy: `${key}.enabled`,
      message: `This chart installs no app, so it adds no ${key} to its pods.`,
      remedy: { values: aloneIn === undefined ? 'Remove it.' : `Install ${key} with the chart ${aloneIn}.` },
    }),
  ),
  unsupported({
    id: 'OP015',
    place: 'nativeSidecars',
    also: ['kubeVersion'],
    message: 'Members have pods of their own, so no container is a native sidecar on any version of Kubernetes.',
    remedy: {
      values: 'Remove it. Your app may start before the members, so let it retry until it finds the grid.',
    },
  }),
];

const NONE = 'Remove it, or run these members with the chart sidecar-grid.';

/** Rules of the pods of members, most of whose fields the operator sets. */
export const podRules: readonly OperatorRule[] = [
  unsupported({
    id: 'OP020',
    place: 'workload',
    also: ['revisionHistoryLimit'],
    message:
      'The operator runs members in its own StatefulSet. That starts all members at once, and a scale-down stops several together.',
    remedy: { values: NONE },
    source: HAZELCAST_OBJECTS,
  }),
  unsupported({
    id: 'OP021',
    place: 'autoscaling',
    switchedBy: 'autoscaling.enabled',
    message: 'The chart creates no autoscaler, so the number of members stays at autoscaling.minReplicas.',
    remedy: {
      values:
        'Set replicas. Or create a HorizontalPodAutoscaler for the Hazelcast resource that removes one member at a time.',
    },
  }),
  unsupported({
    id: 'OP022',
    place: 'networkPolicy',
    switchedBy: 'networkPolicy.enabled',
    message: 'The chart creates no NetworkPolicy, so every pod in the cluster can reach members.',
    remedy: {
      values:
        'Add one to extraObjects. Clients need port 5701 of the pods, members 5702, and the operator 5701, 8081 and the ports of its agent.',
    },
    source: HAZELCAST_OBJECTS,
  }),
  unsupported({
    id: 'OP023',
    place: 'metrics',
    switchedBy: 'metrics.enabled',
    message: 'Members that the operator runs have no endpoint for Prometheus.',
    remedy: { values: 'Scrape Management Center, which has such an endpoint.' },
    source: 'https://github.com/hazelcast/hazelcast-platform-operator/issues/945',
  }),
  unsupported({
    id: 'OP024',
    place: 'rbac',
    also: ['serviceAccount.annotations', 'serviceAccount.labels'],
    message: 'The operator creates the ServiceAccount and the rights of members, and no field changes them.',
    remedy: { values: 'Set serviceAccount.create to false, and serviceAccount.name to your own account.' },
    source: HAZELCAST_OBJECTS,
  }),
  unsupported({
    id: 'OP025',
    place: 'openshift',
    message: 'The operator detects OpenShift itself.',
    remedy: { values: 'Remove it.' },
    source: HAZELCAST_OBJECTS,
  }),
  unsupported({
    id: 'OP026',
    place: 'podSecurityContext',
    message:
      'The operator sets a security context without a seccomp profile, so Pod Security restricted rejects these pods.',
    remedy: { values: 'Remove it, and let the namespace enforce Pod Security baseline.' },
    source: HAZELCAST_OBJECTS,
  }),
  unsupported({
    id: 'OP027',
    place: 'priorityClassName',
    message: 'No field sets a priority class, so any pod with a higher priority may preempt a member.',
    remedy: { values: NONE },
  }),
  unsupported({
    id: 'OP028',
    place: 'extraContainers',
    also: ['initContainers'],
    message: 'No field adds containers to the pods of members.',
    remedy: { values: NONE },
  }),
  unsupported({
    id: 'OP029',
    place: 'volumes',
    also: ['member.volumeMounts'],
    message: 'No field adds volumes to the pods of members, so their files are missing, such as classes.',
    remedy: { values: 'Add classes to the image, or let the operator download them with spec.userCodeNamespaces.' },
  }),
  unsupported({
    id: 'OP030',
    place: 'podSpec',
    message: 'The resource has no field for other parts of a pod spec.',
    remedy: { values: NONE },
  }),
  unsupported({
    id: 'OP031',
    place: 'availability.minReadySeconds',
    message: 'No field delays a rollout. Kubernetes replaces the next member as soon as the one before is ready.',
    remedy: { values: 'Remove it, and let gracefulShutdown hand over entries before a member stops.' },
  }),
  unsupported({
    id: 'OP032',
    place: 'availability.extraGraceSeconds',
    message: 'The operator sets a grace period of 600 seconds, and no field changes that.',
    remedy: { values: 'Remove it.' },
    source: HAZELCAST_OBJECTS,
  }),
];
