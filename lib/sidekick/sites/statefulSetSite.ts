import { subtract } from '../../expressions/arithmetic.ts';
import { join } from '../../expressions/collections.ts';
import type { Expression, Input } from '../../expressions/expression.ts';
import { text } from '../../expressions/text.ts';

/** Pods of one or more StatefulSets behind one headless Service: the pools of one cluster. */
export interface StatefulSetSite {
  /** Names of the StatefulSets, a pool each. */
  readonly names: Expression<readonly string[]>;
  /** Name of their headless Service, which gives each pod a name of its own. */
  readonly service: Input<string>;
  readonly namespace: Input<string>;
  /** Pods of each StatefulSet, 1 or more. */
  readonly replicas: Expression<number>;
  readonly port: Input<number>;
  readonly scheme: Input<string>;
  /** Domain of the cluster, as certificates for the pods name it. */
  readonly clusterDomain: Input<string>;
}

/**
 * The site of a StatefulSet's pods: `http://minio-{0...3}.minio-hl.team.svc.cluster.local:9000`.
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id
 */
export function statefulSetSite(site: StatefulSetSite): Expression<string> {
  const { names, service, namespace, replicas, port, scheme, clusterDomain } = site;
  const pods = text`-{0...${subtract(replicas, 1)}}.${service}.${namespace}.svc.${clusterDomain}:${port}`;
  return text`${scheme}://${join(names, text`${pods},${scheme}://`)}${pods}`;
}
