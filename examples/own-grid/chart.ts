import type { StatefulSet } from 'kubernetes-types/apps/v1.js';
import {
  add,
  availabilityValues,
  commonMetadata,
  defineChart,
  DiscoveryRbac,
  DisruptionBudget,
  Grid,
  GridConfigMap,
  GridService,
  hazelcastConfig,
  hostAntiAffinity,
  image,
  imageHelper,
  integer,
  memberContainer,
  memberValues,
  memberVolumes,
  metadata,
  object,
  OpenShift,
  PodServiceAccount,
  Resource,
  serviceAccountName,
  serviceAccountValues,
  sha256,
  spreadConstraints,
  suffixedName,
  Topology,
} from 'sidegrid';

/** The values of this chart, and among them those of the grid, with all their checks. */
const values = object('Values of the chart workers.', {
  workers: integer({ description: 'Number of workers, each with a member.', default: 3, minimum: 1, maximum: 100 }),
  image: image({ description: 'What a worker runs.', registry: 'ghcr.io', repository: 'acme/worker', tag: '1.0.0' }),
  drainSeconds: integer({ description: 'Seconds that a worker needs to end.', default: 30, minimum: 0, maximum: 3600 }),
  member: memberValues,
  availability: availabilityValues,
  serviceAccount: serviceAccountValues,
});

/** A chart of your own, of the grid's constructs: workers that share what they know through a member beside each. */
export default defineChart({
  name: 'workers',
  version: '1.0.0',
  appVersion: '1.0.0',
  description: 'Workers that share what they know through a Hazelcast member beside each.',
  kubeVersion: '>=1.33.0-0',
  nameLength: 52,
  values,
  compose(chart, { workers, image, drainSeconds, member, availability, serviceAccount }) {
    const { fullname } = chart.helpers;
    const common = commonMetadata(chart);
    const topology = new Topology('sidecar');
    const grid = new Grid(chart, {
      member,
      common,
      topology,
      mode: availability.mode,
      openShift: new OpenShift(false),
    });
    const config = hazelcastConfig(grid);
    const configName = suffixedName(fullname, 'config');
    const account = serviceAccountName(chart, serviceAccount);
    const podLabels = grid.memberLabels;

    new Resource<StatefulSet>(chart, 'statefulset', {
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata: metadata(chart, common, fullname),
      spec: {
        serviceName: grid.serviceName,
        replicas: workers,
        minReadySeconds: availability.minReadySeconds,
        selector: { matchLabels: podLabels },
        template: {
          metadata: { labels: podLabels, annotations: { 'checksum/config': sha256(config) } },
          spec: {
            serviceAccountName: account,
            automountServiceAccountToken: grid.usesApi,
            enableServiceLinks: false,
            terminationGracePeriodSeconds: add(
              add(drainSeconds, member.gracefulShutdown.maxWaitSeconds),
              availability.extraGraceSeconds,
            ),
            securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
            initContainers: [memberContainer(grid, { native: true })],
            containers: [
              {
                name: 'worker',
                image: imageHelper('workerImage', 'The image of a worker.', image),
                imagePullPolicy: image.pullPolicy,
                env: [
                  { name: 'HAZELCAST_ADDRESS', value: grid.address },
                  { name: 'HAZELCAST_CLUSTER_NAME', value: grid.clusterName },
                ],
                securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
              },
            ],
            volumes: memberVolumes(grid, configName),
            topologySpreadConstraints: spreadConstraints({
              name: 'spread',
              availability,
              podLabels,
              isDeployment: false,
            }),
            affinity: hostAntiAffinity('affinity', availability, podLabels),
          },
        },
      },
    });
    new GridConfigMap(chart, 'configmap', grid, configName, config);
    new GridService(chart, 'service-grid', grid);
    new DisruptionBudget(chart, 'poddisruptionbudget', { chart, availability, common, name: fullname, podLabels });
    new PodServiceAccount(chart, 'serviceaccount', { chart, name: account, account: serviceAccount, common });
    new DiscoveryRbac(chart, 'discovery', { grid, serviceAccountName: account, create: true });
  },
});
