import { DisruptionBudget } from '../../availability/podDisruptionBudget.ts';
import { defineChart } from '../../chart/definition.ts';
import { type NotesLine, notesWhen } from '../../chart/notes.ts';
import { UserObjects } from '../../chart/resource.ts';
import { release } from '../../expressions/builtin.ts';
import { choose } from '../../expressions/choose.ts';
import { equal } from '../../expressions/compare.ts';
import { TextHelper } from '../../expressions/helper.ts';
import { not } from '../../expressions/logic.ts';
import { text } from '../../expressions/text.ts';
import { partial } from '../../manifest/partial.ts';
import { merged } from '../../manifest/merged.ts';
import { commonMetadata } from '../../pod/metadata.ts';
import { OpenShift } from '../../pod/securityContext.ts';
import { PodServiceAccount, serviceAccountName } from '../../pod/serviceAccount.ts';
import { kubernetesVersion } from '../../pod/values.ts';
import { addCertificates } from '../../sidekick/certificates.ts';
import { SidekickPodMonitor } from '../../sidekick/podMonitor.ts';
import { sidekickRules } from '../../sidekick/rules/rules.ts';
import { Sidekick } from '../../sidekick/sidekick.ts';
import { NEWEST_VERSION } from '../../sidekick/version.ts';
import { HealthTest } from './healthTest.ts';
import { SidekickNetworkPolicy } from './networkPolicy.ts';
import { sidekickChartRules } from './rules.ts';
import { type SidekickContext, SidekickService } from './service.ts';
import { sidekickChartValues } from './values.ts';
import { addWorkloads, podTemplate } from './workloads.ts';

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

Clients send their requests to one address, and sidekick forwards each request to a healthy server. It forwards the clients'
signatures too, so it needs no credentials.

By default, each node has a sidekick pod, and clients use the pod on their own node. This avoids a network hop, but clients fail on a
node without a ready pod. With \`workload=Deployment\`, clients use any of a few pods. To run sidekick next to each pod of an app, use
the chart sidecar-grid, or the constructs.

A site is the servers of one cluster. With several sites, requests go to the first site with a healthy server. The chart rejects
flags that the image's version does not have, and settings that sidekick would ignore silently: see the rules below.

On SIGTERM, sidekick cuts off open requests. So, on Kubernetes 1.30 and later, a stopping pod keeps serving for \`drainSeconds\`.
Longer requests fail, and clients must retry them; AWS SDKs do.
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
    const context: SidekickContext = {
      chart,
      common,
      values,
      sidekick,
      podLabels: partial(
        'podLabels',
        'Labels that select the sidekick pods.',
        merged(selectorLabels, { 'app.kubernetes.io/component': 'load-balancer' }),
      ),
      isDaemonSet: equal(values.workload, 'DaemonSet'),
      isDeployment: equal(values.workload, 'Deployment'),
      serviceAccountName: serviceAccountName(chart, values.serviceAccount),
      endpoint: TextHelper.define(
        'endpoint',
        'The address of sidekick for clients.',
        text`${sidekick.facts.scheme}://${host}:${values.service.port}`,
      ),
    };

    addWorkloads(chart, context, podTemplate(context));
    new SidekickService(chart, 'service', context);
    // Pods of a DaemonSet are never evicted.
    new DisruptionBudget(chart, 'poddisruptionbudget', {
      chart,
      availability: values,
      common,
      name: sidekick.name,
      podLabels: context.podLabels,
      where: context.isDeployment,
    });
    new SidekickNetworkPolicy(chart, 'networkpolicy', context);
    new SidekickPodMonitor(chart, 'podmonitor', sidekick, context.podLabels);
    addCertificates(chart, sidekick, {
      dnsNames: [host, fullname, text`${fullname}.${common.namespace}`, text`${host}.cluster.local`],
    });
    new PodServiceAccount(chart, 'serviceaccount', {
      chart,
      name: context.serviceAccountName,
      account: values.serviceAccount,
      common,
    });
    new UserObjects(chart, 'extra-objects', values.extraObjects);
    new HealthTest(chart, 'health', context);

    for (const rule of sidekickRules) chart.addRule(rule, sidekick.facts);
    for (const rule of sidekickChartRules) chart.addRule(rule, values);
    chart.addNotes(...sidekickNotes(context));
  },
});

/** What Helm says after an installation: how clients find sidekick, and what to know of this one. */
export function sidekickNotes({
  common,
  values,
  sidekick,
  isDaemonSet,
  endpoint,
}: SidekickContext): readonly NotesLine[] {
  const { name } = sidekick;
  const inNamespace = text`--namespace ${common.namespace}`;
  return [
    '1. Wait until the pods are ready:',
    text`   kubectl rollout status ${choose(isDaemonSet, 'daemonset', 'deployment')}/${name} ${inNamespace}`,
    "2. Run the chart's test, which checks that a server is healthy:",
    text`   helm test ${release.name} --namespace ${release.namespace}`,
    '3. Set these environment variables and the S3 credentials in your clients. AWS SDKs and tools read them:',
    text`   AWS_ENDPOINT_URL_S3=${endpoint}`,
    '   AWS_REGION=us-east-1',
    '   Configure the clients to use path-style addressing.',
    notesWhen(
      isDaemonSet,
      '',
      text`Clients use the pod on their own node and fail on a node without a ready pod. Set tolerations and priorityClassName so that every node has one.`,
    ),
    notesWhen(
      not(values.networkPolicy.enabled),
      '',
      'Every pod in the cluster can use sidekick and read its metrics. To restrict access, set networkPolicy.enabled=true.',
    ),
  ];
}
