import { isUnknown } from '../configuration/readSettings.ts';
import type { Field } from '../objects/field.ts';
import type { Inventory } from '../objects/inventory.ts';
import type { Members } from './members.ts';

/** The Service that members find each other through. */
interface DiscoveryService {
  readonly name: string;
  /** Undefined: it is not among the manifests. */
  readonly service: Field | undefined;
}

/** The Service that the configuration names, by its name or by its name in DNS. Undefined: it names none. */
export function discoveryService({ settings, namespace }: Members, inventory: Inventory): DiscoveryService | undefined {
  const { join } = settings ?? {};
  if (join === undefined || (join.mode !== 'api' && join.mode !== 'dns')) return undefined;
  const [name = '', where = ''] = join.mode === 'dns' ? (join.serviceDns ?? '').split('.') : [join.serviceName];
  if (name === '' || isUnknown(join.serviceDns) || isUnknown(name)) return undefined;
  const given = join.mode === 'dns' ? where : join.namespace;
  const known = given === undefined || isUnknown(given) ? namespace : given;
  return { name, service: inventory.find('Service', name, known) };
}

const DEFAULT_PORT = 5701;

/**
 * The port that members ask other members at. Without `service-port` the plugin takes it from the Service or from the pods;
 * of those it looks at ordinary containers only. Undefined: the manifests do not say.
 * @see https://github.com/hazelcast/hazelcast/issues/24705
 */
export function dialledPort(members: Members, inventory: Inventory): number | undefined {
  const { settings, pod } = members;
  const { join } = settings ?? {};
  if (join === undefined || pod === undefined || join.mode === 'other') return undefined;
  if (join.servicePort !== undefined) return join.servicePort;
  if (join.mode === 'dns') return DEFAULT_PORT;
  if (join.serviceName === undefined) return join.usesLabels && !usesPods(members) ? undefined : portOfPod(pod.spec);
  const service = discoveryService(members, inventory)?.service;
  return service && portOfService(service, pod.spec);
}

/** Labels of pods lead to pods, labels of Services to Services. */
function usesPods({ settings }: Members): boolean {
  return settings?.join?.place.at('kubernetes').at('pod-label-name').isPresent ?? false;
}

/** The port named hazelcast, or the only one. */
function portOfService(service: Field, spec: Field): number | undefined {
  const ports = service.at('spec').at('ports').items();
  const port = ports.find((one) => one.at('name').raw() === 'hazelcast') ?? (ports.length === 1 ? ports[0] : undefined);
  if (port === undefined) return DEFAULT_PORT;
  const target = port.at('targetPort');
  return typeof target.raw() === 'string'
    ? named(target.text(), spec)
    : (target.isPresent ? target : port.at('port')).integerOr(DEFAULT_PORT);
}

/** The first port of the only container, or of that named hazelcast. */
function portOfPod(spec: Field): number {
  const containers = spec.at('containers').items();
  const container =
    containers.length === 1 ? containers[0] : containers.find((one) => one.at('name').raw() === 'hazelcast');
  const [port] = container?.at('ports').items() ?? [];
  return port?.at('containerPort').integerOr(DEFAULT_PORT) ?? DEFAULT_PORT;
}

function named(name: string, spec: Field): number | undefined {
  const ports = [...spec.at('containers').items(), ...spec.at('initContainers').items()].flatMap((container) =>
    container.at('ports').items(),
  );
  const port = ports.find((one) => one.at('name').raw() === name);
  return port?.at('containerPort').integerOr(undefined);
}
