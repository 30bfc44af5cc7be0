import { type NotesLine, notesWhen } from '../../chart/notes.ts';
import { notEqual } from '../../expressions/compare.ts';
import { not } from '../../expressions/logic.ts';
import { text } from '../../expressions/text.ts';
import type { OperatorCluster } from './cluster.ts';

/** What Helm says after an installation: how to see the cluster, and what to know of members that the operator runs. */
export function operatorNotes(cluster: OperatorCluster): readonly NotesLine[] {
  const { values, name, clusterName, licenseSecret, common } = cluster;
  const { availability, member } = values;
  const namespace = common.namespace;
  return [
    text`The operator makes the members of the cluster ${clusterName}, with the licence of the Secret ${licenseSecret}.`,
    text`   kubectl get hazelcast ${name} --namespace ${namespace} --watch`,
    text`Apps in the cluster connect to ${name}.${namespace}.svc:5701, by the name of the cluster ${clusterName}.`,
    notesWhen(
      member.gracefulShutdown.enabled,
      '',
      'Members hand their entries over because spec.properties tell them to: the operator itself lets them end at once.',
      'It stops the members of a scale-down together, so take one at a time. What a failure takes rests on the copies of entries.',
    ),
    notesWhen(
      not(member.gracefulShutdown.enabled),
      '',
      'Members end without handing their entries over: each that stops leaves its entries to their copies.',
    ),
    notesWhen(
      notEqual(availability.mode, 'none'),
      '',
      'The operator refuses another availability.mode later on: delete the Hazelcast resource first, and its entries with it.',
    ),
  ];
}
