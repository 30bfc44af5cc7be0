import type { Container, PodSpec, PodTemplateSpec } from 'kubernetes-types/core/v1.js';
import { hostAntiAffinity } from '../../availability/hostAntiAffinity.ts';
import { spreadConstraints } from '../../availability/spreadConstraints.ts';
import type { HelmChart } from '../../chart/helmChart.ts';
import { add } from '../../expressions/arithmetic.ts';
import { cluster } from '../../expressions/builtin.ts';
import { choose } from '../../expressions/choose.ts';
import { equal } from '../../expressions/compare.ts';
import type { Expression } from '../../expressions/expression.ts';
import { TextHelper } from '../../expressions/helper.ts';
import { not } from '../../expressions/logic.ts';
import { notEmpty, orElse } from '../../expressions/presence.ts';
import { sha256 } from '../../expressions/strings.ts';
import { text } from '../../expressions/text.ts';
import { versionAtLeast } from '../../expressions/version.ts';
import type { Grid } from '../../grid/grid.ts';
import { MEMBER_VOLUMES, memberContainer } from '../../grid/memberContainer.ts';
import { block, type NamedBlock } from '../../manifest/block.ts';
import type { Document } from '../../manifest/document.ts';
import { eachEntry } from '../../manifest/each.ts';
import { merged } from '../../manifest/merged.ts';
import type { MapTemplate, Templated } from "../../manifest/node.ts";
import { remark } from '../../manifest/remark.ts';
import { spread } from '../../manifest/spread.ts';
import { when } from '../../manifest/when.ts';
import { imageHelper } from '../../pod/imageHelper.ts';
import { resolveAuto } from '../../values/auto.ts';
import type { SidecarGridReference } from './values.ts';

/** What a {@link podTemplate} takes. */
export interface PodTemplateProps {
  readonly chart: HelmChart;
  readonly values: SidecarGridReference;
  readonly grid: Grid;
  /** Name of the ConfigMap with hazelcast.yaml. */
  readonly configName: Expression<string>;
  readonly config: Document;
  /** Name of the ServiceAccount of the pods. */
  readonly serviceAccountName: Expression<string>;
}

/** The pods of a sidecar grid: your app, and a member beside it; the same for a StatefulSet and a Deployment. */
export function podTemplate(props: PodTemplateProps): NamedBlock<MapTemplate<PodTemplateSpec>> {
  const { chart, values, config } = props;
  const { selectorLabels } = chart.helpers;
  const checksum: Templated<string> = remark('Pods read their configuration once, so a change of it must replace them.', sha256(config));
  return block('podTemplate', 'The pods: your app, and a member beside it.', {
    metadata: {
      labels: merged(selectorLabels, values.podLabels, values.commonLabels),
      annotations: merged(
        {
          'kubectl.kubernetes.io/default-container': 'app',
          'checksum/config': when(not(notEmpty(values.member.existingConfigMap)), checksum),
        },
        values.podAnnotations,
        values.commonAnnotations,
      ),
    },
    spec: podSpec(props),
  });
}

function podSpec({ chart, values, grid, configName, serviceAccountName }: PodTemplateProps): Templated<PodSpec> {
  const native = nativeSidecars(values);
  const member = memberContainer(grid, native);
  return {
    serviceAccountName,
    automountServiceAccountToken: grid.usesApi,
    enableServiceLinks: remark('Service links are variables that start with HZ_ for a Service of such a name, which the member reads as settings.', false),
    terminationGracePeriodSeconds: remark('Kubernetes kills the pod after this: your app drains, then the member hands its entries over.', gracePeriod(values)),
    priorityClassName: when(notEmpty(values.priorityClassName), values.priorityClassName),
    securityContext: grid.openShift.adapt(values.podSecurityContext),
    imagePullSecrets: [spread(values.global.imagePullSecrets), spread(values.imagePullSecrets)],
    initContainers: [when(native, member), spread(values.initContainers)],
    containers: [appContainer(values, grid), when(not(native), member), spread(values.extraContainers)],
    volumes: [
      { name: MEMBER_VOLUMES.config, configMap: { name: orElse(values.member.existingConfigMap, configName) } },
      { name: MEMBER_VOLUMES.temporary, emptyDir: {} },
      spread(values.volumes),
    ],
    topologySpreadConstraints: spreadConstraints(
      values.availability,
      chart.helpers.selectorLabels,
      equal(values.workload, 'Deployment'),
    ),
    nodeSelector: values.nodeSelector,
    affinity: hostAntiAffinity(values.availability, chart.helpers.selectorLabels, values.affinity),
    tolerations: values.tolerations,
    restartPolicy: 'Always',
  };
}

function appContainer({ app, global }: SidecarGridReference, grid: Grid): Templated<Container> {
  return {
    name: 'app',
    image: imageHelper('appImage', 'The image of the app.', app.image, global.imageRegistry),
    imagePullPolicy: app.image.pullPolicy,
    command: app.command,
    args: app.args,
    ports: [
      { name: 'http', containerPort: app.port, protocol: 'TCP' },
      eachEntry(app.extraPorts, ['name', 'port'], (name, port) => ({ name, containerPort: port, protocol: 'TCP' })),
    ],
    env: [
      { name: 'HAZELCAST_ADDRESS', value: text`localhost:${grid.member.port}` },
      { name: 'HAZELCAST_CLUSTER_NAME', value: grid.clusterName },
      eachEntry(app.env, ['name', 'value'], (name, value) => ({ name, value })),
      spread(app.extraEnv),
    ],
    envFrom: app.envFrom,
    startupProbe: app.probes.startup,
    readinessProbe: app.probes.readiness,
    livenessProbe: app.probes.liveness,
    lifecycle: app.lifecycle,
    resources: app.resources,
    securityContext: app.securityContext,
    volumeMounts: app.volumeMounts,
  };
}

/** The member is a native sidecar: it starts before the app and stops after it. */
function nativeSidecars(values: SidecarGridReference): Expression<boolean> {
  const known = versionAtLeast(orElse(values.kubeVersion, cluster.kubeVersion), '1.33');
  const helper = TextHelper.define(
    'nativeSidecars',
    'Whether the member is a native sidecar, which Kubernetes has for good since 1.33.',
    resolveAuto(values.nativeSidecars, known),
  );
  return equal(helper, 'true');
}

/** The app drains before the member hands its entries over, so the times add up. */
export function gracePeriod({ app, member, availability }: SidecarGridReference): Expression<number> {
  const { enabled, maxWaitSeconds } = member.gracefulShutdown;
  return add(add(app.drainSeconds, choose(enabled, maxWaitSeconds, 0)), availability.extraGraceSeconds);
}
