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
    '2. Let a test ask whether a server is up:',
    text`   helm test ${release.name} --namespace ${release.namespace}`,
    '3. Give clients these variables, which the SDKs and tools of AWS read, and their own credentials:',
    text`   AWS_ENDPOINT_URL_S3=${endpoint}`,
    '   AWS_REGION=us-east-1',
    '   and let them write the bucket into the path (path-style addressing).',
    notesWhen(
      isDaemonSet,
      '',
      text`Clients use the pod of their own node. On a node without a pod that is ready they reach nobody: tolerations and priorityClassName decide where there is one.`,
    ),
    notesWhen(
      not(values.networkPolicy.enabled),
      '',
      'Every pod of the cluster can use sidekick and read its metrics: networkPolicy.enabled=true limits that.',
    ),
  ];
}
