import { defineRule, type Rule } from '../../../rules/rule.ts';
import type { Expression } from '../../../expressions/expression.ts';
import { not } from '../../../expressions/logic.ts';
import { matches } from '../../../expressions/regex.ts';
import { text } from '../../../expressions/text.ts';
import { OPERATOR_TYPES } from '../resources.ts';

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
