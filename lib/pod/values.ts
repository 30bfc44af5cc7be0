import { freeList, freeMap, freeObjects } from '../values/collections.ts';
import { annotations, dnsLabel, labels } from '../values/formats.ts';
import { object } from '../values/object.ts';
import { integer, string } from '../values/scalars.ts';

const imagePullSecrets = freeObjects({ description: 'Image pull secrets, each as `name: …`.' });

const globalFields = {
  imageRegistry: string({
    description: "Registry of every image, instead of the image's own.",
    default: '',
    pattern: '^([a-zA-Z0-9]([-a-zA-Z0-9.]*[a-zA-Z0-9])?(:[0-9]{1,5})?)?$',
    safe: true,
  }),
  imagePullSecrets,
};

/** The fields of {@link globalValues}. */
export interface GlobalFields extends Readonly<typeof globalFields> {}

/** Values that a parent chart shares with all its charts. */
export const globalValues = object<GlobalFields>(
  'Values that a parent chart shares with all its charts.',
  globalFields,
  { open: true },
);

/** Values that name and mark all objects of a chart. */
export const objectFields = {
  nameOverride: dnsLabel({ description: "Name to use instead of the chart's name.", default: '' }),
  fullnameOverride: dnsLabel({
    description: 'Full name to use instead of the one from release and chart name.',
    default: '',
  }),
  namespaceOverride: dnsLabel({ description: "Namespace to use instead of the release's.", default: '' }),
  commonLabels: labels({ description: 'Additional labels of every object.' }),
  commonAnnotations: annotations({ description: 'Additional annotations of every object.' }),
};

/** Values of all pods of a chart. */
export const podFields = {
  podLabels: labels({ description: 'Additional labels of the pods. They are not part of selectors.' }),
  podAnnotations: annotations({ description: 'Additional annotations of the pods.' }),
  imagePullSecrets,
  podSecurityContext: freeMap({
    description: 'Security context of the pods.',
    default: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
  }),
  nodeSelector: freeMap({ description: 'Node labels that the pods require.', default: {} }),
};

/** Values of what users add to the pods of a chart. */
export const podExtraFields = {
  extraContainers: freeObjects({ description: 'Additional containers of the pods.' }),
  volumes: freeList({ description: 'Additional volumes of the pods.' }),
  podSpec: freeMap({
    description: 'Additional fields of the pod spec, such as `hostAliases`, `dnsConfig` or `runtimeClassName`.',
    default: {},
  }),
};

/** The value that says how far back a workload can be rolled. */
export const revisionHistoryLimit = integer({
  description: 'Number of old revisions to keep for a rollback.',
  default: 10,
  minimum: 0,
  maximum: 1000,
});
