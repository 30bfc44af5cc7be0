import { freeObjects } from '../values/collections.ts';
import type { ReferenceOf } from '../values/declaration.ts';
import { integerOrPercent } from '../values/formats.ts';
import { object } from '../values/object.ts';
import { boolean, integer, oneOf } from '../values/scalars.ts';

/** The fields of {@link availabilityValues}, for charts that add some of their own. */
export const availabilityFields = {
  mode: oneOf(['none', 'node', 'zone'], {
    description: 'What may fail without data loss: one node, one zone, or only single pods (`none`).',
    default: 'node',
  }),
  spread: object('How pods are spread over nodes and zones.', {
    whenUnsatisfiable: oneOf(['', 'DoNotSchedule', 'ScheduleAnyway'], {
      description:
        'What to do with a pod that would break the spread. Empty: what the mode needs, so that such a pod stays Pending.',
      default: '',
    }),
    extra: freeObjects({ description: 'Additional constraints, as Kubernetes TopologySpreadConstraint objects.' }),
  }),
  hostAntiAffinity: oneOf(['none', 'preferred', 'required'], {
    description:
      'Pod anti-affinity between pods on the same node, in addition to the spread. Your own `affinity` replaces it.',
    default: 'preferred',
  }),
  podDisruptionBudget: object('The PodDisruptionBudget, which limits evictions during a node drain.', {
    enabled: boolean({ description: 'Create the PodDisruptionBudget.', default: true }),
    maxUnavailable: integerOrPercent({
      description: 'Pods that may be unavailable at once. Keep it at or below the number of backups.',
      default: 1,
    }),
    unhealthyPodEvictionPolicy: oneOf(['AlwaysAllow', 'IfHealthyBudget'], {
      description: 'When pods that are not ready may be evicted. `AlwaysAllow`: regardless of the budget.',
      default: 'AlwaysAllow',
    }),
  }),
  extraGraceSeconds: integer({
    description: 'Seconds to add to the computed `terminationGracePeriodSeconds`.',
    default: 15,
    minimum: 0,
    maximum: 86400,
  }),
  minReadySeconds: integer({
    description: 'Seconds that a new pod must be ready before the rollout continues.',
    default: 10,
    minimum: 0,
    maximum: 86400,
  }),
};

/** The fields of {@link availabilityValues}. */
export interface AvailabilityFields extends Readonly<typeof availabilityFields> {}

/** Values that say what may fail without losing data. */
export const availabilityValues = object<AvailabilityFields>('What may fail without data loss.', availabilityFields);

/** What templates read {@link availabilityValues} by. */
export type AvailabilityReference = ReferenceOf<typeof availabilityValues>;
