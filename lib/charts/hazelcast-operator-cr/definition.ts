import { DisruptionBudget } from '../../availability/podDisruptionBudget.ts';
import { defineChart } from '../../chart/definition.ts';
import { type NotesLine, notesWhen } from '../../chart/notes.ts';
import { UserObjects } from '../../chart/resource.ts';
import { notEqual } from '../../expressions/compare.ts';
import { not } from '../../expressions/logic.ts';
import { text } from '../../expressions/text.ts';
import { managementCenterRules } from '../../management-center/rules.ts';
import { mostMembers } from '../sidecar-grid/derivedValues.ts';
import { SIDECARS } from '../sidecar-grid/sidecars.ts';
import { sidecarGridValues } from '../sidecar-grid/values.ts';
import { OperatorCluster } from './cluster.ts';
import { CustomConfig, HazelcastResource } from './hazelcast.ts';
import { ManagementCenterResource } from './managementCenter.ts';
import { MapResources } from './maps.ts';
import { nameIsTaken, operatorRules } from './rules/rules.ts';

/** A pod of a StatefulSet has a label of its name, a dash and ten characters, in all at most 63. */
const NAME_LENGTH = 52;

/** Rules of Management Center that mean the same when the operator runs it. */
const SHARED_CONSOLE_RULES: readonly string[] = ['MC006', 'MC008', 'MC009', 'MC010'];

/** The chart hazelcast-operator-cr: the members of a sidecar grid as custom resources of the Hazelcast Platform Operator. */
export const hazelcastOperatorCr = defineChart({
  name: 'hazelcast-operator-cr',
  version: '0.1.0',
  appVersion: '5.5.0',
  description:
    'Custom resources of the Hazelcast Platform Operator, rendered from the values of the chart sidecar-grid.',
  keywords: ['hazelcast', 'operator', 'data-grid', 'cache', 'client-server'],
  annotations: {
    'artifacthub.io/category': 'database',
    'artifacthub.io/license': 'Apache-2.0',
    'artifacthub.io/images':
      '- name: hazelcast-enterprise\n  image: docker.io/hazelcast/hazelcast-enterprise:5.5.0\n- name: management-center\n  image: docker.io/hazelcast/management-center:5.5.2',
  },
  nameLength: NAME_LENGTH,
  readme: `
\`\`\`sh
sidegrid synth hazelcast-operator-cr -f values.yaml --stdout
sidegrid doctor hazelcast-operator-cr -f values.yaml
\`\`\`

This chart takes the values of the chart sidecar-grid and renders custom resources of the kinds Hazelcast, Map and
ManagementCenter. The [Hazelcast Platform Operator](https://docs.hazelcast.com/operator/5.19/) creates the members from them. Use the
chart to compare the two, or to migrate between them. The operator has no field for some values: the doctor and the notes list each
of them.

Install the operator first, and create a Secret with an Enterprise license under the key \`license-key\`. Set
\`managementCenter.licenseSecret.name\` to its name. The operator creates no PodDisruptionBudget, so the chart adds one.

The fields are those of the newest public CustomResourceDefinitions, from the development of 5.13. The documentation of 5.19 still
has all of them.
`,
  values: sidecarGridValues,
  ignoredValues: [
    'ingress',
    'httpRoute',
    ...SIDECARS.map(({ key }) => key),
    'networkPolicy',
    'metrics',
    'autoscaling.targetCPUUtilizationPercentage',
  ],
  compose(chart, values) {
    const cluster = new OperatorCluster(chart, values);
    const { common, name, podLabels } = cluster;
    new HazelcastResource(chart, 'hazelcast', cluster);
    new CustomConfig(chart, 'configmap', cluster);
    new MapResources(chart, 'map', cluster);
    new ManagementCenterResource(chart, 'management-center', cluster);
    new DisruptionBudget(chart, 'poddisruptionbudget', {
      chart,
      availability: values.availability,
      common,
      name,
      podLabels,
    });
    new UserObjects(chart, 'extra-objects', values.extraObjects);

    for (const rule of operatorRules) chart.addRule(rule, values);
    chart.addRule(nameIsTaken, name);
    const console = { managementCenter: values.managementCenter, members: mostMembers(values) };
    for (const rule of managementCenterRules) if (SHARED_CONSOLE_RULES.includes(rule.id)) chart.addRule(rule, console);
    chart.addNotes(...operatorNotes(cluster));
  },
});

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
