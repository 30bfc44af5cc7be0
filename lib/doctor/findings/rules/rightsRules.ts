import { rightsOf, unreadablePlaces } from '../manifests/rights.ts';
import { breachIf, DISCOVERY, type ManifestRule } from './manifestRule.ts';

const slicesAreReadable: ManifestRule = {
  id: 'SG110',
  severity: 'warning',
  about: 'members may read EndpointSlices',
  fix: 'let the Role get and list endpointslices of discovery.k8s.io',
  source: 'https://kubernetes.io/blog/2025/04/24/endpoints-deprecation/',
  breaches(members, inventory) {
    const rights = rightsOf(members, inventory);
    const { join } = members.settings ?? {};
    if (rights === undefined || members.account === undefined || join?.serviceName === undefined) return [];
    const isOld = rights.may('get', 'endpoints') === true && rights.may('list', 'endpointslices') === false;
    return breachIf(
      isOld && join.mode === 'api',
      members.account.place,
      'members may read Endpoints but not EndpointSlices, which take their place: Kubernetes warns of Endpoints since 1.33, and cuts them off at 1000 addresses',
    );
  },
};

/** Without the rights all members say that they are nowhere, which Hazelcast takes for one place. */
const placeIsReadable: ManifestRule = {
  id: 'SG111',
  severity: 'error',
  about: 'members of a grid with partition groups may read where they run',
  fix: 'let a ClusterRole with a ClusterRoleBinding get nodes, and the Role get pods; nodes only for ZONE_AWARE',
  source: DISCOVERY,
  breaches(members, inventory) {
    const { mode, join } = members.settings ?? {};
    if (mode === undefined || join?.mode !== 'api') return [];
    const missing = unreadablePlaces(members, inventory);
    const message = `members may not get ${missing.join(' and ')}, so none knows its ${mode.value}: partition-group is without effect, and both copies of an entry may be in one ${mode.value}`;
    return breachIf(missing.length > 0, mode.place, message);
  },
};

const tokenIsMounted: ManifestRule = {
  id: 'SG112',
  severity: 'error',
  about: 'members that use the Kubernetes API have a token',
  fix: 'set automountServiceAccountToken: true',
  source: DISCOVERY,
  breaches({ pod, account, namespace, settings }, inventory) {
    if (pod === undefined || account === undefined || settings?.join?.mode !== 'api') return [];
    const own = pod.spec.at('automountServiceAccountToken');
    const byAccount = inventory.find('ServiceAccount', account.value, namespace)?.at('automountServiceAccountToken');
    const place = own.isPresent ? own : (byAccount ?? own);
    const isMounted = pod.container
      .at('volumeMounts')
      .items()
      .some((mount) => TOKENS.test(mount.at('mountPath').textOr('')));
    return breachIf(
      place.raw() === false && !isMounted,
      place,
      'the pod has no token of the Kubernetes API, which members find each other through: they do not start',
    );
  },
};

/** Where a token is looked for, also when a volume of one's own brings it. */
const TOKENS = /^\/(var\/)?run\/secrets\/kubernetes\.io\/serviceaccount\/?$/;

/** Rules of what members may read of the Kubernetes API. */
export const rightsRules: readonly ManifestRule[] = [slicesAreReadable, placeIsReadable, tokenIsMounted];
