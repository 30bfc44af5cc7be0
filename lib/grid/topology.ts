import { equal, notEqual } from '../expressions/compare.ts';
import type { Expression, Input } from '../expressions/expression.ts';

/** Where members run: beside the app, in pods of their own, or as a part of the app. */
export type TopologyName = 'sidecar' | 'client-server' | 'embedded';

/**
 * Where the members of a grid run.
 * @see https://docs.hazelcast.com/hazelcast/5.5/deploy/choosing-a-deployment-option
 */
export class Topology {
  /** A member is a container beside each app. */
  readonly isSidecar: Expression<boolean>;
  /** Members have pods of their own, and apps reach them over the network. */
  readonly isClientServer: Expression<boolean>;
  /** The app is a member itself. */
  readonly isEmbedded: Expression<boolean>;
  /** The pods of the app hold members, in one way or the other. */
  readonly sharesPods: Expression<boolean>;

  constructor(name: Input<TopologyName>) {
    this.isSidecar = equal(name, 'sidecar');
    this.isClientServer = equal(name, 'client-server');
    this.isEmbedded = equal(name, 'embedded');
    this.sharesPods = notEqual(name, 'client-server');
  }
}
