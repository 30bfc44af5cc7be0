import { GridAutoscaler } from '../../availability/autoscaler.ts';
import { DisruptionBudget } from '../../availability/podDisruptionBudget.ts';
import type { HelmChart } from '../../chart/helmChart.ts';
import { UserObjects } from '../../chart/resource.ts';
import { choose } from '../../expressions/choose.ts';
import { TextHelper } from '../../expressions/helper.ts';
import { DiscoveryRbac, GridService } from '../../grid/discovery.ts';
import { Grid, Topology } from '../../grid/grid.ts';
import { GridConfigMap, hazelcastConfig } from '../../grid/hazelcastConfig.ts';
import {
  ManagementCenter,
  managementCenterName,
  managementCenterNotes,
} from '../../management-center/managementCenter.ts';
import { managementCenterRules } from '../../management-center/rules.ts';
import { GridMetrics, Watched } from '../../metrics/gridMetrics.ts';
import { AppHttpRoute } from '../../pod/httpRoute.ts';
import { AppIngress } from '../../pod/ingress.ts';
import { commonMetadata, suffixedName } from '../../pod/metadata.ts';
import { OpenShift } from '../../pod/securityContext.ts';
import { PodServiceAccount, serviceAccountName } from '../../pod/serviceAccount.ts';
import type { SidecarKind } from '../../sidecars/sidecar.ts';
import { AppService } from './app.ts';
import { besideApp } from './besideApp.ts';
import { fewestCopies, gracePeriods, memberCount, mostMembers } from './derivedValues.ts';
import { addGridTests } from './gridTests.ts';
import { addNetworkPolicies } from './networkPolicies.ts';
import { sidecarGridNotes } from './notes.ts';
import { podSettingsBlock } from './podSettings.ts';
import { podTemplates } from './podTemplates.ts';
import { sidecarGridRules } from './rules/rules.ts';
import type { SidecarGridReference } from './values.ts';
import { addWorkloads } from './workloads.ts';

/** A pod of a StatefulSet has a label of its name, a dash and ten characters, in all at most 63. */
export const NAME_LENGTH = 52;

/** Composes the chart with these kinds of sidecars beside the app and its member. */
export function composeSidecarGrid(
  chart: HelmChart,
  values: SidecarGridReference,
  kinds: readonly SidecarKind[],
): void {
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
  const { sidecars, member: memberContainer } = besideApp({ values, grid, configName, config, kinds });
  const settings = podSettingsBlock(values, grid.openShift);
  const templates = podTemplates({
    values,
    grid,
    configName,
    config,
    settings,
    sidecars,
    member: memberContainer,
    serviceAccountName: account,
  });

  new GridConfigMap(chart, 'configmap', grid, configName, config);
  addWorkloads(chart, { chart, common, values, grid, memberName, templates });
  new GridService(chart, 'service-grid', grid);
  new AppService(chart, 'service', grid, values, sidecars);
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
    backupCount: fewestCopies(values),
    gracePeriod: gracePeriods(values, sidecars.graceSeconds).app,
  });
  new PodServiceAccount(chart, 'serviceaccount', { chart, name: account, account: values.serviceAccount, common });
  new DiscoveryRbac(chart, 'discovery', { grid, serviceAccountName: account, create: values.rbac.create });
  addNetworkPolicies(chart, { grid, values, memberName, sidecars });
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
  addGridTests(chart, grid, values, settings);

  for (const rule of sidecarGridRules) chart.addRule(rule, values);
  sidecars.addTo(chart);
  const { managementCenter } = values;
  for (const rule of managementCenterRules) chart.addRule(rule, { managementCenter, members: mostMembers(values) });
  chart.addNotes(
    ...sidecarGridNotes(grid, values, memberName, sidecars),
    ...managementCenterNotes(managementCenter, consoleName, grid.namespace),
  );
}
