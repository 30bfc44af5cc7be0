import type { PodSecurityContext, PodSpec } from 'kubernetes-types/core/v1.js';
import { partial, type NamedPartial } from '../../manifest/partial.ts';
import type { FieldsOf, MapTemplate } from '../../manifest/node.ts';
import { comment } from '../../manifest/when.ts';
import { podSettings } from '../../pod/podSettings.ts';
import type { OpenShift } from '../../pod/securityContext.ts';
import type { SidecarGridReference } from './values.ts';

/** Fields of a pod that the chart makes, with the value that sets each: the user's other fields must not be among them. */
export const MANAGED_POD_FIELDS: Readonly<Record<string, string>> = {
  affinity: 'affinity',
  automountServiceAccountToken: 'member.discovery.mode',
  containers: 'extraContainers',
  imagePullSecrets: 'imagePullSecrets',
  initContainers: 'initContainers',
  nodeSelector: 'nodeSelector',
  priorityClassName: 'priorityClassName',
  securityContext: 'podSecurityContext',
  serviceAccountName: 'serviceAccount.name',
  terminationGracePeriodSeconds: 'availability.extraGraceSeconds',
  tolerations: 'tolerations',
  topologySpreadConstraints: 'availability.spread.extra',
  volumes: 'volumes',
};

/** Fields of a pod that never change: another value would break members, or be refused by the workload. */
export const FIXED_POD_FIELDS: readonly string[] = ['enableServiceLinks', 'restartPolicy'];

/** What all pods of the chart have in common, whatever runs in them. */
export function podSettingsBlock(
  values: SidecarGridReference,
  openShift: OpenShift,
): NamedPartial<MapTemplate<Partial<PodSpec>>> {
  return partial('podSettings', 'Settings of all pods of the chart.', {
    ...FIXED,
    ...podSettings(values, openShift),
  });
}

/** The same for the pods of the app, whose sidecars may need more of the security context. */
export function appPodSettings(
  values: SidecarGridReference,
  openShift: OpenShift,
  needed: Partial<FieldsOf<PodSecurityContext>>,
): NamedPartial<MapTemplate<Partial<PodSpec>>> {
  return partial('appPodSettings', 'What pods of the app have in common with the others.', {
    ...FIXED,
    ...podSettings(values, openShift, needed),
  });
}

const FIXED = {
  enableServiceLinks: comment<boolean>(
    'Service links are variables that start with HZ_ for a Service of such a name, which members read as settings.',
    false,
  ),
};
