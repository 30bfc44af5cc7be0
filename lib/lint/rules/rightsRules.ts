import { equal, notEqual } from '../../expressions/compare.ts';
import { and, not } from '../../expressions/logic.ts';
import { text } from '../../expressions/text.ts';
import { defineRule, type Rule } from '../../rules/rule.ts';
import type { RightsFacts } from '../facts/discoveryFacts.ts';
import { DISCOVERY } from './discoveryRules.ts';

type RightsRule = Rule<RightsFacts>;

const slicesAreReadable: RightsRule = defineRule({
  id: 'SG110',
  severity: 'warning',
  place: 'mayListSlices',
  broken: ({ discovery, namesService, mayGetEndpoints, mayListSlices }) =>
    and(equal(discovery, 'api'), namesService, mayGetEndpoints, not(mayListSlices)),
  message:
    'Members may read Endpoints but not EndpointSlices, which replace them. Kubernetes deprecates Endpoints since 1.33, and cuts them off at 1000 addresses.',
  remedy: { manifests: 'Let the Role get and list endpointslices of discovery.k8s.io.' },
  source: 'https://kubernetes.io/blog/2025/04/24/endpoints-deprecation/',
});

/** Without the rights all members say that they are nowhere, which Hazelcast takes for one place. */
const placeIsReadable: RightsRule = defineRule({
  id: 'SG111',
  severity: 'error',
  place: 'unreadable',
  broken: ({ discovery, unreadable }) => and(equal(discovery, 'api'), notEqual(unreadable, '')),
  message: ({ unreadable, mode }) =>
    text`Members may not get ${unreadable}, so none knows its ${mode}. partition-group has no effect, and an entry and its backup may share a ${mode}.`,
  remedy: {
    manifests: 'Let the Role get pods. For ZONE_AWARE, also let a ClusterRole with a ClusterRoleBinding get nodes.',
  },
  source: DISCOVERY,
});

const tokenIsMounted: RightsRule = defineRule({
  id: 'SG112',
  severity: 'error',
  place: 'hasToken',
  broken: ({ discovery, hasToken }) => and(equal(discovery, 'api'), not(hasToken)),
  message: 'Members find each other through the Kubernetes API, but the pod has no token for it. They do not start.',
  remedy: { manifests: 'Set automountServiceAccountToken: true.' },
  source: DISCOVERY,
});

/** Rules of what members may read of the Kubernetes API. */
export const rightsRules: readonly RightsRule[] = [slicesAreReadable, placeIsReadable, tokenIsMounted];
