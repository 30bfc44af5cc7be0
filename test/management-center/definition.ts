import { defineChart } from '../../lib/chart/definition.ts';
import { release } from '../../lib/expressions/builtin.ts';
import { defaultIfEmpty } from '../../lib/expressions/presence.ts';
import {
  ManagementCenter,
  managementCenterName,
  managementCenterNotes,
} from '../../lib/management-center/managementCenter.ts';
import { managementCenterRules } from '../../lib/management-center/rules.ts';
import { managementCenterValues } from '../../lib/management-center/values.ts';
import { partial } from '../../lib/manifest/partial.ts';
import { spread } from '../../lib/manifest/each.ts';
import { commonMetadata, suffixedName } from '../../lib/pod/metadata.ts';
import { networkPolicyValues, PodNetworkPolicy, toRelease } from '../../lib/pod/networkPolicy.ts';
import { OpenShift } from '../../lib/pod/securityContext.ts';
import { freeObjects } from '../../lib/values/collections.ts';
import { annotations, dnsLabel, labels, port } from '../../lib/values/formats.ts';
import { object } from '../../lib/values/object.ts';
import { autoOrBoolean, integer, string } from '../../lib/values/scalars.ts';

/** A chart with nothing but Management Center, and a policy such as that of the members. */
export const consoleChart = defineChart({
  name: 'console',
  version: '1.0.0',
  appVersion: '5.5.2',
  description: 'Management Center alone.',
  values: object('Values of the chart console.', {
    clusterName: string({ description: 'Name of the cluster.', default: '' }),
    memberPort: port({ description: 'Port of the members.', default: 5701 }),
    members: integer({ description: 'Number of members.', default: 3, minimum: 0, maximum: 1000 }),
    managementCenter: managementCenterValues,
    networkPolicy: networkPolicyValues,
    openshift: autoOrBoolean({ description: 'Whether the cluster gives out ids.', default: 'auto' }),
    imageRegistry: string({ description: 'Registry of all images.', default: '', pattern: '^[a-z.]*$', safe: true }),
    imagePullSecrets: freeObjects({ description: 'Secrets for the registry.' }),
    namespaceOverride: dnsLabel({ description: "Namespace in place of the release's.", default: '' }),
    commonLabels: labels({ description: 'Labels of every object.' }),
    commonAnnotations: annotations({ description: 'Annotations of every object.' }),
  }),
  compose(chart, values) {
    const common = commonMetadata(chart, values);
    const name = managementCenterName(chart);
    const { managementCenter, networkPolicy } = values;
    const namespace = common.namespace;
    new ManagementCenter(chart, 'management-center', {
      chart,
      common,
      values: managementCenter,
      name,
      grid: {
        clusterName: defaultIfEmpty(values.clusterName, chart.helpers.fullname),
        serviceName: suffixedName(chart.helpers.fullname, 'grid'),
        namespace,
        port: values.memberPort,
      },
      networkPolicy,
      openShift: new OpenShift(values.openshift),
      globalRegistry: values.imageRegistry,
      imagePullSecrets: [values.imagePullSecrets],
    });
    new PodNetworkPolicy(chart, 'networkpolicy', {
      chart,
      policy: networkPolicy,
      common,
      name: chart.helpers.fullname,
      podLabels: partial('memberLabels', 'Labels of members.', { 'app.kubernetes.io/component': 'grid' }),
      ingress: [
        { ports: [{ port: values.memberPort, protocol: 'TCP' }], from: networkPolicy.clients },
        spread(networkPolicy.extraIngress),
      ],
      egress: [toRelease(chart, values.memberPort)],
      usesApi: managementCenter.enabled,
    });
    for (const rule of managementCenterRules) chart.addRule(rule, { managementCenter, members: values.members });
    chart.addNotes(release.name, ...managementCenterNotes(managementCenter, name, namespace));
  },
});
