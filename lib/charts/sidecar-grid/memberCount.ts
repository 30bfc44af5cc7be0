import { choose } from '../../expressions/choose.ts';
import { equal } from '../../expressions/compare.ts';
import type { Expression } from '../../expressions/expression.ts';
import { IntegerHelper, oncePer } from '../../expressions/helper.ts';
import type { SidecarGridReference } from './values.ts';

/** The fewest members that there are: an autoscaler may take pods of the app away, but not those of members alone. */
export function memberCount(values: SidecarGridReference): Expression<number> {
  return counted(values, 'memberCount', 'The fewest members that there are.', values.autoscaling.minReplicas);
}

/** The most members that there are. */
export function mostMembers(values: SidecarGridReference): Expression<number> {
  return counted(values, 'mostMembers', 'The most members that there may be.', values.autoscaling.maxReplicas);
}

function counted(
  values: SidecarGridReference,
  name: string,
  description: string,
  scaled: Expression<number>,
): Expression<number> {
  const { topology, member, autoscaling, replicas } = values;
  return oncePer(values, name, () => {
    const ofApp = choose(autoscaling.enabled, scaled, replicas);
    return IntegerHelper.define(name, description, choose(equal(topology, 'client-server'), member.replicas, ofApp));
  });
}
