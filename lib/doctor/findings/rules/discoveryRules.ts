import { dialledPort } from '../manifests/dialledPort.ts';
import { discoveryService } from '../manifests/discoveryService.ts';
import { serviceTakes } from '../manifests/inventory.ts';
import { breachIf, DISCOVERY, HAZELCAST_DOCS, type ManifestRule } from './manifestRule.ts';

const STATEFUL_SETS = 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id';
const MECHANISMS = `${HAZELCAST_DOCS}/clusters/discovery-mechanisms`;

/** Names of the pods in DNS come from a headless Service. */
const namesExist: ManifestRule = {
  id: 'SG100',
  severity: 'warning',
  about: "a StatefulSet's serviceName is the name of a Service",
  fix: 'name the headless Service of the members; if it is elsewhere, give its file too',
  source: STATEFUL_SETS,
  breaches({ object, kind, namespace }, inventory) {
    const place = object.at('spec').at('serviceName');
    const name = place.textOr('');
    const isMissing = kind === 'StatefulSet' && name !== '' && !inventory.find('Service', name, namespace);
    return breachIf(
      isMissing,
      place,
      `the Service ${name} is not among the manifests: without it the pods have no names in DNS`,
    );
  },
};

const discoveryExists: ManifestRule = {
  id: 'SG101',
  severity: 'warning',
  about: 'the Service that discovery looks at is there',
  fix: 'name the headless Service of the members; if it is elsewhere, give its file too',
  source: DISCOVERY,
  breaches(members, inventory) {
    const named = discoveryService(members, inventory);
    const place = members.settings?.join?.place ?? members.object;
    return breachIf(
      named !== undefined && named.service === undefined,
      place,
      `members look for each other behind the Service ${named?.name ?? ''}, which is not among the manifests: without it each forms a cluster of its own`,
    );
  },
};

const discoverySelects: ManifestRule = {
  id: 'SG102',
  severity: 'error',
  about: 'the Service that discovery looks at selects the members',
  fix: 'give the Service labels of the pods as its selector',
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#services-in-kubernetes',
  breaches(members, inventory) {
    const { name = '', service } = discoveryService(members, inventory) ?? {};
    const selector = service?.at('spec').at('selector');
    if (service === undefined || !selector?.isPresent) return [];
    const message = `the Service ${name} selects none of the pods of ${members.title}, so members do not find each other, and each forms a cluster of its own`;
    return breachIf(!serviceTakes(service, members), selector, message);
  },
};

const discoveryIsHeadless: ManifestRule = {
  id: 'SG103',
  severity: 'error',
  about: 'a Service for discovery by DNS is headless',
  fix: 'set clusterIP: None',
  source: DISCOVERY,
  breaches(members, inventory) {
    const { name = '', service } = discoveryService(members, inventory) ?? {};
    if (service === undefined || members.settings?.join?.mode !== 'dns') return [];
    const place = service.at('spec').at('clusterIP');
    const message = `DNS gives one address for the Service ${name}, behind which is any one member, so members do not find all others`;
    return breachIf(place.raw() !== 'None', place, message);
  },
};

/** Through the API the plugin finds members that are not ready too, unless it is told otherwise. */
const discoveryFindsStarting: ManifestRule = {
  id: 'SG104',
  severity: 'warning',
  about: 'members are found before they are ready',
  fix: 'set publishNotReadyAddresses: true',
  source: 'https://github.com/hazelcast/hazelcast-kubernetes/issues/56',
  breaches(members, inventory) {
    const { service } = discoveryService(members, inventory) ?? {};
    const { join } = members.settings ?? {};
    if (service === undefined || (join?.mode !== 'dns' && join?.findsNotReady !== false)) return [];
    const place = service.at('spec').at('publishNotReadyAddresses');
    const message =
      'members are found only when they are ready, so those that start together do not see each other: they form several clusters, which merge minutes later and lose entries';
    return breachIf(!place.isTrue(), place, message);
  },
};

const discoveryIsNarrow: ManifestRule = {
  id: 'SG105',
  severity: 'warning',
  about: 'discovery looks at the pods of one grid only',
  fix: 'set service-name of network.join.kubernetes to a headless Service of the members',
  source: 'https://github.com/hazelcast/hazelcast-kubernetes/issues/16',
  breaches({ settings }) {
    const { join } = settings ?? {};
    if (join === undefined || join.serviceName !== undefined || join.usesLabels) return [];
    const message =
      'members take every pod of the namespace for a member: they ask those that are none in vain, and join those of another grid';
    return breachIf(join.mode === 'api' || join.mode === 'auto', join.place, message);
  },
};

const portIsTheMembers: ManifestRule = {
  id: 'SG106',
  severity: 'error',
  about: 'members ask each other at the port that they listen on',
  fix: 'set service-port of network.join.kubernetes to the port of the members',
  source: 'https://github.com/hazelcast/hazelcast/issues/24705',
  breaches(members, inventory) {
    const { settings } = members;
    const port = dialledPort(members, inventory);
    if (settings?.join === undefined || port === undefined) return [];
    const message = `discovery takes port ${port} for that of the members, which listen on ${settings.port.value}: they do not find each other, and each forms a cluster of its own`;
    return breachIf(port !== settings.port.value, settings.join.place, message);
  },
};

const noMulticast: ManifestRule = {
  id: 'SG107',
  severity: 'warning',
  about: 'members do not depend on multicast',
  fix: 'turn multicast off, and network.join.kubernetes on',
  source: MECHANISMS,
  breaches({ settings }) {
    const { join } = settings ?? {};
    if (join === undefined) return [];
    const isOnly = join.enabled.length === 1 && join.enabled[0] === 'multicast';
    return breachIf(
      isOnly,
      join.place.at('multicast'),
      'most networks of pods carry no multicast: members do not find each other, and each forms a cluster of its own',
    );
  },
};

const oneWayOnly: ManifestRule = {
  id: 'SG108',
  severity: 'error',
  about: 'one way to find members is on',
  fix: 'leave one of them on',
  source: MECHANISMS,
  breaches({ settings }) {
    const { join } = settings ?? {};
    if (join === undefined) return [];
    const ways = join.enabled.join(' and ');
    return breachIf(
      join.enabled.length > 1,
      join.place,
      `${ways} are on, and Hazelcast does not start with more than one`,
    );
  },
};

const nameIsOwn: ManifestRule = {
  id: 'SG109',
  severity: 'warning',
  about: 'the cluster has a name of its own',
  fix: 'set cluster-name, clusterName of the custom resource, to a name that no other grid has',
  source: `${HAZELCAST_DOCS}/clusters/creating-clusters`,
  breaches({ settings }) {
    if (settings === undefined) return [];
    const { value, place } = settings.clusterName;
    return breachIf(
      value === 'dev',
      place,
      'the cluster is named dev, as every one that was given no name: members and clients of another grid join it when they reach it',
    );
  },
};

/** Rules of how members find each other. */
export const discoveryRules: readonly ManifestRule[] = [
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
