import { defineRule } from '../../../rules/rule.ts';
import { hasAnyKey } from '../../../expressions/collections.ts';
import { equal, notEqual } from '../../../expressions/compare.ts';
import { and, not, or } from '../../../expressions/logic.ts';
import type { Expression } from '../../../expressions/expression.ts';
import { notEmpty } from '../../../expressions/presence.ts';
import { text } from '../../../expressions/text.ts';
import { EMBEDDED_VARIABLES } from '../../../grid/embeddedMember.ts';
import { METRICS_PORT_NAME } from '../../../grid/metricsAgent.ts';
import { podSpecRule } from '../../../pod/podSpecRule.ts';
import { FIXED_POD_FIELDS, MANAGED_POD_FIELDS } from '../podSettings.ts';
import { anyEntry } from '../../../manifest/entries.ts';
import type { SidecarGridReference } from '../values.ts';
import type { SidecarGridRule } from './sidecarGridRule.ts';
import { WINNING_VARIABLES } from './winningVariables.ts';

/** A pod without an image does not run. */
const imageIsGiven: SidecarGridRule = defineRule({
  id: 'SG001',
  severity: 'error',
  place: 'app.image.repository',
  broken: ({ app }) => not(notEmpty(app.image.repository)),
  message: 'there is no image of your app, so no pod can run.',
  remedy: { values: 'Set it to the repository of your image, such as ghcr.io/acme/shop.' },
  source: 'https://kubernetes.io/docs/concepts/containers/images/',
});

/** Without a tag the runtime takes `latest`, which changes under a running release. */
const tagIsGiven: SidecarGridRule = defineRule({
  id: 'SG002',
  severity: 'error',
  place: 'app.image.tag',
  broken: ({ app: { image } }) =>
    and(notEmpty(image.repository), not(notEmpty(image.tag)), not(notEmpty(image.digest))),
  message: ({ app }) => text`the image ${app.image.repository} has neither tag nor digest.`,
  remedy: { values: 'Set app.image.tag or app.image.digest.' },
  source: 'https://kubernetes.io/docs/concepts/containers/images/#image-names',
});

/** Names of ports are unique in a container. */
const portNameIsFree: SidecarGridRule = defineRule({
  id: 'SG004',
  severity: 'error',
  place: 'app.extraPorts',
  broken: ({ app }) => hasAnyKey(app.extraPorts, ['http', 'hazelcast', METRICS_PORT_NAME]),
  message: `http is the name of app.port, hazelcast that of the member, and ${METRICS_PORT_NAME} that of its metrics.`,
  remedy: { values: 'Give the port another name.' },
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#multi-port-services',
});

/** Two variables of one name are refused by server-side apply, and the connection would be lost. */
const connectionIsOurs: SidecarGridRule = defineRule({
  id: 'SG005',
  severity: 'error',
  place: 'app.env',
  broken: ({ app }) => hasAnyKey(app.env, ['HAZELCAST_ADDRESS', 'HAZELCAST_CLUSTER_NAME']),
  message: 'HAZELCAST_ADDRESS and HAZELCAST_CLUSTER_NAME tell your app where the grid is, and are set already.',
  remedy: { values: 'Set member.port or member.clusterName, or use variables of other names.' },
  source: 'https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy',
});

/** An app that is a member gets its settings by variables. */
const embeddedSettingsAreOurs: SidecarGridRule = defineRule({
  id: 'SG015',
  severity: 'error',
  place: 'app.env',
  broken: ({ app, topology }) =>
    and(equal(topology, 'embedded'), hasAnyKey(app.env, [...EMBEDDED_VARIABLES, ...Object.keys(WINNING_VARIABLES)])),
  message: `${EMBEDDED_VARIABLES.join(', ')} make your app a member that finds the others, and are set already; ${Object.keys(WINNING_VARIABLES).join(', ')} win over the configuration, and the rest of the chart would not follow them.`,
  remedy: {
    values: `Set member.javaOptions or member.properties, or ${[...new Set(Object.values(WINNING_VARIABLES))].join(', ')}.`,
  },
  source: 'https://docs.oracle.com/en/java/javase/21/docs/specs/jvmti.html#tooloptions',
});

/** Both listen in one network namespace. */
const portsDiffer: SidecarGridRule = defineRule({
  id: 'SG006',
  severity: 'error',
  place: 'member.port',
  broken: ({ app, member, topology }) =>
    and(notEqual(topology, 'client-server'), or(equal(app.port, member.port), takesMemberPort(app, member.port))),
  message: ({ member }) => text`your app and the member would both listen on port ${member.port} of the pod.`,
  remedy: { values: 'Set another member.port, app.port or app.extraPorts.' },
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking',
});

/** A container has each number once, or server-side apply refuses it. */
const extraPortsAreMore: SidecarGridRule = defineRule({
  id: 'SG027',
  severity: 'error',
  place: 'app.extraPorts',
  broken: ({ app }) =>
    anyEntry(
      { name: 'extraPortsHaveAppPort', description: 'Whether app.extraPorts has app.port too.' },
      app.extraPorts,
      'port',
      (port) => equal(port, app.port),
    ),
  message: ({ app }) =>
    text`port ${app.port} is app.port, and server-side apply refuses a container that has one port twice.`,
  remedy: { values: 'Leave it out.' },
  source: 'https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy',
});

/** A Service has each number once. */
const servicePortsDiffer: SidecarGridRule = defineRule({
  id: 'SG028',
  severity: 'error',
  place: 'service.port',
  broken: ({ app, service }) =>
    and(
      service.enabled,
      anyEntry(
        { name: 'extraPortsHaveServicePort', description: 'Whether app.extraPorts has service.port too.' },
        app.extraPorts,
        'port',
        (port) => equal(port, service.port),
      ),
    ),
  message: ({ service }) =>
    text`the Service would have port ${service.port} twice, since it has those of app.extraPorts too: Kubernetes refuses it.`,
  remedy: { values: 'Set another service.port.' },
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#multi-port-services',
});

/** The chart's own field wins, so the user's would be lost. */
const podFieldsAreOurs: SidecarGridRule = podSpecRule({
  id: 'SG016',
  managed: MANAGED_POD_FIELDS,
  fixed: FIXED_POD_FIELDS,
});

/** Rules of the app and its pods. */
export const appRules: readonly SidecarGridRule[] = [
  imageIsGiven,
  tagIsGiven,
  portNameIsFree,
  connectionIsOurs,
  embeddedSettingsAreOurs,
  portsDiffer,
  extraPortsAreMore,
  servicePortsDiffer,
  podFieldsAreOurs,
];

function takesMemberPort({ extraPorts }: SidecarGridReference['app'], memberPort: Expression<number>) {
  const helper = { name: 'extraPortsHaveMemberPort', description: 'Whether app.extraPorts has member.port too.' };
  return anyEntry(helper, extraPorts, 'port', (port) => equal(port, memberPort));
}
