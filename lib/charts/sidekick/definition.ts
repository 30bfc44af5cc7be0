import { DisruptionBudget } from '../../availability/podDisruptionBudget.ts';
import { defineChart } from '../../chart/definition.ts';
import { UserObjects } from '../../chart/userObjects.ts';
import { equal } from '../../expressions/compare.ts';
import { TextHelper } from '../../expressions/helper.ts';
import { text } from '../../expressions/text.ts';
import { block } from '../../manifest/block.ts';
import { merged } from '../../manifest/merged.ts';
import { kubernetesVersion } from '../../pod/kubernetesVersion.ts';
import { commonMetadata } from '../../pod/metadata.ts';
import { OpenShift } from '../../pod/openShift.ts';
import { PodServiceAccount, serviceAccountName } from '../../pod/serviceAccount.ts';
import { addCertificates } from '../../sidekick/certificates.ts';
import { SidekickPodMonitor } from '../../sidekick/podMonitor.ts';
import { sidekickRules } from '../../sidekick/rules/rules.ts';
import { Sidekick } from '../../sidekick/sidekick.ts';
import { NEWEST_VERSION } from '../../sidekick/version.ts';
import type { Balancer } from './balancer.ts';
import { HealthTest } from './healthTest.ts';
import { SidekickNetworkPolicy } from './networkPolicy.ts';
import { sidekickNotes } from './notes.ts';
import { podTemplate } from './podTemplate.ts';
import { sidekickChartRules } from './rules.ts';
import { SidekickService } from './service.ts';
import { sidekickChartValues } from './values.ts';
import { addWorkloads } from './workloads.ts';

/** The chart sidekick: a load balancer for S3 servers on each node, or as a few pods for all. */
export const sidekickChart = defineChart({
  name: 'sidekick',
  version: '0.1.0',
  appVersion: NEWEST_VERSION,
  description: 'MinIO sidekick, a load balancer for S3 and other HTTP servers: on each node, or as a Deployment.',
  keywords: ['sidekick', 'minio', 's3', 'load-balancer'],
  annotations: {
    'artifacthub.io/category': 'networking',
    'artifacthub.io/license': 'Apache-2.0',
    'artifacthub.io/images': `- name: sidekick\n  image: quay.io/minio/sidekick:v${NEWEST_VERSION}\n- name: curl\n  image: docker.io/curlimages/curl:8.16.0`,
  },
  readme: `
\`\`\`yaml
sidekick:
  healthPath: /minio/health/ready
  sites: ['http://minio-{0...3}.minio-hl:9000']
\`\`\`

\`\`\`sh
helm install s3 ./sidekick --values values.yaml
\`\`\`

Clients send their requests to one address, and sidekick sends each on to a server that is up. It passes the signatures of
clients on, and needs no credentials of its own.

By default each node has a pod, and clients use that of their own node: no request crosses the network twice, and a node
whose pod is away serves no client. With \`workload=Deployment\` clients use any of a few pods. To have one beside each pod of an
app, use the chart sidecar-grid, or the constructs.

A site is the servers of one cluster. With several sites requests go to the first of which a server is up. Flags that the
version of the image does not have are refused, as is all that sidekick would pass over without a word: see the errors and
warnings that the chart gives.

sidekick cuts the requests that are under way when it is told to stop. So pods go on for \`drainSeconds\` before, on Kubernetes
1.30 and later, and requests that take longer fail. Clients try them again: the SDKs of AWS do.
`,
  values: sidekickChartValues,
  compose(chart, values) {
    const common = commonMetadata(chart, values);
    const { fullname, selectorLabels } = chart.helpers;
    const sidekick = new Sidekick(chart, {
      values: values.sidekick,
      common,
      openShift: new OpenShift(values.openshift),
      kubeVersion: kubernetesVersion(values),
      globalRegistry: values.global.imageRegistry,
    });
    const host = text`${fullname}.${common.namespace}.svc`;
    const balancer: Balancer = {
      chart,
      common,
      values,
      sidekick,
      podLabels: block(
        'podLabels',
        'Labels that select the pods with sidekick.',
        merged(selectorLabels, { 'app.kubernetes.io/component': 'load-balancer' }),
      ),
      isDaemonSet: equal(values.workload, 'DaemonSet'),
      isDeployment: equal(values.workload, 'Deployment'),
      serviceAccountName: serviceAccountName(chart, values.serviceAccount),
      endpoint: TextHelper.define(
        'endpoint',
        'Where clients find sidekick.',
        text`${sidekick.facts.scheme}://${host}:${values.service.port}`,
      ),
    };

    addWorkloads(chart, balancer, podTemplate(balancer));
    new SidekickService(chart, 'service', balancer);
    // Pods of a DaemonSet are never evicted.
    new DisruptionBudget(chart, 'poddisruptionbudget', {
      chart,
      availability: values,
      common,
      name: sidekick.name,
      podLabels: balancer.podLabels,
      where: balancer.isDeployment,
    });
    new SidekickNetworkPolicy(chart, 'networkpolicy', balancer);
    new SidekickPodMonitor(chart, 'podmonitor', sidekick, balancer.podLabels);
    addCertificates(chart, sidekick, {
      dnsNames: [host, fullname, text`${fullname}.${common.namespace}`, text`${host}.cluster.local`],
    });
    new PodServiceAccount(chart, 'serviceaccount', {
      chart,
      name: balancer.serviceAccountName,
      account: values.serviceAccount,
      common,
    });
    new UserObjects(chart, 'extra-objects', values.extraObjects);
    new HealthTest(chart, 'health', balancer);

    for (const rule of sidekickRules) chart.addRule(rule, sidekick.facts);
    for (const rule of sidekickChartRules) chart.addRule(rule, values);
    chart.addNotes(...sidekickNotes(balancer));
  },
});
