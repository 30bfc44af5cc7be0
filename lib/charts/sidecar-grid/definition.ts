import { GridAutoscaler } from '../../availability/autoscaler.ts';
import { DisruptionBudget } from '../../availability/podDisruptionBudget.ts';
import { defineChart } from '../../chart/definition.ts';
import { UserObjects } from '../../chart/userObjects.ts';
import { choose } from '../../expressions/choose.ts';
import { TextHelper } from '../../expressions/helper.ts';
import { and } from '../../expressions/logic.ts';
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
import { AppHttpRoute } from '../../pod/httpRoute.ts';
import { AppIngress } from '../../pod/ingress.ts';
import { kubernetesVersion } from '../../pod/kubernetesVersion.ts';
import { commonMetadata } from '../../pod/metadata.ts';
import { OpenShift } from '../../pod/openShift.ts';
import { PodServiceAccount, serviceAccountName } from '../../pod/serviceAccount.ts';
import { suffixedName } from '../../pod/suffixedName.ts';
import { addCertificates, OWN_POD } from '../../sidekick/certificates.ts';
import { SidekickPodMonitor } from '../../sidekick/podMonitor.ts';
import { sidekickRules } from '../../sidekick/rules/rules.ts';
import { sidecarRules } from '../../sidekick/rules/sidecarRules.ts';
import { Sidekick } from '../../sidekick/sidekick.ts';
import { AppService } from './appService.ts';
import { fewestCopies } from './copies.ts';
import { gracePeriods } from './gracePeriods.ts';
import { addGridTests } from './gridTests.ts';
import { memberCount, mostMembers } from './memberCount.ts';
import { nativeSidecars } from './nativeSidecars.ts';
import { addNetworkPolicies } from './networkPolicies.ts';
import { sidecarGridNotes } from './notes.ts';
import { podSettingsBlock } from './podSettings.ts';
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
  keywords: ['hazelcast', 'sidecar', 'data-grid', 'cache', 'client-server', 'embedded'],
  annotations: {
    'artifacthub.io/category': 'database',
    'artifacthub.io/license': 'Apache-2.0',
    'artifacthub.io/images':
      '- name: hazelcast\n  image: docker.io/hazelcast/hazelcast:5.5.0\n- name: management-center\n  image: docker.io/hazelcast/management-center:5.5.2\n- name: sidekick\n  image: quay.io/minio/sidekick:v7.1.2',
  },
  nameLength: NAME_LENGTH,
  readme: `
\`\`\`sh
helm install shop charts/sidecar-grid --set app.image.repository=ghcr.io/acme/shop --set-string app.image.tag=1.4.2
\`\`\`

Or with a values file of five lines, \`helm install shop charts/sidecar-grid -f values.yaml\`:

\`\`\`yaml
app:
  image: { repository: ghcr.io/acme/shop, tag: "1.4.2" }
  port: 8080
member:
  maps: { "session-*": { timeToLiveSeconds: 1800 } }
\`\`\`

Each pod has your app and a Hazelcast member. Your app finds the grid at the address in \`HAZELCAST_ADDRESS\`, which is
\`localhost:5701\`, by the name of the cluster in \`HAZELCAST_CLUSTER_NAME\`: give it to your client, which else asks for \`dev\`
and is refused. Any client of Hazelcast 5 will do.

## What the defaults do, and what they need

- Three pods, each on a node of its own as long as there are nodes. Any one node may fail without losing an entry: each entry
  has a copy on another node. A pod stays pending rather than crowd a node; nodes that are cordoned or tainted do not count, so
  restart the rollout when they are back. With \`availability.mode=zone\` a whole zone may fail; give it a number of pods that
  the zones share evenly.
- A member that is told to stop hands its entries over first, after your app has drained: give your app a handler of SIGTERM.
  Both share the grace period, which the chart computes. Pods start and are replaced one by one, so a rollout takes minutes.
  \`docs/data-safety.md\` of sidegrid tells what to do when nodes, zones or pods go.
- Your image must run as a user with a number, not as root: else the pod says CreateContainerConfigError, and
  \`--set app.securityContext.runAsUser=10001\` often helps. It listens on 8080 unless you set \`app.port\`, and has no probes
  until you set \`app.probes\`.
- Each member requests 250m CPU and 512Mi, 60 percent of which are heap. With one copy of each entry plan for less than half of
  it. Nothing is evicted until you set \`member.maps.*.eviction\`: a full member fails.
- Data is kept in memory only: the chart has no persistence. \`helm uninstall\` and \`replicas: 0\` empty the grid.
- The member's port has no password: set \`networkPolicy.enabled\` where others share the cluster. The open-source edition has no
  TLS between members.
- Whoever installs must be able to make a Role. Without that right: \`member.discovery.mode=dns\` with
  \`availability.mode=none\`.
- Before Kubernetes 1.33, and with client-server, your app may start before its member: connect in the background and retry.

## Topologies

One word moves the members: \`topology: sidecar\` puts one beside each app, \`client-server\` gives them pods of their own
(\`member.replicas\` of them, and \`HAZELCAST_ADDRESS\` then names their Service), \`embedded\` makes a Java app a member itself, with
its configuration, rights, port and probes, and no other container.

## Upgrading

Entries live in memory. Most changes replace pods one by one, and members hand over first: nothing is lost. Exceptions:

- Set \`member.image.tag\` to three numbers. Members of two minor versions form no cluster: stop all first
  (\`--set replicas=0\`), or install a second release.
- A new \`availability.mode\` stops the rollout at its first pod: roll back and delete that pod, or stop all first.
- \`topology\` to or from client-server, \`workload\`, \`member.clusterName\`, \`member.port\` and overrides of names empty the grid.
- Turning \`autoscaling.enabled\` on takes the pods down to one for a moment.

Values are data, never templates: \`{{\` in a value arrives as those two characters. Texts that look like numbers need
\`--set-string\` on the command line.
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
    const native = nativeSidecars(values);
    const sidekick = new Sidekick(chart, {
      values: values.sidekick,
      common,
      openShift: grid.openShift,
      enabled: values.sidekick.enabled,
      name: TextHelper.define(
        'sidekickName',
        'The name of what is made for sidekick.',
        suffixedName(fullname, 'sidekick'),
      ),
      kubeVersion: kubernetesVersion(values),
      globalRegistry: values.global.imageRegistry,
    });
    const settings = podSettingsBlock(values, grid.openShift);
    const templates = podTemplates({
      chart,
      values,
      grid,
      configName,
      config,
      settings,
      native,
      sidekick,
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
      backupCount: fewestCopies(values),
      gracePeriod: gracePeriods(values, topology).app,
    });
    new PodServiceAccount(chart, 'serviceaccount', { chart, name: account, account: values.serviceAccount, common });
    new DiscoveryRbac(chart, 'discovery', { grid, serviceAccountName: account, create: values.rbac.create });
    addNetworkPolicies(chart, { grid, values, memberName, sidekick });
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
    new SidekickPodMonitor(chart, 'sidekick-podmonitor', sidekick, grid.appLabels);
    addCertificates(chart, sidekick, OWN_POD);
    new UserObjects(chart, 'extra-objects', values.extraObjects);
    addGridTests(chart, grid, values, settings);

    for (const rule of sidecarGridRules) chart.addRule(rule, values);
    for (const rule of sidekickRules) chart.addRule(rule, sidekick.facts);
    const { app, managementCenter } = values;
    const { sharesPods } = topology;
    const ports = [
      app.port,
      choose(sharesPods, member.port, app.port),
      choose(and(sharesPods, values.metrics.enabled), values.metrics.port, app.port),
    ];
    const beside = { sidekick, native, ports, morePorts: app.extraPorts, env: app.env };
    for (const rule of sidecarRules) chart.addRule(rule, beside);
    for (const rule of managementCenterRules) chart.addRule(rule, { managementCenter, members: mostMembers(values) });
    chart.addNotes(
      ...sidecarGridNotes(grid, values, memberName),
      ...managementCenterNotes(managementCenter, consoleName, grid.namespace),
    );
  },
});
