import { freeObjects } from '../values/collections.ts';
import type { ReferenceOf } from '../values/declaration.ts';
import { integerOrPercent } from '../values/formats.ts';
import { object } from '../values/object.ts';
import { boolean, integer, oneOf } from '../values/scalars.ts';

/** The fields of {@link availabilityValues}, for charts that add some of their own. */
export const availabilityFields = {
  mode: oneOf(['none', 'node', 'zone'], {
    description: 'What may fail: a node, a zone, or nothing but single pods.',
    default: 'node',
  }),
  spread: object('How pods spread over nodes and zones.', {
    whenUnsatisfiable: oneOf(['', 'DoNotSchedule', 'ScheduleAnyway'], {
      description:
        'What happens to a pod that would break the spread. Empty: what the mode needs, which is DoNotSchedule over what may fail.',
      default: '',
    }),
    extra: freeObjects({ description: 'More constraints, as Kubernetes TopologySpreadConstraint objects.' }),
  }),
  hostAntiAffinity: oneOf(['none', 'preferred', 'required'], {
    description: 'Whether pods avoid nodes that have one already, beside the spread. An affinity of yours wins.',
    default: 'preferred',
  }),
  podDisruptionBudget: object('How many pods a drain may take at once.', {
    enabled: boolean({ description: 'Whether there is a budget.', default: true }),
    maxUnavailable: integerOrPercent({
      description: 'Pods that may be unavailable at once: no more than there are copies of each entry.',
      default: 1,
    }),
    unhealthyPodEvictionPolicy: oneOf(['AlwaysAllow', 'IfHealthyBudget'], {
      description: 'Whether pods that are not ready may be evicted whatever the budget.',
      default: 'AlwaysAllow',
    }),
  }),
  extraGraceSeconds: integer({
    description: 'Seconds added to the computed terminationGracePeriodSeconds.',
    default: 15,
    minimum: 0,
    maximum: 86400,
  }),
  minReadySeconds: integer({
    description: 'Seconds that a new pod must be ready before the next one is replaced.',
    default: 10,
    minimum: 0,
    maximum: 86400,
  }),
};

/** The fields of {@link availabilityValues}. */
export interface AvailabilityFields extends Readonly<typeof availabilityFields> {}

/** Values that say what may fail without losing data. */
export const availabilityValues = object<AvailabilityFields>('What may fail without losing data.', availabilityFields);

/** What templates read {@link availabilityValues} by. */
export type AvailabilityReference = ReferenceOf<typeof availabilityValues>;
