import type { Expression, Input } from '../expressions/expression.ts';
import { text } from '../expressions/text.ts';
import type { Document } from '../manifest/document.ts';
import { document } from '../render/document.ts';

/** Where the grid is that Management Center shows. */
export interface GridAddress {
  /** The cluster's name. */
  readonly clusterName: Input<string>;
  /** The headless Service of the members. */
  readonly serviceName: Input<string>;
  /** The namespace of the members. */
  readonly namespace: Input<string>;
  /** Port of the members. */
  readonly port: Expression<number>;
}

/**
 * hazelcast-client.yaml: Management Center is a client of the grid. One address is enough, since a client learns those of
 * all members from the first that answers, and asks DNS again when it has lost them all.
 * @see https://docs.hazelcast.com/management-center/5.5/deploy-manage/connecting-to-clusters-mc-conf
 */
export function clientConfig({ clusterName, serviceName, namespace, port }: GridAddress): Document {
  return document('hazelcastClientYaml', 'How Management Center finds the grid.', {
    'hazelcast-client': {
      'cluster-name': clusterName,
      network: { 'cluster-members': [text`${serviceName}.${namespace}.svc:${port}`] },
    },
  });
}
