import { freeList, freeMap, freeObjects } from '../values/collections.ts';
import { annotations, dnsLabel, labels } from '../values/formats.ts';
import { object } from '../values/object.ts';
import { integer, string } from '../values/scalars.ts';

const imagePullSecrets = freeObjects({ description: 'Secrets for the registry, as `name: …` objects.' });

const globalFields = {
  imageRegistry: string({
    description: 'Registry in place of that of every image.',
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
  nameOverride: dnsLabel({ description: "Name in place of the chart's.", default: '' }),
  fullnameOverride: dnsLabel({ description: 'Name in place of that made of release and chart.', default: '' }),
  namespaceOverride: dnsLabel({ description: "Namespace in place of the release's.", default: '' }),
  commonLabels: labels({ description: 'Labels of every object.' }),
  commonAnnotations: annotations({ description: 'Annotations of every object.' }),
};

/** Values of all pods of a chart. */
export const podFields = {
  podLabels: labels({ description: 'Labels of the pods. Selectors never use them.' }),
  podAnnotations: annotations({ description: 'Annotations of the pods.' }),
  imagePullSecrets,
  podSecurityContext: freeMap({
    description: 'Security context of the pods.',
    default: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
  }),
  nodeSelector: freeMap({ description: 'Labels that the node of a pod must have.', default: {} }),
};

/** Values of what users add to the pods of a chart. */
export const podExtraFields = {
  extraContainers: freeObjects({ description: 'More containers.' }),
  volumes: freeList({ description: 'More volumes.' }),
  podSpec: freeMap({
    description: 'Other fields of the pods, as Kubernetes names them: `hostAliases`, `dnsConfig`, `runtimeClassName` …',
    default: {},
  }),
};

/** The value that says how far back a workload can be rolled. */
export const revisionHistoryLimit = integer({
  description: 'Revisions of the workload that are kept for a rollback.',
  default: 10,
  minimum: 0,
  maximum: 1000,
});
