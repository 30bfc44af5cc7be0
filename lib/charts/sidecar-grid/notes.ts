import { release } from '../../expressions/builtin.ts';
import { choose } from '../../expressions/choose.ts';
import { equal, notEqual } from '../../expressions/compare.ts';
import type { Expression } from '../../expressions/expression.ts';
import { TextHelper } from '../../expressions/helper.ts';
import { and, not } from '../../expressions/logic.ts';
import { text } from '../../expressions/text.ts';
import { type NotesLine, notesWhen } from '../../chart/notes.ts';
import type { Grid } from '../../grid/grid.ts';
import type { Sidecars } from '../../sidecars/sidecars.ts';
import type { SidecarGridReference } from './values.ts';

/** What Helm says after an installation: the next three commands, and what to know of this one. */
export function sidecarGridNotes(
  grid: Grid,
  values: SidecarGridReference,
  memberName: Expression<string>,
  sidecars: Sidecars,
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
    ...sidecars.notes,
    '',
    '1. Wait until the pods are ready:',
    notesWhen(topology.isClientServer, text`   kubectl rollout status statefulset/${memberName} ${inNamespace}`),
    text`   kubectl rollout status ${workload} ${inNamespace}`,
    "2. Run the chart's tests:",
    text`   helm test ${release.name} --namespace ${release.namespace}`,
    '3. Connect to your app:',
    notesWhen(not(service.enabled), text`   kubectl port-forward ${inNamespace} ${workload} 8080:${values.app.port}`),
    notesWhen(service.enabled, text`   kubectl port-forward ${inNamespace} service/${fullname} 8080:${service.port}`),
    notesWhen(
      notEqual(availability.mode, 'none'),
      '',
      text`Any one ${availability.mode} may fail without data loss (needs two ${availability.mode}s). Pods stay Pending rather than break the even spread.`,
    ),
    notesWhen(
      equal(availability.mode, 'none'),
      '',
      'With availability.mode=none, the failure of one node may lose entries.',
    ),
  ];
}
