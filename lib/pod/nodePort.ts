import { greaterThan, notEqual } from '../expressions/compare.ts';
import type { Expression } from '../expressions/expression.ts';
import { and } from '../expressions/logic.ts';
import type { Templated } from '../manifest/node.ts';
import { when } from '../manifest/when.ts';
import { integer } from '../values/scalars.ts';

/** The value that sets the port of a Service on each node. */
export const nodePortValue = integer({
  description: 'Port on each node, for the type NodePort. 0: Kubernetes allocates one.',
  default: 0,
  minimum: 0,
  maximum: 65535,
});

/** What says which port on each node a Service has. */
export interface NodePortProps {
  readonly type: Expression<'ClusterIP' | 'NodePort' | 'LoadBalancer'>;
  readonly nodePort: Expression<number>;
}

/** The port on each node that the user chose. A Service of the type ClusterIP has none. */
export function nodePort({ type, nodePort }: NodePortProps): Templated<number> {
  return when(and(notEqual(type, 'ClusterIP'), greaterThan(nodePort, 0)), nodePort);
}
