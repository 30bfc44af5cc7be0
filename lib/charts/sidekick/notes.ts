import { type NotesLine, notesWhen } from '../../chart/notes.ts';
import { release } from '../../expressions/builtin.ts';
import { choose } from '../../expressions/choose.ts';
import { not } from '../../expressions/logic.ts';
import { text } from '../../expressions/text.ts';
import type { Balancer } from './balancer.ts';

/** What Helm says after an installation: how clients find sidekick, and what to know of this one. */
export function sidekickNotes({ common, values, sidekick, isDaemonSet, endpoint }: Balancer): readonly NotesLine[] {
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
