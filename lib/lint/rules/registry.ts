import { nameIsTaken, operatorRules } from '../../charts/hazelcast-operator-cr/rules/rules.ts';
import { valuesRules } from '../../charts/sidecar-grid/rules/rules.ts';
import { sidekickChartRules } from '../../charts/sidekick/rules.ts';
import { memberRules } from '../../grid/rules/rules.ts';
import { memoryVolumeRules } from '../../grid/rules/runtimeRules.ts';
import { managementCenterRules } from '../../management-center/rules.ts';
import { metricsRules } from '../../metrics/rules.ts';
import { RuleRegistry } from '../../rules/registry.ts';
import { collisionRules, portIsFree, specialRule, variableIsFree } from '../../sidecars/collisionRules.ts';
import { SIDEKICK_COLLISIONS } from '../../sidecars/sidekick/sidekickSidecar.ts';
import { sidekickRules } from '../../sidekick/rules/rules.ts';
import { sidecarRules } from '../../sidekick/rules/containerRules.ts';
import { discoveryRules } from './discoveryRules.ts';
import { probeRules } from './probeRules.ts';
import { rightsRules } from './rightsRules.ts';
import { rolloutRules } from './rolloutRules.ts';
import { budgetRules, otherWorkloadRules } from './selectionRules.ts';

/** All rules. A new family is added here. */
export const registry = new RuleRegistry(
  [
    { title: 'Members, in values and in manifests', rules: [...memberRules, ...memoryVolumeRules] },
    {
      title: 'Members, in manifests only',
      rules: [...discoveryRules, ...rightsRules, ...probeRules, ...rolloutRules, ...budgetRules, ...otherWorkloadRules],
    },
    { title: 'The chart sidecar-grid', rules: valuesRules },
    { title: 'Metrics', rules: metricsRules },
    { title: 'Management Center', rules: managementCenterRules },
    { title: 'Sidecars', rules: collisionRules },
    {
      title: 'sidekick',
      rules: [
        ...sidekickRules,
        ...sidecarRules,
        specialRule(portIsFree, SIDEKICK_COLLISIONS.port),
        specialRule(variableIsFree, SIDEKICK_COLLISIONS.env),
        ...sidekickChartRules,
      ],
    },
    {
      title: 'The chart hazelcast-operator-cr',
      // OP014 warns of each kind of sidecar.
      rules: [...firstOfEachId(operatorRules.filter(({ id }) => id.startsWith('OP'))), nameIsTaken],
    },
  ],
  { SG119: 'SG066', SG123: 'SG058', SG140: 'SG082' },
);

/** The first of each id, in their order: charts and families share rules. */
export function firstOfEachId<T extends { readonly id: string }>(all: readonly T[]): readonly T[] {
  const byId = new Map<string, T>();
  for (const one of all) if (!byId.has(one.id)) byId.set(one.id, one);
  return [...byId.values()];
}
