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
    text`The operator creates the members of the cluster ${clusterName}, with the license from the Secret ${licenseSecret}.`,
    text`   kubectl get hazelcast ${name} --namespace ${namespace} --watch`,
    text`Apps connect to ${name}.${namespace}.svc:5701, with the cluster name ${clusterName}.`,
    notesWhen(
      member.gracefulShutdown.enabled,
      '',
      'Members migrate their data before they stop, because the chart sets this in spec.properties. Without it, the operator stops them at once.',
      'Scale down one member at a time: the operator stops all removed members together. After a failure, only backups preserve the data.',
    ),
    notesWhen(
      not(member.gracefulShutdown.enabled),
      '',
      'Members stop without migrating their data: entries survive only in backups.',
    ),
    notesWhen(
      notEqual(availability.mode, 'none'),
      '',
      'To change availability.mode later, delete the Hazelcast resource first. All entries are lost.',
    ),
  ];
}
