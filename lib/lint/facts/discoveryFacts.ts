import type { Expression } from '../../expressions/expression.ts';
import { lift } from '../../expressions/literal.ts';
import { dialledPort, discoveryService } from '../../manifests/members/discoveryService.ts';
import type { Members } from '../../manifests/members/members.ts';
import { rightsOf, unreadablePlaces } from '../../manifests/members/rights.ts';
import type { Field } from '../../manifests/objects/field.ts';
import { type Inventory, serviceTakes } from '../../manifests/objects/inventory.ts';
import { known, type ManifestSubject, subjectOf } from './manifestSubject.ts';

/** How members find each other, as manifests say it. */
export interface DiscoveryFacts {
  /** The Service that a StatefulSet's serviceName names; empty: none. */
  readonly governingService: Expression<string>;
  /** That Service is among the manifests. */
  readonly hasGoverningService: Expression<boolean>;
  /** The Service that discovery looks at; empty: none. */
  readonly service: Expression<string>;
  /** That Service is among the manifests. */
  readonly hasService: Expression<boolean>;
  /** Its selector takes the members. Unknown: it has none. */
  readonly selectsMembers: Expression<boolean>;
  /** It has no address of its own. */
  readonly isHeadless: Expression<boolean>;
  /** It leads to pods that are not ready, too. */
  readonly publishesNotReady: Expression<boolean>;
  /** The plugin finds members that are not ready. */
  readonly findsNotReady: Expression<boolean>;
  /** `api`, `dns`, `auto` or `other`. */
  readonly mode: Expression<string>;
  /** The plugin looks at every pod of the namespace. */
  readonly findsAllPods: Expression<boolean>;
  /** Port that members listen on. */
  readonly port: Expression<number>;
  /** Port that members ask each other at. */
  readonly dialledPort: Expression<number>;
  /** The ways to find others that are on, with `and` between them. */
  readonly ways: Expression<string>;
  readonly wayCount: Expression<number>;
  /** Multicast is the only way. */
  readonly isMulticast: Expression<boolean>;
  readonly clusterName: Expression<string>;
  /** What people call the workload. */
  readonly title: string;
}

/** Reads how some members find each other. */
export function discoverySubject(members: Members, inventory: Inventory): ManifestSubject<DiscoveryFacts> {
  const { object, kind, namespace, settings, title } = members;
  const join = settings?.join;
  const serviceName = object.at('spec').at('serviceName');
  const governing = kind === 'StatefulSet' ? serviceName.textOr('') : '';
  const named = discoveryService(members, inventory);
  const spec = named?.service?.at('spec');
  const selector = spec?.at('selector');
  return subjectOf<DiscoveryFacts>(
    {
      governingService: lift(governing),
      hasGoverningService: lift(inventory.find('Service', governing, namespace) !== undefined),
      service: known(join && (named?.name ?? ''), 'string'),
      hasService: lift(named?.service !== undefined),
      selectsMembers: known(
        named?.service && selector?.isPresent ? serviceTakes(named.service, members) : undefined,
        'boolean',
      ),
      isHeadless: lift(spec?.at('clusterIP').raw() === 'None'),
      publishesNotReady: lift(spec?.at('publishNotReadyAddresses').isTrue() ?? false),
      findsNotReady: known(join?.findsNotReady, 'boolean'),
      mode: known<string>(join?.mode, 'string'),
      findsAllPods: known(join && join.serviceName === undefined && !join.usesLabels, 'boolean'),
      port: known(settings?.port.value, 'integer'),
      dialledPort: known(dialledPort(members, inventory), 'integer'),
      ways: known(join?.enabled.join(' and '), 'string'),
      wayCount: known(join?.enabled.length, 'integer'),
      isMulticast: known(join && join.enabled.length === 1 && join.enabled[0] === 'multicast', 'boolean'),
      clusterName: known(settings?.clusterName.value, 'string'),
      title,
    },
    {
      governingService: serviceName,
      service: join?.place ?? object,
      selectsMembers: selector,
      isHeadless: spec?.at('clusterIP'),
      publishesNotReady: spec?.at('publishNotReadyAddresses'),
      findsAllPods: join?.place,
      dialledPort: join?.place,
      wayCount: join?.place,
      isMulticast: join?.place.at('multicast'),
      clusterName: settings?.clusterName.place,
    },
  );
}

/** What members may read of the Kubernetes API, as manifests say it. */
export interface RightsFacts {
  /** `api`, `dns`, `auto` or `other`. */
  readonly discovery: Expression<string>;
  /** Discovery looks at a Service. */
  readonly namesService: Expression<boolean>;
  readonly mayGetEndpoints: Expression<boolean>;
  readonly mayListSlices: Expression<boolean>;
  /** What may fail without data loss: `none`, `node` or `zone`. */
  readonly mode: Expression<string>;
  /** What members must get to know where they run, and surely may not; empty: nothing. */
  readonly unreadable: Expression<string>;
  /** The pod has a token of the API. */
  readonly hasToken: Expression<boolean>;
}

/** Reads the rights of some members. */
export function rightsSubject(members: Members, inventory: Inventory): ManifestSubject<RightsFacts> {
  const { account, settings } = members;
  const rights = rightsOf(members, inventory);
  const token = tokenOf(members, inventory);
  return subjectOf<RightsFacts>(
    {
      discovery: known<string>(settings?.join?.mode, 'string'),
      namesService: known(settings?.join && settings.join.serviceName !== undefined, 'boolean'),
      mayGetEndpoints: known(rights?.may('get', 'endpoints'), 'boolean'),
      mayListSlices: known(rights?.may('list', 'endpointslices'), 'boolean'),
      mode: known<string>(settings?.mode.value, 'string'),
      unreadable: lift(unreadablePlaces(members, inventory).join(' and ')),
      hasToken: known(token && (token.raw() !== false || mountsToken(members)), 'boolean'),
    },
    { mayListSlices: account?.place, unreadable: settings?.mode.place, hasToken: token },
  );
}

/** Whether a token is mounted: what the pod says of it, or else its account. */
function tokenOf({ pod, account, namespace }: Members, inventory: Inventory): Field | undefined {
  if (pod === undefined || account === undefined) return undefined;
  const own = pod.spec.at('automountServiceAccountToken');
  const byAccount = inventory.find('ServiceAccount', account.value, namespace)?.at('automountServiceAccountToken');
  return own.isPresent ? own : (byAccount ?? own);
}

function mountsToken({ pod }: Members): boolean {
  const mounts = pod?.container.at('volumeMounts').items() ?? [];
  return mounts.some((mount) => TOKENS.test(mount.at('mountPath').textOr('')));
}

/** Where a token is looked for, also when a volume of one's own brings it. */
const TOKENS = /^\/(var\/)?run\/secrets\/kubernetes\.io\/serviceaccount\/?$/;
