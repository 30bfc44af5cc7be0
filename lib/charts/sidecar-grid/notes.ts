import { release } from '../../expressions/builtin.ts';
import { choose } from '../../expressions/choose.ts';
import { equal, notEqual } from '../../expressions/compare.ts';
import type { Expression } from '../../expressions/expression.ts';
import { TextHelper } from '../../expressions/helper.ts';
import { and, not } from '../../expressions/logic.ts';
import { text } from '../../expressions/text.ts';
import { type NotesLine, notesWhen } from '../../chart/notes.ts';
import type { Grid } from '../../grid/grid.ts';
import type { SidecarGridReference } from './values.ts';

/** What Helm says after an installation: the next three commands, and what to know of this one. */
export function sidecarGridNotes(
  grid: Grid,
  values: SidecarGridReference,
  memberName: Expression<string>,
): readonly NotesLine[] {
  const { chart, topology } = grid;
  const { fullname } = chart.helpers;
  const { service, availability } = values;
  const isStateful = and(topology.sharesPods, equal(values.workload, 'StatefulSet'));
  const workload = TextHelper.define(
    'workload',
    'What keeps the pods of the app, as kubectl names it.',
    text`${choose(isStateful, 'statefulset', 'deployment')}/${fullname}`,
  );
  const inNamespace = text`--namespace ${grid.namespace}`;
  return [
    notesWhen(topology.isSidecar, text`Each pod has your app and a member of the cluster ${grid.clusterName}.`),
    notesWhen(topology.isEmbedded, text`Each pod of your app is a member of the cluster ${grid.clusterName}.`),
    notesWhen(
      topology.isClientServer,
      text`The members of the cluster ${grid.clusterName} have pods of their own, which your app reaches at ${grid.address}.`,
    ),
    '',
    '1. Wait for them:',
    notesWhen(topology.isClientServer, text`   kubectl rollout status statefulset/${memberName} ${inNamespace}`),
    text`   kubectl rollout status ${workload} ${inNamespace}`,
    '2. Let tests ask how many members the cluster has, put an entry and get it back:',
    text`   helm test ${release.name} --namespace ${release.namespace}`,
    '3. Reach your app:',
    notesWhen(not(service.enabled), text`   kubectl port-forward ${inNamespace} ${workload} 8080:${values.app.port}`),
    notesWhen(service.enabled, text`   kubectl port-forward ${inNamespace} service/${fullname} 8080:${service.port}`),
    notesWhen(
      notEqual(availability.mode, 'none'),
      '',
      text`With availability.mode=${availability.mode} any one ${availability.mode} may fail, once there are two of them: pods with members spread evenly, and stay pending rather than crowd one.`,
    ),
    notesWhen(
      equal(availability.mode, 'none'),
      '',
      'With availability.mode=none the loss of one node may lose entries.',
    ),
  ];
}
