import type { Rule } from '../../rules/rule.ts';
import type { MemberFacts } from '../memberFacts.ts';

/** A rule about the members of a grid, in values and in manifests. */
export type MemberRule = Rule<MemberFacts>;

/** Where the documentation of Hazelcast begins. */
export const HAZELCAST_DOCS = 'https://docs.hazelcast.com/hazelcast/5.5';
