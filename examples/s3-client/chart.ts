import type { CronJob } from 'kubernetes-types/batch/v1.js';
import {
  type AppPod,
  cluster,
  commonMetadata,
  defineChart,
  dnsName,
  eachEntry,
  environment,
  freeMap,
  image,
  imageHelper,
  metadata,
  object,
  OpenShift,
  Resource,
  sidecarFields,
  Sidecars,
  Sidekick,
  sidekickSidecar,
  string,
} from 'sidegrid';

/** The values of this chart, and among them those of sidekick, with all their checks. */
const values = object('Values of the chart s3-client.', {
  schedule: string({
    description: 'When the job runs, as cron has it.',
    default: '0 * * * *',
    pattern: '^[-0-9a-zA-Z*/,]+( [-0-9a-zA-Z*/,]+){4}$',
    safe: true,
  }),
  app: object('The job.', {
    image: image({ description: 'What runs.', registry: 'ghcr.io', repository: 'example/s3-client', tag: '1.0.0' }),
    bucket: string({
      description: 'The bucket that results go to.',
      default: 'results',
      pattern: '^[a-z0-9][-.a-z0-9]{1,61}[a-z0-9]$',
      safe: true,
    }),
    credentialsSecret: dnsName({
      description: 'Secret with AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
      default: 's3-client',
    }),
    env: environment({ description: 'Environment variables of the job.' }),
    resources: freeMap({
      description: 'Resources of the job.',
      default: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '128Mi' } },
    }),
  }),
  sidekick: object('The load balancer beside the job.', sidecarFields),
});

/**
 * A chart of your own, of sidekick's constructs: a job that reaches S3 servers through a sidekick in its own pod. As a native
 * sidecar it starts before the job, and ends after it, so the pod ends too.
 */
export default defineChart({
  name: 's3-client',
  version: '1.0.0',
  appVersion: '1.0.0',
  description: 'A batch job that keeps its results in S3, through a sidekick beside it.',
  nameLength: 52,
  values,
  compose(chart, { schedule, app, sidekick: settings }) {
    const common = commonMetadata(chart);
    const openShift = new OpenShift(false);
    const labels = chart.helpers.selectorLabels;
    const pod: AppPod = {
      chart,
      common,
      openShift,
      labels,
      kubeVersion: cluster.kubeVersion,
      globalRegistry: '',
      native: true,
      runsOnce: true,
      app: { drainSeconds: 0, env: app.env },
    };
    const sidekick = new Sidekick(chart, { values: settings, common, openShift });
    const sidecars = new Sidecars(pod, [sidekickSidecar(sidekick, settings.client, pod)]);

    new Resource<CronJob>(chart, 'cronjob', {
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata: metadata(chart, common, chart.helpers.fullname),
      spec: {
        schedule,
        concurrencyPolicy: 'Forbid',
        jobTemplate: {
          spec: {
            backoffLimit: 2,
            ttlSecondsAfterFinished: 86400,
            template: {
              metadata: { labels: chart.helpers.selectorLabels },
              spec: {
                restartPolicy: 'Never',
                automountServiceAccountToken: false,
                securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
                initContainers: sidecars.initContainers,
                containers: [
                  {
                    name: 'app',
                    image: imageHelper('appImage', 'The image of the job.', app.image),
                    imagePullPolicy: app.image.pullPolicy,
                    env: [
                      { name: 'BUCKET', value: app.bucket },
                      ...sidecars.env,
                      eachEntry(app.env, ['name', 'value'], (name, value) => ({ name, value })),
                    ],
                    envFrom: [{ secretRef: { name: app.credentialsSecret } }],
                    resources: app.resources,
                    securityContext: {
                      readOnlyRootFilesystem: true,
                      allowPrivilegeEscalation: false,
                      capabilities: { drop: ['ALL'] },
                    },
                  },
                ],
                volumes: sidecars.volumes,
              },
            },
          },
        },
      },
    });
    sidecars.addTo(chart);
  },
});
