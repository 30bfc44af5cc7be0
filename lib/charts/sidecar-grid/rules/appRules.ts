import { defineRule } from '../../../rules/rule.ts';
import { hasAnyKey } from '../../../expressions/collections.ts';
import { equal } from '../../../expressions/compare.ts';
import { and, not } from '../../../expressions/logic.ts';
import { notEmpty } from '../../../expressions/presence.ts';
import { text } from '../../../expressions/text.ts';
import { EMBEDDED_VARIABLES, METRICS_PORT_NAME } from '../../../grid/member.ts';
import { podSpecRule } from '../../../pod/podSettings.ts';
import { FIXED_POD_FIELDS, MANAGED_POD_FIELDS } from '../podSettings.ts';
import { anyEntry } from '../../../manifest/entries.ts';
import type { SidecarGridRule } from '../values.ts';
import { WINNING_VARIABLES } from './configRules.ts';

/** A pod without an image does not run. */
const imageIsGiven: SidecarGridRule = defineRule({
  id: 'SG001',
  severity: 'error',
  place: 'app.image.repository',
  broken: ({ app }) => not(notEmpty(app.image.repository)),
  message: 'Your app has no image, so no pod can run.',
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
  message: ({ app }) => text`The image ${app.image.repository} has neither a tag nor a digest.`,
  remedy: { values: 'Set app.image.tag or app.image.digest.' },
  source: 'https://kubernetes.io/docs/concepts/containers/images/#image-names',
});

/** Names of ports are unique in a container. */
const portNameIsFree: SidecarGridRule = defineRule({
  id: 'SG004',
  severity: 'error',
  place: 'app.extraPorts',
  broken: ({ app }) => hasAnyKey(app.extraPorts, ['http', 'hazelcast', METRICS_PORT_NAME]),
  message: `The names http (app.port), hazelcast (the member) and ${METRICS_PORT_NAME} (its metrics) are taken.`,
  remedy: { values: 'Give the port another name.' },
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#multi-port-services',
});

/** Two variables of one name are refused by server-side apply, and the connection would be lost. */
const connectionIsOurs: SidecarGridRule = defineRule({
  id: 'SG005',
  severity: 'error',
  place: 'app.env',
  broken: ({ app }) => hasAnyKey(app.env, ['HAZELCAST_ADDRESS', 'HAZELCAST_CLUSTER_NAME']),
  message: 'The chart sets HAZELCAST_ADDRESS and HAZELCAST_CLUSTER_NAME, which tell your app where the grid is.',
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
  message: `The chart sets ${EMBEDDED_VARIABLES.join(', ')} for an embedded member. ${Object.keys(WINNING_VARIABLES).join(', ')} override hazelcast.yaml, and the rest of the chart would not follow them.`,
  remedy: {
    values: `Set member.javaOptions or member.properties, or ${[...new Set(Object.values(WINNING_VARIABLES))].join(', ')}.`,
  },
  source: 'https://docs.oracle.com/en/java/javase/21/docs/specs/jvmti.html#tooloptions',
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
    text`Port ${app.port} is app.port already. Server-side apply refuses a container that lists a port twice.`,
  remedy: { values: 'Remove it.' },
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
    text`The Service would list port ${service.port} twice, since app.extraPorts has it too. Kubernetes refuses that.`,
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
  extraPortsAreMore,
  servicePortsDiffer,
  podFieldsAreOurs,
];
