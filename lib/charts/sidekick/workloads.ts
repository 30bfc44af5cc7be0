import type { Construct } from 'constructs';
import type { DaemonSet, Deployment } from 'kubernetes-types/apps/v1.js';
import { Resource } from '../../chart/resource.ts';
import { when } from '../../manifest/when.ts';
import { metadata } from '../../pod/metadata.ts';
import type { Balancer } from './balancer.ts';
import type { PodTemplate } from './podTemplate.ts';

/**
 * Adds what keeps the pods. Both start a new pod before they stop an old one: with a DaemonSet, a node would have none
 * meanwhile.
 * @see https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/
 */
export function addWorkloads(scope: Construct, balancer: Balancer, template: PodTemplate): void {
  const { chart, common, values, sidekick, podLabels, isDaemonSet, isDeployment } = balancer;
  const { minReadySeconds, revisionHistoryLimit } = values;
  const rollingUpdate = { maxSurge: 1, maxUnavailable: 0 };
  const selector = { matchLabels: podLabels };
  const named = metadata(chart, common, sidekick.name, {
    labels: values.workloadLabels,
    annotations: values.workloadAnnotations,
  });
  new Resource<DaemonSet>(
    scope,
    'daemonset',
    when(isDaemonSet, {
      apiVersion: 'apps/v1',
      kind: 'DaemonSet',
      metadata: named,
      spec: {
        updateStrategy: { type: 'RollingUpdate', rollingUpdate },
        minReadySeconds,
        revisionHistoryLimit,
        selector,
        template,
      },
    }),
  );
  new Resource<Deployment>(
    scope,
    'deployment',
    when(isDeployment, {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: named,
      spec: {
        replicas: values.replicas,
        strategy: { type: 'RollingUpdate', rollingUpdate },
        minReadySeconds,
        revisionHistoryLimit,
        selector,
        template,
      },
    }),
  );
}
