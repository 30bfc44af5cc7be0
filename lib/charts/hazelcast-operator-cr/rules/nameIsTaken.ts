import { defineRule, type Rule } from '../../../rules/rule.ts';
import type { Expression } from '../../../expressions/expression.ts';
import { not } from '../../../expressions/logic.ts';
import { matches } from '../../../expressions/regex.ts';
import { text } from '../../../expressions/text.ts';
import { OPERATOR_TYPES } from '../resources.ts';

/** The name of the Hazelcast resource is that of Services, which start with a letter. */
export const nameIsTaken: Rule<Expression<string>> = defineRule({
  id: 'OP004',
  severity: 'error',
  place: 'fullnameOverride',
  broken: (name) => not(matches(name, '^[a-z][-a-z0-9]*$')),
  message: (name) =>
    text`the operator refuses the name ${name} of a cluster: it wants a letter, then letters, digits and dashes.`,
  remedy: { values: 'Set it to such a name.' },
  source: `${OPERATOR_TYPES}/hazelcast_validation.go`,
});
