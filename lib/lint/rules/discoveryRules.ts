import { equal, greaterThan, notEqual } from '../../expressions/compare.ts';
import { and, not, or } from '../../expressions/logic.ts';
import { text } from '../../expressions/text.ts';
import { HAZELCAST_DOCS } from '../../grid/memberFacts.ts';
import { defineRule, type Rule } from '../../rules/rule.ts';
import type { DiscoveryFacts } from '../facts/discoveryFacts.ts';

type DiscoveryRule = Rule<DiscoveryFacts>;

/** How members find each other in Kubernetes. */
export const DISCOVERY = `${HAZELCAST_DOCS}/kubernetes/kubernetes-auto-discovery`;
const MECHANISMS = `${HAZELCAST_DOCS}/clusters/discovery-mechanisms`;
const NAME_SERVICE = 'Name the headless Service of the members. If it is in another file, pass that file too.';

/** Names of the pods in DNS come from a headless Service. */
const namesExist: DiscoveryRule = defineRule({
  id: 'SG100',
  severity: 'warning',
  place: 'governingService',
  broken: ({ governingService, hasGoverningService }) => and(notEqual(governingService, ''), not(hasGoverningService)),
  message: ({ governingService }) =>
    text`The Service ${governingService} is not among the manifests. Without it the pods have no names in DNS.`,
  remedy: { manifests: NAME_SERVICE },
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id',
});

const discoveryExists: DiscoveryRule = defineRule({
  id: 'SG101',
  severity: 'warning',
  place: 'service',
  broken: ({ service, hasService }) => and(notEqual(service, ''), not(hasService)),
  message: ({ service }) =>
    text`Members find each other through the Service ${service}, which is not among the manifests. Without it each forms a cluster of its own.`,
  remedy: { manifests: NAME_SERVICE },
  source: DISCOVERY,
});

const discoverySelects: DiscoveryRule = defineRule({
  id: 'SG102',
  severity: 'error',
  place: 'selectsMembers',
  broken: ({ hasService, selectsMembers }) => and(hasService, not(selectsMembers)),
  message: ({ service, title }) =>
    text`The Service ${service} selects no pod of ${title}. Members do not find each other, and each forms a cluster of its own.`,
  remedy: { manifests: 'Use labels of the pods as the selector of the Service.' },
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#services-in-kubernetes',
});

const discoveryIsHeadless: DiscoveryRule = defineRule({
  id: 'SG103',
  severity: 'error',
  place: 'isHeadless',
  broken: ({ mode, hasService, isHeadless }) => and(equal(mode, 'dns'), hasService, not(isHeadless)),
  message: ({ service }) =>
    text`DNS gives one address for the Service ${service}, which leads to any one member. Members do not find all others.`,
  remedy: { manifests: 'Set clusterIP: None.' },
  source: DISCOVERY,
});

/** Through the API the plugin also finds members that are not ready, unless a property turns that off. */
const discoveryFindsStarting: DiscoveryRule = defineRule({
  id: 'SG104',
  severity: 'warning',
  place: 'publishesNotReady',
  broken: ({ mode, hasService, findsNotReady, publishesNotReady }) =>
    and(hasService, or(equal(mode, 'dns'), not(findsNotReady)), not(publishesNotReady)),
  message:
    'Members are found only when they are ready. Those that start together form several clusters, which merge minutes later and lose entries.',
  remedy: { manifests: 'Set publishNotReadyAddresses: true.' },
  source: 'https://github.com/hazelcast/hazelcast-kubernetes/issues/56',
});

const discoveryIsNarrow: DiscoveryRule = defineRule({
  id: 'SG105',
  severity: 'warning',
  place: 'findsAllPods',
  broken: ({ mode, findsAllPods }) => and(or(equal(mode, 'api'), equal(mode, 'auto')), findsAllPods),
  message:
    'Members take every pod of the namespace for a member. They join members of other grids, and call pods that are none.',
  remedy: { manifests: 'Set service-name of network.join.kubernetes to a headless Service of the members.' },
  source: 'https://github.com/hazelcast/hazelcast-kubernetes/issues/16',
});

const portIsTheMembers: DiscoveryRule = defineRule({
  id: 'SG106',
  severity: 'error',
  place: 'dialledPort',
  broken: ({ port, dialledPort }) => notEqual(dialledPort, port),
  message: ({ port, dialledPort }) =>
    text`Discovery calls members at port ${dialledPort}, but they listen on ${port}. They do not find each other, and each forms a cluster of its own.`,
  remedy: { manifests: 'Set service-port of network.join.kubernetes to the port of the members.' },
  source: 'https://github.com/hazelcast/hazelcast/issues/24705',
});

const noMulticast: DiscoveryRule = defineRule({
  id: 'SG107',
  severity: 'warning',
  place: 'isMulticast',
  broken: ({ isMulticast }) => isMulticast,
  message: 'Most pod networks carry no multicast. Members do not find each other, and each forms a cluster of its own.',
  remedy: { manifests: 'Turn multicast off, and network.join.kubernetes on.' },
  source: MECHANISMS,
});

const oneWayOnly: DiscoveryRule = defineRule({
  id: 'SG108',
  severity: 'error',
  place: 'wayCount',
  broken: ({ wayCount }) => greaterThan(wayCount, 1),
  message: ({ ways }) => text`${ways} are on, and Hazelcast does not start with more than one.`,
  remedy: { manifests: 'Leave one of them on.' },
  source: MECHANISMS,
});

const nameIsOwn: DiscoveryRule = defineRule({
  id: 'SG109',
  severity: 'warning',
  place: 'clusterName',
  broken: ({ clusterName }) => equal(clusterName, 'dev'),
  message: 'The cluster has the default name dev. Members and clients of other grids with that name join it.',
  remedy: { manifests: 'Set cluster-name (clusterName in the custom resource) to a name that no other grid has.' },
  source: `${HAZELCAST_DOCS}/clusters/creating-clusters`,
});

/** Rules of how members find each other, which charts keep whatever their values. */
export const discoveryRules: readonly DiscoveryRule[] = [
  namesExist,
  discoveryExists,
  discoverySelects,
  discoveryIsHeadless,
  discoveryFindsStarting,
  discoveryIsNarrow,
  portIsTheMembers,
  noMulticast,
  oneWayOnly,
  nameIsOwn,
];
