import { AppliedRule } from '../../rules/judge.ts';
import { not } from '../../expressions/logic.ts';
import { when } from '../../manifest/when.ts';
import { suffixedName } from '../../pod/metadata.ts';
import { addCertificates, OWN_POD } from '../../sidekick/certificates.ts';
import { PORT_NAME, sidekickContainer, sidekickVolumes } from '../../sidekick/container.ts';
import { serverEgress } from '../../sidekick/egress.ts';
import { SidekickPodMonitor } from '../../sidekick/podMonitor.ts';
import { sidekickRules } from '../../sidekick/rules/rules.ts';
import { sidecarRules } from '../../sidekick/rules/containerRules.ts';
import { clientVariables, sidecarFields, Sidekick } from '../../sidekick/sidekick.ts';
import { object } from '../../values/object.ts';
import { boolean } from '../../values/scalars.ts';
import type { AppPod } from '../appPod.ts';
import { type CollisionRules, type Sidecar, sidecarKind } from '../sidecar.ts';

/** The load balancer sidekick, beside an app that reaches S3 servers through it. */
export const sidekickKind = sidecarKind({
  key: 'sidekick',
  values: object("The sidekick container, a load balancer for S3 or HTTP servers in your app's pods.", {
    enabled: boolean({ description: 'Add the sidekick container to the pods of your app.', default: false }),
    ...sidecarFields,
  }),
  aloneIn: 'sidekick',
  make(pod, values) {
    const { chart, common, openShift, kubeVersion, globalRegistry } = pod;
    const name = suffixedName(chart.helpers.fullname, 'sidekick');
    const { enabled, client } = values;
    const sidekick = new Sidekick(chart, { values, common, openShift, enabled, name, kubeVersion, globalRegistry });
    return sidekickSidecar(sidekick, client, pod);
  },
});

/** Rules about collisions with the user's port and variables. */
export const SIDEKICK_COLLISIONS = {
  port: { id: 'SK065', remedy: 'Set another port for sidekick, or for the other container.' },
  env: {
    id: 'SK068',
    remedy: 'Set sidekick.client, or remove these variables.',
    source: 'https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html',
  },
} as const satisfies CollisionRules;

/** A sidekick as a sidecar. */
export function sidekickSidecar(
  sidekick: Sidekick,
  client: Parameters<typeof clientVariables>[1],
  pod: Pick<AppPod, 'native' | 'runsOnce' | 'app' | 'labels'>,
): Sidecar {
  const { values } = sidekick;
  const { native, runsOnce = false, labels } = pod;
  const beside = { sidekick, native, runsOnce };
  return {
    name: 'sidekick',
    path: 'sidekick',
    enabled: sidekick.enabled,
    native,
    containers: [sidekickContainer(sidekick, { native, waits: not(native), drainSeconds: pod.app.drainSeconds })],
    volumes: sidekickVolumes(sidekick),
    ports: [{ name: PORT_NAME, number: values.port, path: 'sidekick.port' }],
    app: { env: clientVariables(sidekick, client) },
    network: {
      ingress: [when(values.podMonitor.enabled, { ports: [{ port: values.port, protocol: 'TCP' }] })],
      egress: [serverEgress(sidekick)],
    },
    rules: [
      ...sidekickRules.flatMap((rule) => AppliedRule.toValues(rule, sidekick.facts) ?? []),
      ...sidecarRules.flatMap((rule) => AppliedRule.toValues(rule, beside) ?? []),
    ],
    addObjects(scope) {
      new SidekickPodMonitor(scope, 'sidekick-podmonitor', sidekick, labels);
      addCertificates(scope, sidekick, OWN_POD);
    },
    collisions: SIDEKICK_COLLISIONS,
  };
}
