import { equal } from '../../expressions/compare.ts';
import { and } from '../../expressions/logic.ts';
import { endsWith } from '../../expressions/strings.ts';
import { HAZELCAST_DOCS } from '../../grid/memberFacts.ts';
import { defineRule, type Rule } from '../../rules/rule.ts';
import type { ProbeFacts } from '../facts/probeFacts.ts';

/** Where a member answers for its health. */
export const HEALTH = `${HAZELCAST_DOCS}/maintain-cluster/monitoring#health-check-and-monitoring`;

const livenessIsOfOne: Rule<ProbeFacts> = defineRule({
  id: 'SG121',
  severity: 'error',
  place: 'path',
  broken: ({ probe, path }) => and(equal(probe, 'livenessProbe'), endsWith(path, '/cluster-safe')),
  message: 'No member is cluster-safe while entries move, so each scaling and rollout restarts all members.',
  remedy: { manifests: 'Ask /hazelcast/health/node-state.' },
  source: HEALTH,
});

const readinessIsOfOne: Rule<ProbeFacts> = defineRule({
  id: 'SG122',
  severity: 'warning',
  place: 'path',
  broken: ({ probe, path }) => and(equal(probe, 'readinessProbe'), endsWith(path, '/cluster-safe')),
  message:
    'No member is cluster-safe while entries move, so each scaling and rollout removes all pods from their Services.',
  remedy: { manifests: 'Ask /hazelcast/health/ready.' },
  source: HEALTH,
});

/** Rules of what probes ask members. */
export const probeRules: readonly Rule<ProbeFacts>[] = [livenessIsOfOne, readinessIsOfOne];
