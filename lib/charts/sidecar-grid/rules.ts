import { hasKey } from '../../expressions/collections.ts';
import { atLeast, greaterThan } from '../../expressions/compare.ts';
import { add } from '../../expressions/arithmetic.ts';
import { not, or } from '../../expressions/logic.ts';
import { equal } from '../../expressions/compare.ts';
import { notEmpty } from '../../expressions/presence.ts';
import { text } from '../../expressions/text.ts';
import { defineRule, type Rule } from '../../chart/rule.ts';
import { MANAGED_SECTIONS } from '../../grid/hazelcastConfig.ts';
import type { SidecarGridReference } from './values.ts';

type SidecarGridRule = Rule<SidecarGridReference>;

const HAZELCAST_DOCS = 'https://docs.hazelcast.com/hazelcast/5.5';

/** A pod without an image does not run. */
const imageIsGiven: SidecarGridRule = defineRule({
  id: 'SG001',
  severity: 'error',
  path: 'app.image.repository',
  holds: ({ app }) => notEmpty(app.image.repository),
  message: () => 'there is no image of your app, so no pod can run',
  fix: 'set it to the repository of your image, such as ghcr.io/acme/shop',
  source: 'https://kubernetes.io/docs/concepts/containers/images/',
});

/** Without a tag the runtime takes `latest`, which changes under a running release. */
const tagIsGiven: SidecarGridRule = defineRule({
  id: 'SG002',
  severity: 'error',
  path: 'app.image.tag',
  holds: ({ app: { image } }) => or(not(notEmpty(image.repository)), notEmpty(image.tag), notEmpty(image.digest)),
  message: ({ app }) => text`the image ${app.image.repository} has neither tag nor digest`,
  fix: 'set app.image.tag or app.image.digest',
  source: 'https://kubernetes.io/docs/concepts/containers/images/#image-names',
});

/** Typed values make these sections; a second one would be lost without a word. */
const sectionsAreOurs: readonly SidecarGridRule[] = Object.entries(MANAGED_SECTIONS).map(([section, value], index) =>
  defineRule({
    id: `SG01${index}`,
    severity: 'error',
    path: 'member.config',
    holds: ({ member }) => not(hasKey(member.config, section)),
    message: () => `the section ${section} of hazelcast.yaml is made by typed values, and this one would be lost`,
    fix: `set ${value} instead`,
    source: `${HAZELCAST_DOCS}/configuration/understanding-configuration`,
  }),
);

/** The default map has typed values of its own. */
const defaultMapIsOurs: SidecarGridRule = defineRule({
  id: 'SG003',
  severity: 'error',
  path: 'member.maps.default',
  holds: ({ member }) => not(hasKey(member.maps, 'default')),
  message: () => 'the settings of the map default are those of member.backupCount and member.asyncBackupCount',
  fix: 'set member.backupCount, or use a pattern such as * for the rest',
  source: `${HAZELCAST_DOCS}/data-structures/map-config`,
});

/** Names of ports are unique in a container. */
const portNameIsFree: SidecarGridRule = defineRule({
  id: 'SG004',
  severity: 'error',
  path: 'app.extraPorts',
  holds: ({ app }) => not(or(hasKey(app.extraPorts, 'http'), hasKey(app.extraPorts, 'hazelcast'))),
  message: () => 'http is the name of app.port, and hazelcast that of the member',
  fix: 'give the port another name',
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#multi-port-services',
});

/** Two variables of one name are refused by server-side apply, and the connection would be lost. */
const connectionIsOurs: SidecarGridRule = defineRule({
  id: 'SG005',
  severity: 'error',
  path: 'app.env',
  holds: ({ app }) => not(or(hasKey(app.env, 'HAZELCAST_ADDRESS'), hasKey(app.env, 'HAZELCAST_CLUSTER_NAME'))),
  message: () => 'HAZELCAST_ADDRESS and HAZELCAST_CLUSTER_NAME tell your app where the grid is, and are set already',
  fix: 'set member.port or member.clusterName, or use variables of other names',
  source: 'https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy',
});

/** Both listen in one network namespace. */
const portsDiffer: SidecarGridRule = defineRule({
  id: 'SG006',
  severity: 'error',
  path: 'member.port',
  holds: ({ app, member }) => not(equal(app.port, member.port)),
  message: ({ app }) => text`your app and the member would both listen on port ${app.port} of the pod`,
  fix: 'set another member.port or app.port',
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking',
});

/** Copies go to other members, so there must be enough. */
const enoughMembers: SidecarGridRule = defineRule({
  id: 'SG020',
  severity: 'warning',
  path: 'replicas',
  holds: ({ replicas, member }) => or(equal(replicas, 0), greaterThan(replicas, member.backupCount)),
  message: ({ replicas, member }) => text`${replicas} members have no room for ${member.backupCount} copies of each entry on other members`,
  fix: 'set more replicas, or a smaller member.backupCount',
  source: `${HAZELCAST_DOCS}/data-structures/backing-up-maps`,
});

/** A member that is killed loses what others do not have. */
const lossOnStop: SidecarGridRule = defineRule({
  id: 'SG021',
  severity: 'warning',
  path: 'member.gracefulShutdown.enabled',
  holds: ({ member }) => or(member.gracefulShutdown.enabled, atLeast(add(member.backupCount, member.asyncBackupCount), 1)),
  message: () => 'members stop without handing their entries over, and no other member has a copy: each rollout loses entries',
  fix: 'set it to true, or member.backupCount to 1 or more',
  source: `${HAZELCAST_DOCS}/maintain-cluster/shutdown`,
});

/** In DNS mode members know neither their node nor their zone. */
const awarenessNeedsApi: SidecarGridRule = defineRule({
  id: 'SG022',
  severity: 'error',
  path: 'member.discovery.mode',
  holds: ({ member, availability }) => or(equal(member.discovery.mode, 'kubernetes'), equal(availability.mode, 'none')),
  message: ({ availability }) =>
    text`with DNS members do not know where they run, so the ${availability.mode} mode would be without effect, and both copies of an entry could be in one place`,
  fix: 'set it to kubernetes, or availability.mode to none',
  source: `${HAZELCAST_DOCS}/clusters/partition-group-configuration`,
});

/** An Ingress without hosts leads nowhere. */
const hostsAreGiven: SidecarGridRule = defineRule({
  id: 'SG007',
  severity: 'error',
  path: 'ingress.hosts',
  holds: ({ ingress }) => or(not(ingress.enabled), notEmpty(ingress.hosts)),
  message: () => 'the Ingress has no host, so nothing leads to your app',
  fix: 'add a host, such as { host: shop.example.com }',
  source: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-rules',
});

/** The Ingress leads to the Service. */
const ingressNeedsService: SidecarGridRule = defineRule({
  id: 'SG008',
  severity: 'error',
  path: 'service.enabled',
  holds: ({ ingress, service }) => or(not(ingress.enabled), service.enabled),
  message: () => 'the Ingress leads to the Service of your app, which is off',
  fix: 'set it to true, or ingress.enabled to false',
  source: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#the-ingress-resource',
});

/** Kubernetes refuses an autoscaler whose bounds cross. */
const boundsDoNotCross: SidecarGridRule = defineRule({
  id: 'SG009',
  severity: 'error',
  path: 'autoscaling.maxReplicas',
  holds: ({ autoscaling }) => atLeast(autoscaling.maxReplicas, autoscaling.minReplicas),
  message: ({ autoscaling }) => text`${autoscaling.maxReplicas} pods at most are fewer than ${autoscaling.minReplicas} at least`,
  fix: 'set it to autoscaling.minReplicas or more',
  source: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/',
});

/** What the chart checks. */
export const sidecarGridRules: readonly SidecarGridRule[] = [
  imageIsGiven,
  tagIsGiven,
  defaultMapIsOurs,
  portNameIsFree,
  connectionIsOurs,
  portsDiffer,
  hostsAreGiven,
  ingressNeedsService,
  boundsDoNotCross,
  ...sectionsAreOurs,
  enoughMembers,
  lossOnStop,
  awarenessNeedsApi,
];

