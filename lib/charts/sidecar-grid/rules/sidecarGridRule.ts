import type { Rule } from '../../../rules/rule.ts';
import type { SidecarGridReference } from '../values.ts';

/** A rule that judges the values of the chart sidecar-grid. */
export type SidecarGridRule = Rule<SidecarGridReference>;

/** Where the documentation of Hazelcast begins. */
export const HAZELCAST_DOCS = 'https://docs.hazelcast.com/hazelcast/5.5';
