import type { Expression } from '../../expressions/expression.ts';
import { lift } from '../../expressions/literal.ts';
import type { Field } from '../../manifests/objects/field.ts';
import type { Inventory } from '../../manifests/objects/inventory.ts';
import type { Members } from '../../manifests/members/members.ts';
import { rightsOf, unreadablePlaces } from '../../manifests/members/rights.ts';
import { known, type ManifestSubject, subjectOf } from './manifestSubject.ts';

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
