import type { Field } from '../objects/field.ts';
import { type Configuration, numberOr } from './configuration.ts';

/** How members find each other. */
export interface Join {
  /** Where it stands, or would stand. */
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
