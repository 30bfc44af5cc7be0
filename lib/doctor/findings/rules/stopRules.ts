import type { Field } from '../../field.ts';
import { podsOf, readAmount } from '../manifests/amount.ts';
import type { Members } from '../manifests/members.ts';
import { breachIf, HAZELCAST_DOCS, type ManifestRule, SHUTDOWN } from './manifestRule.ts';

const HEALTH = `${HAZELCAST_DOCS}/maintain-cluster/monitoring#health-check-and-monitoring`;

const graceCoversHandover: ManifestRule = {
  id: 'SG120',
  severity: 'error',
  about: 'the grace period is not shorter than the time that members may take to hand over',
  fix: 'set terminationGracePeriodSeconds to more than hazelcast.graceful.shutdown.max.wait',
  source: SHUTDOWN,
  breaches({ graceful, gracePeriod, maxWaitSeconds }) {
    const message = `Kubernetes kills a pod after ${gracePeriod.value} seconds, but its member may take ${maxWaitSeconds} to hand its entries over: what it still has is lost`;
    return breachIf(graceful?.value === true && gracePeriod.value < maxWaitSeconds, gracePeriod.place, message);
  },
};

const memberOutlivesApp: ManifestRule = {
  id: 'SG119',
  severity: 'warning',
  about: 'a member beside an app stops after it',
  fix: 'make it an init container with restartPolicy: Always, or give it a preStop that sleeps for as long as the app drains',
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/',
  breaches: ({ form, graceful, pod }) =>
    pod === undefined
      ? []
      : breachIf(
          form === 'beside' && graceful?.value === true && !pod.container.at('lifecycle').at('preStop').isPresent,
          pod.container,
          'the member is told to stop at the same time as the app, which sees errors while it drains, and may write entries that no one takes over',
        ),
};

const livenessIsOfOne: ManifestRule = {
  id: 'SG121',
  severity: 'error',
  about: 'liveness asks for the state of the one member',
  fix: 'ask /hazelcast/health/node-state',
  source: HEALTH,
  breaches: (members) =>
    probesOf(members, ['livenessProbe'], '/cluster-safe').map((place) => ({
      place,
      message: 'no member is cluster-safe while entries move, so each scaling and rollout restarts all of them',
    })),
};

const readinessIsOfOne: ManifestRule = {
  id: 'SG122',
  severity: 'warning',
  about: 'readiness asks for the state of the one member',
  fix: 'ask /hazelcast/health/ready',
  source: HEALTH,
  breaches: (members) =>
    probesOf(members, ['readinessProbe'], '/cluster-safe').map((place) => ({
      place,
      message:
        'no member is cluster-safe while entries move, so each scaling and rollout takes all pods out of their Services',
    })),
};

const healthAnswers: ManifestRule = {
  id: 'SG123',
  severity: 'error',
  about: 'probes of the health of a member find its REST API on',
  fix: 'set network.rest-api.enabled to true',
  source: HEALTH,
  breaches(members) {
    const { settings } = members;
    const probes = probesOf(members, ['startupProbe', 'readinessProbe', 'livenessProbe'], '');
    if (settings === undefined || probes.length === 0) return [];
    return breachIf(
      !settings.rest.value,
      settings.rest.place,
      'the probes ask over HTTP, which the member does not answer: no pod ever is ready',
    );
  },
};

const readinessIsAsked: ManifestRule = {
  id: 'SG124',
  severity: 'warning',
  about: 'members have a readiness probe',
  fix: 'add one that asks /hazelcast/health/ready',
  source: HEALTH,
  breaches: ({ pod }) =>
    pod === undefined
      ? []
      : breachIf(
          !pod.container.at('readinessProbe').isPresent,
          pod.container,
          'nothing asks whether the member is ready, so a rollout stops the next one as soon as its process runs, before it has joined',
        ),
};

const labelsStay: ManifestRule = {
  id: 'SG125',
  severity: 'warning',
  about: 'labels of the pods do not change with the version of a chart',
  fix: 'keep it out of the labels of the pods',
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#updating-a-deployment',
  breaches({ pod, kind }) {
    const place = pod?.metadata.at('labels').at('helm.sh/chart');
    if (place === undefined || kind === 'Pod') return [];
    return breachIf(
      place.isPresent,
      place,
      'each new version of the chart replaces every member, also when nothing else changes',
    );
  },
};

const someStay: ManifestRule = {
  id: 'SG126',
  severity: 'error',
  about: 'a rollout does not stop all members at once',
  fix: 'set the type to RollingUpdate, with maxSurge: 1 and maxUnavailable: 0',
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#recreate-deployment',
  breaches({ object, isPersistent }) {
    const place = object.at('spec').at('strategy').at('type');
    return breachIf(
      place.raw() === 'Recreate' && !isPersistent,
      place,
      'each rollout stops all members before it starts new ones: all entries are lost',
    );
  },
};

const rolloutIsSlow: ManifestRule = {
  id: 'SG127',
  severity: 'warning',
  about: 'a rollout takes no more members at once than there are copies',
  fix: 'set rollingUpdate.maxUnavailable to 0 and maxSurge to 1',
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#max-unavailable',
  breaches({ object, kind, settings, replicas }) {
    const strategy = object.at('spec').at('strategy');
    if (kind !== 'Deployment' || settings === undefined || strategy.at('type').raw() === 'Recreate') return [];
    const place = strategy.at('rollingUpdate').at('maxUnavailable');
    // The one percentage that Kubernetes rounds down.
    const most = Math.floor(podsOf(readAmount(place) ?? { number: 25, isPercent: true }, replicas.value));
    const message = `a rollout may stop ${most} members at once, but there are only ${settings.backups.value} copies of an entry`;
    return breachIf(most > Math.max(settings.backups.value, 1), place, message);
  },
};

const parallelHandsOver: ManifestRule = {
  id: 'SG129',
  severity: 'warning',
  about: 'members that stop together hand their entries over',
  fix: 'set podManagementPolicy to OrderedReady, or hazelcast.shutdownhook.policy to GRACEFUL',
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#parallel-pod-management',
  breaches({ object, graceful, isPersistent }) {
    const place = object.at('spec').at('podManagementPolicy');
    return breachIf(
      place.raw() === 'Parallel' && graceful?.value === false && !isPersistent,
      place,
      'a scale-down stops all surplus members together, and they hand nothing over: entries are lost when all copies were on them',
    );
  },
};

/** The probes of a member that ask for its health, at a path that ends so. */
function probesOf({ pod }: Members, names: readonly string[], end: string): readonly Field[] {
  const paths = names.flatMap((name) => (pod === undefined ? [] : [pod.container.at(name).at('httpGet').at('path')]));
  return paths.filter((path) => {
    const text = path.textOr('');
    return text.startsWith('/hazelcast/health') && text.endsWith(end);
  });
}

/** Rules of how members start and stop. */
export const stopRules: readonly ManifestRule[] = [
  memberOutlivesApp,
  graceCoversHandover,
  livenessIsOfOne,
  readinessIsOfOne,
  healthAnswers,
  readinessIsAsked,
  labelsStay,
  someStay,
  rolloutIsSlow,
  parallelHandsOver,
];
