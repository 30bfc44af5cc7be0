import type { HelmChart } from '../../chart/helmChart.ts';
import { type NotesLine, notesWhen } from '../../chart/notes.ts';
import { choose } from '../../expressions/choose.ts';
import { equal, notEqual } from '../../expressions/compare.ts';
import { not } from '../../expressions/logic.ts';
import { text } from '../../expressions/text.ts';
import { release } from '../../expressions/builtin.ts';
import type { Grid } from '../../grid/grid.ts';
import type { SidecarGridReference } from './values.ts';

/** What Helm says after an installation: the next three commands, and what to know of this one. */
export function sidecarGridNotes(chart: HelmChart, grid: Grid, values: SidecarGridReference): readonly NotesLine[] {
  const { fullname } = chart.helpers;
  const { service, availability } = values;
  const kind = choose(equal(values.workload, 'StatefulSet'), 'statefulset', 'deployment');
  const inNamespace = text`--namespace ${grid.namespace}`;
  return [
    text`Each pod has your app and a member of the cluster ${grid.clusterName}.`,
    '',
    '1. Wait for them:',
    text`   kubectl rollout status ${kind}/${fullname} ${inNamespace}`,
    '2. Let a test ask how many members the cluster has:',
    text`   helm test ${release.name} --namespace ${release.namespace}`,
    '3. Reach your app:',
    notesWhen(
      not(service.enabled),
      text`   kubectl port-forward ${inNamespace} ${kind}/${fullname} 8080:${values.app.port}`,
    ),
    notesWhen(service.enabled, text`   kubectl port-forward ${inNamespace} service/${fullname} 8080:${service.port}`),
    notesWhen(
      notEqual(availability.mode, 'none'),
      '',
      text`With availability.mode=${availability.mode} any one ${availability.mode} may fail, once there are two of them: pods spread evenly, and stay pending rather than crowd one.`,
    ),
    notesWhen(equal(availability.mode, 'none'), '', 'With availability.mode=none the loss of one node may lose entries.'),
  ];
}
