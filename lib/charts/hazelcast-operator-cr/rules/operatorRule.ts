import { defineRule, type Remedy, type Rule } from '../../../rules/rule.ts';
import { and, or } from '../../../expressions/logic.ts';
import type { SidecarGridReference } from '../../sidecar-grid/values.ts';
import { OPERATOR_TYPES } from '../resources.ts';
import { differs } from './differs.ts';

/** A rule of what the operator's custom resources support. */
export type OperatorRule = Rule<SidecarGridReference>;

/** The fields of the Hazelcast resource. */
export const HAZELCAST_TYPES = `${OPERATOR_TYPES}/hazelcast_types.go`;

/** What the operator creates for a Hazelcast resource. */
export const HAZELCAST_OBJECTS =
  'https://github.com/hazelcast/hazelcast-platform-operator/blob/0f13b8d422af0e2de40d1990e171f0dd9706a291/internal/controller/hazelcast/hazelcast_resources.go';

/** A warning of values that no field of a custom resource supports. */
export interface Unsupported {
  readonly id: string;
  /** The value, or an object of values. */
  readonly place: string;
  /** Other values that the warning is about, too. @default - none */
  readonly also?: readonly string[];
  /** The value that enables the others, off by default. @default - they are always on */
  readonly switchedBy?: string;
  readonly message: string;
  readonly remedy: Remedy;
  /** @default - the fields of the Hazelcast resource */
  readonly source?: string;
}

/** Defines the rule of an {@link Unsupported}. Nobody asked for a default, so only other values break the rule. */
export function unsupported(props: Unsupported): OperatorRule {
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
