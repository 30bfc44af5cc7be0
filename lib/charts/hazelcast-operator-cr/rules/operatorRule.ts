import { defineRule, type Remedy, type Rule } from '../../../rules/rule.ts';
import { and, or } from '../../../expressions/logic.ts';
import type { SidecarGridReference } from '../../sidecar-grid/values.ts';
import { OPERATOR_TYPES } from '../resources.ts';
import { differs } from './differs.ts';

/** A rule of what custom resources of the operator can say. */
export type OperatorRule = Rule<SidecarGridReference>;

/** The fields of the Hazelcast resource. */
export const HAZELCAST_TYPES = `${OPERATOR_TYPES}/hazelcast_types.go`;

/** What the operator makes of a Hazelcast resource. */
export const HAZELCAST_OBJECTS =
  'https://github.com/hazelcast/hazelcast-platform-operator/blob/0f13b8d422af0e2de40d1990e171f0dd9706a291/internal/controller/hazelcast/hazelcast_resources.go';

/** A warning of values that the user has set and that no field says. */
export interface Unsaid {
  readonly id: string;
  /** The value, or an object of values. */
  readonly place: string;
  /** Other values beside it that are told of here. @default - none */
  readonly also?: readonly string[];
  /** A value without which the others mean nothing, off by default. @default - they always mean something */
  readonly switchedBy?: string;
  readonly message: string;
  readonly remedy: Remedy;
  /** @default - the fields of the Hazelcast resource */
  readonly source?: string;
}

/** The rule of an {@link Unsaid}: a default is what the user did not ask for, so nothing is told of it. */
export function unsaid(props: Unsaid): OperatorRule {
  const { id, place, also = [], switchedBy, message, remedy, source = HAZELCAST_TYPES } = props;
  return defineRule({
    id,
    severity: 'warning',
    place,
    broken: (values) => {
      const isSet = or(...[place, ...also].map((each) => differs(values, each)));
      return switchedBy === undefined ? isSet : and(differs(values, switchedBy), isSet);
    },
    message,
    remedy,
    source,
  });
}
