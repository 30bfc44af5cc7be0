import { cluster } from '../expressions/builtin.ts';
import { choose } from '../expressions/choose.ts';
import { greaterThan, notEqual } from '../expressions/compare.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import { Let, oncePer, TextHelper } from '../expressions/helper.ts';
import { and } from '../expressions/logic.ts';
import { notEmpty, defaultIfEmpty } from '../expressions/presence.ts';
import { text } from '../expressions/text.ts';
import type { Templated } from '../manifest/node.ts';
import { when } from '../manifest/when.ts';
import { freeList, freeMap, freeObjects, list } from '../values/collections.ts';
import { annotations, dnsLabel, type ImageReference, labels, version } from '../values/formats.ts';
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

/** The value that holds options of a JVM. */
export const javaOptionsValue = list(
  string({ description: 'A JVM option without spaces: the start script splits at spaces.', pattern: '^-[!-~]+$' }),
  { description: 'Additional JVM options.' },
);

/** The value that sets the port of a Service on each node. */
export const nodePortValue = integer({
  description: 'Port on each node, for the type NodePort. 0: Kubernetes allocates one.',
  default: 0,
  minimum: 0,
  maximum: 65535,
});

/** What says which port on each node a Service has. */
export interface NodePortProps {
  readonly type: Expression<'ClusterIP' | 'NodePort' | 'LoadBalancer'>;
  readonly nodePort: Expression<number>;
}

/** The port on each node that the user chose. A Service of the type ClusterIP has none. */
export function nodePort({ type, nodePort }: NodePortProps): Templated<number> {
  return when(and(notEqual(type, 'ClusterIP'), greaterThan(nodePort, 0)), nodePort);
}

/** The value that states the version of Kubernetes. */
export const kubeVersionValue = version({
  description:
    "Kubernetes version to render for, instead of the cluster's own. Set it in tools that render without a cluster.",
  default: '',
});

/** The version of Kubernetes: what the user says, or else the cluster. */
export function kubernetesVersion({ kubeVersion }: { readonly kubeVersion: Expression<string> }): Expression<string> {
  return oncePer(kubeVersion, 'kubeVersion', () =>
    TextHelper.define(
      'kubeVersion',
      'The version of Kubernetes: what the user says, or else the cluster.',
      defaultIfEmpty(kubeVersion, cluster.kubeVersion),
    ),
  );
}

/** A helper that gives an image's whole name. The global registry wins over the image's own, a digest over its tag. */
export function imageHelper(
  name: string,
  description: string,
  image: ImageReference,
  globalRegistry: Input<string> = '',
): TextHelper {
  const body = Let.define(
    'registry',
    defaultIfEmpty(globalRegistry, image.registry),
    (registry) =>
      text`${choose(notEmpty(registry), text`${registry}/`, '')}${image.repository}${choose(notEmpty(image.digest), text`@${image.digest}`, text`:${image.tag}`)}`,
  );
  return TextHelper.define(name, description, body);
}
