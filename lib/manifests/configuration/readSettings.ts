import type { AvailabilityMode } from '../../grid/grid.ts';
import type { Field } from '../objects/field.ts';
import type { Configuration } from './configuration.ts';
import { readJoin } from './join.ts';
import type { Fact, GridSettings } from '../members/members.ts';

const DEFAULT_PORT = 5701;

/**
 * What the configuration of a grid says, with Hazelcast's defaults for what it does not.
 * @param file the ConfigMap or Secret that it is read from
 */
export function readSettings(configuration: Configuration, file: Field | undefined): GridSettings {
  const { network } = configuration;
  const backups = (kind: string, byDefault: number) => configuration.number(['map', 'default', kind], byDefault);
  const clusterName = ['cluster-name'];
  const port = network === 'network' ? ['network', 'port', 'port'] : [network, MEMBER_ENDPOINT, 'port', 'port'];
  return {
    clusterName: { value: configuration.text(clusterName) ?? 'dev', place: configuration.at(clusterName) },
    mode: readMode(configuration),
    backups: backups('backup-count', 1),
    asyncBackups: backups('async-backup-count', 0).value,
    port: configuration.number(port, DEFAULT_PORT),
    join: readJoin(configuration),
    rest: readRest(configuration),
    configuration,
    file,
  };
}

const MEMBER_ENDPOINT = 'member-server-socket-endpoint-config';

/** Groups by host are no groups: each pod has an address of its own. */
function readMode(configuration: Configuration): Fact<AvailabilityMode> {
  const section = ['partition-group'];
  const type = configuration.text([...section, 'group-type'])?.toUpperCase();
  const place = configuration.at(section);
  if (!configuration.isTrue([...section, 'enabled'])) return { value: 'none', place };
  return { value: type === 'ZONE_AWARE' ? 'zone' : type === 'NODE_AWARE' ? 'node' : 'none', place };
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
