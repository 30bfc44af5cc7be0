import type { Rule } from '../../../rules/rule.ts';
import type { SidecarGridReference } from '../values.ts';

/** A rule that judges the values of the chart sidecar-grid. */
export type SidecarGridRule = Rule<SidecarGridReference>;

export { HAZELCAST_DOCS } from '../../../grid/memberFacts.ts';
