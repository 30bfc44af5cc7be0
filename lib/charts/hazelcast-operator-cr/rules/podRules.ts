import { HAZELCAST_OBJECTS, type OperatorRule, unsaid } from './operatorRule.ts';

const NONE = 'Leave it out, or keep these members with the chart sidecar-grid.';

/** Rules of the pods of members, most of which the operator makes as it likes. */
export const podRules: readonly OperatorRule[] = [
  unsaid({
    id: 'OP020',
    place: 'workload',
    also: ['revisionHistoryLimit'],
    message:
      'the operator keeps members with a StatefulSet of its own, which starts all of them at once, and stops those of a scale-down together.',
    remedy: { values: NONE },
    source: HAZELCAST_OBJECTS,
  }),
  unsaid({
    id: 'OP021',
    place: 'autoscaling',
    switchedBy: 'autoscaling.enabled',
    message: 'no autoscaler is made, so the number of members stays autoscaling.minReplicas where that is enabled.',
    remedy: {
      values:
        'Set replicas, or make a HorizontalPodAutoscaler of yours that scales the Hazelcast resource, and takes one member at a time.',
    },
  }),
  unsaid({
    id: 'OP022',
    place: 'networkPolicy',
    switchedBy: 'networkPolicy.enabled',
    message: 'no network policy is made, so everyone in the cluster may reach members.',
    remedy: {
      values:
        'Make one of yours in extraObjects: clients need port 5701 of the pods, members 5702, the operator 5701, 8081 and those of its agent.',
    },
    source: HAZELCAST_OBJECTS,
  }),
  unsaid({
    id: 'OP023',
    place: 'metrics',
    switchedBy: 'metrics.enabled',
    message: 'members that the operator runs have no endpoint for Prometheus.',
    remedy: { values: 'Take the metrics of Management Center, which has such an endpoint.' },
    source: 'https://github.com/hazelcast/hazelcast-platform-operator/issues/945',
  }),
  unsaid({
    id: 'OP024',
    place: 'rbac',
    also: ['serviceAccount.annotations', 'serviceAccount.labels'],
    message: 'the operator makes the account and the rights of members, and no field shapes them.',
    remedy: { values: 'Set serviceAccount.create to false and serviceAccount.name to an account of yours.' },
    source: HAZELCAST_OBJECTS,
  }),
  unsaid({
    id: 'OP025',
    place: 'openshift',
    message: 'the operator finds out by itself whether it runs on OpenShift.',
    remedy: { values: 'Leave it out.' },
    source: HAZELCAST_OBJECTS,
  }),
  unsaid({
    id: 'OP026',
    place: 'podSecurityContext',
    message:
      'the operator sets the security context of pods, without a seccomp profile: Pod Security restricted refuses them.',
    remedy: { values: 'Leave it out, and let the namespace enforce Pod Security baseline.' },
    source: HAZELCAST_OBJECTS,
  }),
  unsaid({
    id: 'OP027',
    place: 'priorityClassName',
    message: 'no field names a priority class, so any pod that has one may take the place of a member.',
    remedy: { values: NONE },
  }),
  unsaid({
    id: 'OP028',
    place: 'extraContainers',
    also: ['initContainers'],
    message: 'no field adds containers to the pods of members.',
    remedy: { values: NONE },
  }),
  unsaid({
    id: 'OP029',
    place: 'volumes',
    also: ['member.volumeMounts'],
    message: 'no field adds volumes to the pods of members, so files in them, such as classes, are missing.',
    remedy: { values: 'Put classes into the image, or let the operator fetch them with spec.userCodeNamespaces.' },
  }),
  unsaid({
    id: 'OP030',
    place: 'podSpec',
    message: 'no field takes other fields of the pods.',
    remedy: { values: NONE },
  }),
  unsaid({
    id: 'OP031',
    place: 'availability.minReadySeconds',
    message: 'no field holds the next member of a rollout back: it is replaced as soon as the one before is ready.',
    remedy: { values: 'Leave it out, and let gracefulShutdown hand entries over before a member ends.' },
  }),
  unsaid({
    id: 'OP032',
    place: 'availability.extraGraceSeconds',
    message: 'the operator gives each pod 600 seconds to end, and no field changes that.',
    remedy: { values: 'Leave it out.' },
    source: HAZELCAST_OBJECTS,
  }),
];
