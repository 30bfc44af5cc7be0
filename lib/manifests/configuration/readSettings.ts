import type { AvailabilityMode } from '../../grid/grid.ts';
import { DEFAULT_MAP, type Fact, type GridSettings, type MapSettings } from '../members/members.ts';
import type { Field } from '../objects/field.ts';
import { type Configuration, numberOr } from './configuration.ts';

const DEFAULT_PORT = 5701;

/**
 * What the configuration of a grid says, with Hazelcast's defaults for what it does not.
 * @param file the ConfigMap or Secret that it is read from
 */
export function readSettings(configuration: Configuration, file: Field | undefined): GridSettings {
  const { network } = configuration;
  const maps = readMaps(configuration);
  const clusterName = ['cluster-name'];
  const port = network === 'network' ? ['network', 'port', 'port'] : [network, MEMBER_ENDPOINT, 'port', 'port'];
  return {
    clusterName: { value: configuration.text(clusterName) ?? 'dev', place: configuration.at(clusterName) },
    mode: readMode(configuration),
    backups: defaultOf(maps).backupCount,
    maps,
    port: configuration.number(port, DEFAULT_PORT),
    join: readJoin(configuration),
    rest: readRest(configuration),
    configuration,
    file,
  };
}

const MEMBER_ENDPOINT = 'member-server-socket-endpoint-config';

/** A map with a section of its own inherits nothing of the map `default`, so it has Hazelcast's numbers where it sets none. */
export function readMaps(configuration: Configuration): readonly MapSettings[] {
  const names = configuration.names(['map']);
  return (names.includes(DEFAULT_MAP) ? names : [DEFAULT_MAP, ...names]).map((name) => ({
    name,
    backupCount: configuration.count(['map', name, 'backup-count'], 1),
    asyncBackupCount: configuration.count(['map', name, 'async-backup-count'], 0),
  }));
}

/** The map that all maps without settings of their own take after. */
export function defaultOf(maps: readonly MapSettings[]): MapSettings {
  const found = maps.find(({ name }) => name === DEFAULT_MAP);
  if (found === undefined) throw new Error('the map default is not among the maps');
  return found;
}

/** Group types, by what may fail. Groups by host are no groups: each pod has an address of its own. */
export const GROUP_TYPES: Readonly<Partial<Record<string, AvailabilityMode>>> = {
  PER_MEMBER: 'none',
  HOST_AWARE: 'none',
  NODE_AWARE: 'node',
  ZONE_AWARE: 'zone',
};

function readMode(configuration: Configuration): Fact<AvailabilityMode | undefined> {
  const section = ['partition-group'];
  const type = (configuration.text([...section, 'group-type']) ?? 'PER_MEMBER').toUpperCase();
  const place = configuration.at(section);
  if (!configuration.isTrue([...section, 'enabled'])) return { value: 'none', place };
  return { value: GROUP_TYPES[type], place };
}

/** With advanced networking there is an endpoint for it, else a switch. */
function readRest(configuration: Configuration): Fact<boolean> {
  const { network } = configuration;
  const endpoint = [network, 'rest-server-socket-endpoint-config'];
  if (network === 'advanced-network')
    return { value: configuration.at(endpoint).isPresent, place: configuration.at(endpoint) };
  const path = [network, 'rest-api'];
  const isOld = OLD_SWITCHES.some((name) => configuration.property(name).value === 'true');
  return { value: isOld || configuration.isTrue([...path, 'enabled']), place: configuration.at(path) };
}

/** The endpoint group of the REST API that answers for the health of a member: on, unless the configuration says otherwise. */
export function healthGroupOf(configuration: Configuration): Fact<boolean> {
  const { network } = configuration;
  const rest = network === 'network' ? 'rest-api' : 'rest-server-socket-endpoint-config';
  const path = [network, rest, 'endpoint-groups', 'HEALTH_CHECK'];
  const place = configuration.at(path);
  return { value: configuration.isTrue([...path, 'enabled'], !place.isPresent), place };
}

/** Properties that did it in Hazelcast 3. */
const OLD_SWITCHES = ['hazelcast.rest.enabled', 'hazelcast.http.healthcheck.enabled'];

/** How members find each other. */
export interface Join {
  /** Its place, or the place to add it. */
  readonly place: Field;
  /**
   * Through the Kubernetes API, through DNS, or in another way. With `auto` nothing is said, and Hazelcast looks for what
   * its surroundings offer, which is the Kubernetes API.
   */
  readonly mode: 'api' | 'dns' | 'auto' | 'other';
  /** Names of the ways that are on. Hazelcast starts with one only. */
  readonly enabled: readonly string[];
  /** The Service whose pods are members. Undefined: none is named. */
  readonly serviceName: string | undefined;
  /** Its name in DNS, in DNS mode. */
  readonly serviceDns: string | undefined;
  /** Labels say which pods are members, or which Services lead to them. */
  readonly usesLabels: boolean;
  /** The port that other members are asked at. Undefined: the plugin guesses. */
  readonly servicePort: number | undefined;
  /** Members that are not ready are found too. */
  readonly findsNotReady: boolean;
  /** The namespace that is looked at. Undefined: that of the pod. */
  readonly namespace: string | undefined;
}

/** The ways to find other members. */
const WAYS = ['multicast', 'tcp-ip', 'kubernetes', 'aws', 'gcp', 'azure', 'eureka'];

/**
 * Reads how members find each other.
 * @see https://docs.hazelcast.com/hazelcast/5.5/kubernetes/kubernetes-auto-discovery
 */
export function readJoin(configuration: Configuration): Join {
  const path = [configuration.network, 'join'];
  const enabled = WAYS.filter((way) => configuration.isTrue([...path, way, 'enabled']));
  const isAuto = configuration.isTrue([...path, 'auto-detection', 'enabled'], true);
  const strategies = configuration.at([...path, 'discovery-strategies']).isPresent;
  const serviceDns = nonEmpty(configuration.kubernetes('service-dns'));
  const port = numberOr(configuration.kubernetes('service-port'), 0);
  const usesPlugin = enabled.includes('kubernetes');
  const isUnset = enabled.length === 0 && !strategies && isAuto;
  return {
    place: configuration.at(path),
    mode: usesPlugin ? (serviceDns === undefined ? 'api' : 'dns') : isUnset ? 'auto' : 'other',
    enabled,
    serviceName: nonEmpty(configuration.kubernetes('service-name')),
    serviceDns,
    usesLabels: ['service-label-name', 'pod-label-name'].some((key) => nonEmpty(configuration.kubernetes(key))),
    servicePort: port === 0 ? undefined : port,
    findsNotReady: configuration.kubernetes('resolve-not-ready-addresses') !== 'false',
    namespace: nonEmpty(configuration.kubernetes('namespace')),
  };
}

/** Whether a text holds a `${name}` that nothing was put in place of, so that its value is unknown. */
export function isUnknown(text: string | undefined): boolean {
  return text?.includes('${') ?? false;
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}
