import { choose } from '../../expressions/choose.ts';
import { notEqual } from '../../expressions/compare.ts';
import type { Expression } from '../../expressions/expression.ts';
import type { SidecarGridReference } from './values.ts';

/** The fewest members that there are: an autoscaler may take pods of the app away, but not those of members alone. */
export function memberCount({ topology, member, autoscaling, replicas }: SidecarGridReference): Expression<number> {
  const ofApp = choose(autoscaling.enabled, autoscaling.minReplicas, replicas);
  return choose(notEqual(topology, 'client-server'), ofApp, member.replicas);
}

/** The most members that there are. */
export function mostMembers({ topology, member, autoscaling, replicas }: SidecarGridReference): Expression<number> {
  const ofApp = choose(autoscaling.enabled, autoscaling.maxReplicas, replicas);
  return choose(notEqual(topology, 'client-server'), ofApp, member.replicas);
}
