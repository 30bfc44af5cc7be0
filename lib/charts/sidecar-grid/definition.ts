import { GridAutoscaler } from '../../availability/autoscaler.ts';
import { DisruptionBudget } from '../../availability/podDisruptionBudget.ts';
import { defineChart } from '../../chart/definition.ts';
import { UserObjects } from '../../chart/userObjects.ts';
import { choose } from '../../expressions/choose.ts';
import { TextHelper } from '../../expressions/helper.ts';
import { GridConfigMap } from '../../grid/configMap.ts';
import { DiscoveryRbac } from '../../grid/discoveryRbac.ts';
import { Grid } from '../../grid/grid.ts';
import { GridService } from '../../grid/gridService.ts';
import { hazelcastConfig } from '../../grid/hazelcastConfig.ts';
import { Topology } from '../../grid/topology.ts';
import { ManagementCenter, managementCenterName } from '../../management-center/managementCenter.ts';
import { managementCenterNotes } from '../../management-center/notes.ts';
import { managementCenterRules } from '../../management-center/rules.ts';
import { GridMetrics } from '../../metrics/gridMetrics.ts';
import { Watched } from '../../metrics/watched.ts';
import { commonMetadata } from '../../pod/metadata.ts';
import { AppHttpRoute } from '../../pod/httpRoute.ts';
import { AppIngress } from '../../pod/ingress.ts';
import { OpenShift } from '../../pod/openShift.ts';
import { PodServiceAccount, serviceAccountName } from '../../pod/serviceAccount.ts';
import { suffixedName } from '../../pod/suffixedName.ts';
import { AppService } from './appService.ts';
import { GridTest } from './gridTest.ts';
import { gracePeriods } from './gracePeriods.ts';
import { mostMembers } from './memberCount.ts';
import { memberCount } from './memberCount.ts';
import { addNetworkPolicies } from './networkPolicies.ts';
import { sidecarGridNotes } from './notes.ts';
import { podSettings } from './podSettings.ts';
import { podTemplates } from './podTemplates.ts';
import { sidecarGridRules } from './rules/rules.ts';
import { sidecarGridValues } from './values.ts';
import { addWorkloads } from './workloads.ts';

/** A pod of a StatefulSet has a label of its name, a dash and ten characters, in all at most 63. */
const NAME_LENGTH = 52;

/** The chart sidecar-grid: an app in any language, and a Hazelcast member beside each of its replicas. */
export const sidecarGrid = defineChart({
  name: 'sidecar-grid',
  version: '0.1.0',
  appVersion: '5.5.0',
  description: 'An app in any language with a Hazelcast member beside each replica: the data grid scales with the app.',
  keywords: ['hazelcast', 'sidecar', 'data-grid', 'cache'],
  annotations: {
    'artifacthub.io/category': 'database',
    'artifacthub.io/license': 'Apache-2.0',
    'artifacthub.io/images': '- name: hazelcast\n  image: docker.io/hazelcast/hazelcast:5.5.0',
  },
  nameLength: NAME_LENGTH,
  readme: `
\`\`\`sh
helm install shop ./sidecar-grid --set app.image.repository=ghcr.io/acme/shop --set-string app.image.tag=1.4.2
\`\`\`

Each pod has your app and a Hazelcast member. Your app finds the grid at \`localhost:5701\`; its address and the name of the
cluster are in the variables \`HAZELCAST_ADDRESS\` and \`HAZELCAST_CLUSTER_NAME\`. Any client of Hazelcast 5 will do.

By default any one node may fail without losing an entry: each has a copy on another node, as soon as there are two. Pods
spread evenly over nodes, and stay pending rather than crowd one. With nodes in several zones, \`availability.mode=zone\` lets
a whole zone fail; give it a number of pods that the zones share evenly.

A member that is told to stop hands its entries over first, so give your app a handler of SIGTERM: as a native sidecar the
member waits until your app has ended, and both share the grace period, which the chart computes.

Values are data, never templates: \`{{\` in a value arrives as those two characters. Texts that look like numbers need
\`--set-string\` on the command line. Data is kept in memory only: the chart has no persistence.
`,
  values: sidecarGridValues,
  compose(chart, values) {
    const common = commonMetadata(chart, values);
    const { availability, member } = values;
    const { fullname } = chart.helpers;
    const topology = new Topology(values.topology);
    const grid = new Grid(chart, {
      member,
      metrics: values.metrics,
      common,
      topology,
      mode: availability.mode,
      globalRegistry: values.global.imageRegistry,
      openShift: new OpenShift(values.openshift),
    });
    const config = hazelcastConfig(grid);
    const configName = suffixedName(fullname, 'config');
    const memberName = TextHelper.define(
      'memberName',
      'The name of members that have pods of their own.',
      suffixedName(fullname, 'member', NAME_LENGTH),
    );
    const account = serviceAccountName(chart, values.serviceAccount);
    const settings = podSettings(values, grid.openShift);
    const templates = podTemplates({
      chart,
      values,
      grid,
      configName,
      config,
      settings,
      serviceAccountName: account,
    });

    new GridConfigMap(chart, 'configmap', grid, configName, config);
    addWorkloads(chart, { chart, common, values, grid, memberName, templates });
    new GridService(chart, 'service-grid', grid);
    new AppService(chart, 'service', grid, values);
    new AppIngress(chart, 'ingress', { chart, ingress: values.ingress, common, servicePort: values.service.port });
    new AppHttpRoute(chart, 'httproute', {
      chart,
      route: values.httpRoute,
      common,
      servicePort: values.service.port,
    });
    const kept = { chart, availability, common };
    new DisruptionBudget(chart, 'poddisruptionbudget', { ...kept, name: fullname, podLabels: grid.appLabels });
    new DisruptionBudget(chart, 'poddisruptionbudget-member', {
      ...kept,
      name: memberName,
      podLabels: grid.memberLabels,
      where: topology.isClientServer,
    });
    new GridAutoscaler(chart, 'horizontalpodautoscaler', {
      chart,
      autoscaling: values.autoscaling,
      common,
      workload: { kind: choose(topology.isClientServer, 'Deployment', values.workload), name: fullname },
      holdsMembers: topology.sharesPods,
      backupCount: member.backupCount,
      gracePeriod: gracePeriods(values, topology).app,
    });
    new PodServiceAccount(chart, 'serviceaccount', { chart, name: account, account: values.serviceAccount, common });
    new DiscoveryRbac(chart, 'discovery', { grid, serviceAccountName: account, create: values.rbac.create });
    addNetworkPolicies(chart, grid, values, memberName);
    const consoleName = managementCenterName(chart);
    new ManagementCenter(chart, 'management-center', {
      chart,
      common,
      values: values.managementCenter,
      name: consoleName,
      grid: {
        clusterName: grid.clusterName,
        serviceName: grid.serviceName,
        namespace: grid.namespace,
        port: member.port,
      },
      networkPolicy: values.networkPolicy,
      openShift: grid.openShift,
      globalRegistry: values.global.imageRegistry,
      imagePullSecrets: [values.global.imagePullSecrets, values.imagePullSecrets],
    });
    const watched = new Watched(chart, {
      metrics: values.metrics,
      common,
      name: fullname,
      selector: grid.memberLabels,
      memberCount: memberCount(values),
      namespace: grid.namespace,
    });
    new GridMetrics(chart, 'metrics', watched);
    new UserObjects(chart, 'extra-objects', values.extraObjects);
    new GridTest(chart, 'cluster-size', grid, values, settings);

    for (const rule of sidecarGridRules) chart.addRule(rule, values);
    const { managementCenter } = values;
    for (const rule of managementCenterRules) chart.addRule(rule, { managementCenter, members: mostMembers(values) });
    chart.addNotes(
      ...sidecarGridNotes(grid, values, memberName),
      ...managementCenterNotes(managementCenter, consoleName, grid.namespace),
    );
  },
});
