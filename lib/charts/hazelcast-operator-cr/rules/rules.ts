import { equal, greaterThan, notEqual } from '../../../expressions/compare.ts';
import type { Expression } from '../../../expressions/expression.ts';
import { and, not } from '../../../expressions/logic.ts';
import { matches } from '../../../expressions/regex.ts';
import { text } from '../../../expressions/text.ts';
import { defineRule, type Rule } from '../../../rules/rule.ts';
import { memberCount } from '../../sidecar-grid/derivedValues.ts';
import { sidecarGridRules } from '../../sidecar-grid/rules/rules.ts';
import { OPERATOR_TYPES } from '../resources.ts';
import { managementCenterRules } from './managementCenterRules.ts';
import { mapRules } from './mapRules.ts';
import { memberRules } from './memberRules.ts';
import { HAZELCAST_OBJECTS, type OperatorRule } from './operatorRule.ts';
import { appRules, podRules } from './podRules.ts';

/** Rules of the chart sidecar-grid that hold here too: of backups, heap, spread, drains and Hazelcast's own settings. */
export const SHARED_RULES: readonly string[] = [
  ...['SG003', 'SG010', 'SG011', 'SG012', 'SG013', 'SG014', 'SG055', 'SG059'],
  ...['SG018', 'SG019', 'SG049'],
  ...['SG020', 'SG021', 'SG024', 'SG026', 'SG043', 'SG069', 'SG083', 'SG085', 'SG086', 'SG087', 'SG088'],
  ...['SG030', 'SG031', 'SG032', 'SG033', 'SG034', 'SG035', 'SG036', 'SG037', 'SG081'],
  ...['SG044', 'SG046', 'SG047'],
];

/** Members always have pods of their own. */
const membersAreAlone: OperatorRule = defineRule({
  id: 'OP001',
  severity: 'warning',
  place: 'topology',
  broken: ({ topology }) => notEqual(topology, 'client-server'),
  message: ({ topology }) =>
    text`The operator runs members in pods of their own. With topology ${topology} your app finds no member at localhost, and the grid does not scale with it.`,
  remedy: {
    values:
      'Set it to client-server, and set member.replicas. Let your app connect to the Service with the name of the Hazelcast resource.',
  },
  source: HAZELCAST_OBJECTS,
});

/** Most members that the operator's webhook allows. */
const MOST_MEMBERS = 300;

const notTooMany: OperatorRule = defineRule({
  id: 'OP002',
  severity: 'error',
  place: 'replicas',
  broken: (values) => and(notEqual(values.topology, 'client-server'), greaterThan(memberCount(values), MOST_MEMBERS)),
  message: (values) => text`The operator rejects ${memberCount(values)} members: it allows ${MOST_MEMBERS} at most.`,
  remedy: { values: `Set replicas to ${MOST_MEMBERS} or less, or autoscaling.minReplicas if autoscaling is enabled.` },
  source: `${OPERATOR_TYPES}/hazelcast_validation.go`,
});

const notTooManyAlone: OperatorRule = defineRule({
  id: 'OP003',
  severity: 'error',
  place: 'member.replicas',
  broken: ({ topology, member }) => and(equal(topology, 'client-server'), greaterThan(member.replicas, MOST_MEMBERS)),
  message: ({ member }) => text`The operator rejects ${member.replicas} members: it allows ${MOST_MEMBERS} at most.`,
  remedy: { values: `Set it to ${MOST_MEMBERS} or less.` },
  source: `${OPERATOR_TYPES}/hazelcast_validation.go`,
});

/** What the chart checks. It warns of what no field supports, and refuses what the operator would reject. */
export const operatorRules: readonly OperatorRule[] = [
  ...sidecarGridRules.filter(({ id }) => SHARED_RULES.includes(id)),
  membersAreAlone,
  notTooMany,
  notTooManyAlone,
  ...appRules,
  ...podRules,
  ...memberRules,
  ...mapRules,
  ...managementCenterRules,
];

/** The operator names Services after the Hazelcast resource, and those must start with a letter. */
export const nameIsTaken: Rule<Expression<string>> = defineRule({
  id: 'OP004',
  severity: 'error',
  place: 'fullnameOverride',
  broken: (name) => not(matches(name, '^[a-z][-a-z0-9]*$')),
  message: (name) =>
    text`The operator rejects the name ${name}: it must start with a lower-case letter, and continue with those, digits and dashes.`,
  remedy: { values: 'Set it to a name of that form.' },
  source: `${OPERATOR_TYPES}/hazelcast_validation.go`,
});
