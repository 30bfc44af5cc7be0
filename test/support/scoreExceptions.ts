import type { ScoreFinding } from './checks.ts';

/** Findings of kube-score that are left as they are, and why. docs/checks.md lists them. */
export interface ScoreException {
  /** Identifier of kube-score's check. */
  readonly check: string;
  /** What it says. */
  readonly says: readonly string[];
  /** Kind of the object that it says it of. @default - any */
  readonly kind?: string;
  /** Containers that it says it of; the pod itself is `''`. @default - all of them */
  readonly containers?: readonly string[];
  /** Values with which it may say so. @default - all */
  readonly values?: { readonly words: string; readonly hold: (values: Values) => boolean };
  readonly because: string;
}

type Values = Readonly<Record<string, unknown>>;

const OPEN_SHIFT = { words: '`openshift: true`', hold: ({ openshift }: Values) => openshift === true };
const CLIENT_SERVER = {
  words: '`topology: client-server`',
  hold: ({ topology }: Values) => topology === 'client-server',
};
const NO_POLICY = {
  words: 'no `networkPolicy.enabled`',
  hold: ({ networkPolicy }: Values) => !isObject(networkPolicy) || networkPolicy['enabled'] !== true,
};

const CONSOLE = {
  words: '`managementCenter.enabled`',
  hold: ({ managementCenter }: Values) => isObject(managementCenter) && managementCenter['enabled'] === true,
};

const LISTENING = {
  words: '`sidekick.readyWhen: listening`, which is the default beside an app',
  hold: ({ sidekick }: Values) =>
    isObject(sidekick) && (sidekick['readyWhen'] ?? (sidekick['enabled'] === true && 'listening')) === 'listening',
};

/** Containers of the chart sidekick. */
const BALANCER = ['sidekick', 'health'];

/** Containers with the image of the member. */
const OURS = ['hazelcast', 'cluster-size', 'put-get'];

export const EXCEPTIONS: readonly ScoreException[] = [
  {
    check: 'container-ephemeral-storage-request-and-limit',
    says: ['Ephemeral Storage limit is not set', 'Ephemeral Storage request is not set'],
    containers: ['management-center'],
    because: 'How much it writes depends on how many metrics it keeps for how long: set `managementCenter.resources`.',
  },
  {
    check: 'deployment-replicas',
    says: ['Deployment few replicas'],
    kind: 'Deployment',
    containers: [''],
    values: CONSOLE,
    because: 'Instances of Management Center know nothing of each other.',
  },
  {
    check: 'deployment-strategy',
    says: ['Deployment update strategy'],
    kind: 'Deployment',
    containers: [''],
    values: CONSOLE,
    because: 'Two pods of Management Center cannot share a database.',
  },
  {
    check: 'container-image-pull-policy',
    says: ['ImagePullPolicy is not set to Always'],
    because:
      'A tag or digest names one image for good. With Always no pod restarts while the registry is away. `pullPolicy` sets it.',
  },
  {
    check: 'container-resources',
    says: ['CPU limit is not set'],
    because: 'A limit throttles: other members may consider a slow member dead. `resources` sets one.',
  },
  {
    check: 'container-resources',
    says: ['CPU request is not set', 'Memory limit is not set', 'Memory request is not set'],
    containers: ['app'],
    because: 'Only you know what your app needs: set `app.resources`.',
  },
  {
    check: 'container-ephemeral-storage-request-and-limit',
    says: ['Ephemeral Storage limit is not set', 'Ephemeral Storage request is not set'],
    containers: ['app'],
    because: 'Only you know what your app writes: set `app.resources`.',
  },
  {
    check: 'container-ephemeral-storage-request-and-limit',
    says: ['Ephemeral Storage limit is not set', 'Ephemeral Storage request is not set'],
    containers: OURS,
    because:
      'A member writes little but its log, which the kubelet rotates. A pod above its limit is evicted, and its entries are lost.',
  },
  {
    check: 'container-security-context-user-group-id',
    says: ['The container is running with a low user ID', 'The container running with a low group ID'],
    containers: ['app'],
    because: "Your app's image decides; root is refused. Set `app.securityContext`.",
  },
  {
    check: 'container-security-context-user-group-id',
    says: ['The container is running with a low user ID', 'The container running with a low group ID'],
    containers: OURS,
    values: OPEN_SHIFT,
    because: 'OpenShift gives each namespace numbers of its own, and refuses others.',
  },
  {
    check: 'container-security-context-readonlyrootfilesystem',
    says: ['The pod has a container with a writable root filesystem'],
    containers: ['app'],
    because: 'Only you know whether your app writes beside its volumes: set `app.securityContext`.',
  },
  {
    check: 'pod-probes',
    says: ['Container is missing a readinessProbe'],
    containers: [''],
    values: CLIENT_SERVER,
    because: 'Only you know how your app reports readiness: set `app.probes.readiness`.',
  },
  {
    check: 'pod-networkpolicy',
    says: ['The pod does not have a matching NetworkPolicy'],
    containers: [''],
    values: NO_POLICY,
    because:
      'Not every cluster enforces policies, and only you know whom your app talks with: set `networkPolicy.enabled`.',
  },
  {
    check: 'pod-networkpolicy',
    says: ['The pod does not have a matching NetworkPolicy'],
    kind: 'Pod',
    containers: [''],
    because: 'The pod of `helm test` listens to nobody and lives for seconds.',
  },
  {
    check: 'container-ephemeral-storage-request-and-limit',
    says: ['Ephemeral Storage limit is not set', 'Ephemeral Storage request is not set'],
    containers: BALANCER,
    because:
      'sidekick writes nothing but its log, which the kubelet rotates. A pod above its limit is evicted, with the requests of its clients.',
  },
  {
    check: 'container-security-context-user-group-id',
    says: ['The container is running with a low user ID', 'The container running with a low group ID'],
    containers: BALANCER,
    values: OPEN_SHIFT,
    because: 'OpenShift gives each namespace numbers of its own, and refuses others.',
  },
  {
    check: 'pod-probes-identical',
    says: ['Container has the same readiness and liveness probe'],
    containers: [''],
    values: LISTENING,
    because: 'Both ask what does not depend on servers: whether sidekick listens.',
  },
];

/** Whether a finding is left as it is. */
export function isExcepted(exception: ScoreException, finding: ScoreFinding, values: Values): boolean {
  const { check, says, kind, containers } = exception;
  return (
    finding.check === check &&
    says.includes(finding.message) &&
    (kind === undefined || finding.object.startsWith(`${kind}/`)) &&
    (containers === undefined || containers.includes(finding.container)) &&
    (exception.values === undefined || exception.values.hold(values))
  );
}

/** Its row in docs/checks.md. */
export function rowOf({ check, says, kind, containers, values, because }: ScoreException): readonly string[] {
  const of = containers?.map((name) => (name === '' ? 'the pod' : `\`${name}\``)).join(', ') ?? 'all containers';
  const where = [kind === 'Pod' ? 'of `helm test`' : '', values === undefined ? '' : `with ${values.words}`];
  return [`\`${check}\``, says.join('; '), [of, ...where].filter((part) => part !== '').join(' '), because];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
