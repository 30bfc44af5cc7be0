import type { Pod } from 'kubernetes-types/core/v1.js';
import type { NetworkPolicy } from 'kubernetes-types/networking/v1.js';
import {
  boolean,
  type ChartDefinition,
  cluster,
  commonMetadata,
  defineChart,
  eachEntry,
  environment,
  integer,
  object,
  OpenShift,
  defaultIfEmpty,
  port,
  ports,
  Resource,
  type Templated,
  version,
  when,
} from '../../lib/index.ts';
import type { AppPod } from '../../lib/sidecars/appPod.ts';
import { Sidecars } from '../../lib/sidecars/sidecars.ts';
import { sidekickSidecar } from '../../lib/sidecars/sidekick/sidekickSidecar.ts';
import { serverEgress } from '../../lib/sidekick/egress.ts';
import { sidecarFields, Sidekick } from '../../lib/sidekick/sidekick.ts';
import { valueAt } from '../support/valueAt.ts';

const values = object('Values of an app with sidekick beside it.', {
  nativeSidecars: boolean({ description: 'Whether sidekick is a native sidecar.', default: true }),
  runsOnce: boolean({ description: 'Whether the pod ends with the app.', default: false }),
  kubeVersion: version({ description: 'Version of Kubernetes.', default: '' }),
  app: object('The app.', {
    port: port({ description: 'Its port.', default: 3000 }),
    extraPorts: ports({ description: 'More ports.' }),
    env: environment({ description: 'Its variables.' }),
    drainSeconds: integer({ description: 'What it needs to drain.', default: 30, minimum: 0, maximum: 3600 }),
  }),
  sidekick: object('The load balancer.', {
    enabled: boolean({ description: 'Whether there is one.', default: true }),
    ...sidecarFields,
  }),
});

/** A chart of a pod with an app and sidekick beside it: all of the construct, in both back-ends. */
export const sidekickChart: ChartDefinition = defineChart({
  name: 'sidekick-core',
  version: '1.0.0',
  appVersion: '7.1.2',
  description: 'A pod with a sidekick.',
  values,
  compose(chart, { nativeSidecars: native, runsOnce, kubeVersion, app, sidekick: given }) {
    const { fullname, selectorLabels } = chart.helpers;
    const { enabled } = given;
    const common = commonMetadata(chart);
    const openShift = new OpenShift(false);
    const version = defaultIfEmpty(kubeVersion, cluster.kubeVersion);
    const sidekick = new Sidekick(chart, { values: given, common, openShift, enabled, kubeVersion: version });
    const pod: AppPod = {
      chart,
      common,
      openShift,
      labels: selectorLabels,
      kubeVersion: version,
      globalRegistry: '',
      native,
      runsOnce,
      app,
    };
    const sidecars = new Sidecars(pod, [sidekickSidecar(sidekick, given.client, pod)]);
    const spec: Templated<Pod['spec']> = {
      initContainers: sidecars.initContainers,
      containers: [
        {
          name: 'app',
          ports: [
            { name: 'http', containerPort: app.port },
            eachEntry(app.extraPorts, ['name', 'port'], (name, containerPort) => ({ name, containerPort })),
          ],
          env: [
            { name: 'APP', value: 'shop' },
            ...sidecars.env,
            eachEntry(app.env, ['name', 'value'], (name, value) => ({ name, value })),
          ],
        },
        ...sidecars.containers,
      ],
      restartPolicy: when(runsOnce, 'Never', 'Always'),
      volumes: sidecars.volumes,
    };
    new Resource<Pod>(chart, 'pod', { apiVersion: 'v1', kind: 'Pod', metadata: { name: fullname }, spec });
    new Resource<NetworkPolicy>(
      chart,
      'networkpolicy',
      when(enabled, {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: { name: fullname },
        spec: { podSelector: {}, egress: [serverEgress(sidekick)] },
      }),
    );
    sidecars.addTo(chart);
  },
});

/** The least that a sidekick needs. */
export const BASE = { healthPath: '/minio/health/ready', sites: ['http://minio-{0...3}.minio-hl:9000'] };

/** Values of a sidekick over the least that it needs. */
export function sidekick(settings: object): { readonly sidekick: object } {
  return { sidekick: { ...BASE, ...settings } };
}

/** A part of the object of a kind, of a sidekick with these settings. */
export function partOf(kind: string, path: string, settings: object = {}, others: object = {}): unknown {
  const { objects } = sidekickChart.render({ values: { ...sidekick(settings), ...others }, release: 'shop' });
  return valueAt(
    objects.find((object) => object['kind'] === kind),
    path,
  );
}

/** A part of sidekick's container, a native sidecar. */
export function container(path: string, settings: object = {}, others: object = {}): unknown {
  return partOf('Pod', `spec.initContainers.0.${path}`, settings, others);
}
