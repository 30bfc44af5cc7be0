import { defineRule, type Rule } from '../rules/rule.ts';
import { hasAnyKey, hasKey } from '../expressions/collections.ts';
import { equal, greaterThan } from '../expressions/compare.ts';
import type { Expression } from '../expressions/expression.ts';
import { and, not, or } from '../expressions/logic.ts';
import { notEmpty } from '../expressions/presence.ts';
import { matches } from '../expressions/regex.ts';
import { contains, startsWith } from '../expressions/strings.ts';
import { text } from '../expressions/text.ts';
import { anyEntry } from '../manifest/entries.ts';
import { FIXED_VARIABLES, MANAGED_VARIABLES } from './container.ts';
import type { ManagementCenterReference } from './values.ts';

/** What the rules of Management Center judge. */
export interface ManagementCenterSubject {
  readonly managementCenter: ManagementCenterReference;
  /** Most members that the grid may have. */
  readonly members: Expression<number>;
}

type ManagementCenterRule = Rule<ManagementCenterSubject>;

const DOCS = 'https://docs.hazelcast.com/management-center/5.5';

/** Both are ports of one process. */
const portsDiffer: ManagementCenterRule = defineRule({
  id: 'MC001',
  severity: 'error',
  place: 'managementCenter.healthPort',
  broken: ({ managementCenter: { enabled, port, healthPort } }) => and(enabled, equal(port, healthPort)),
  message: ({ managementCenter }) =>
    text`Management Center would listen twice on port ${managementCenter.healthPort}, and not start.`,
  remedy: { values: 'Set another managementCenter.healthPort or managementCenter.port.' },
  source: `${DOCS}/deploy-manage/system-properties#hazelcast-mc-healthcheck-port`,
});

/** Without an account it asks its first visitor for one, and each new pod without a volume does so again. */
const accountIsKnown: ManagementCenterRule = defineRule({
  id: 'MC002',
  severity: 'error',
  place: 'managementCenter.adminSecret.name',
  broken: ({ managementCenter: values }) =>
    and(isOpenToStrangers(values), not(values.persistence.enabled), not(hasKey(values.env, 'MC_INIT_SCRIPT'))),
  message:
    'Management Center can be reached from outside the cluster and has no account: whoever comes first becomes its administrator, again after each restart of the pod.',
  remedy: {
    values:
      'Name a Secret with the account, or set managementCenter.service.type to ClusterIP and managementCenter.ingress.enabled to false.',
  },
  source: `${DOCS}/deploy-manage/local-security-provider`,
});

/** With a volume the account is made once, by whoever comes first. */
const accountIsMadeFirst: ManagementCenterRule = defineRule({
  id: 'MC003',
  severity: 'warning',
  place: 'managementCenter.adminSecret.name',
  broken: ({ managementCenter: values }) =>
    and(isOpenToStrangers(values), values.persistence.enabled, not(hasKey(values.env, 'MC_INIT_SCRIPT'))),
  message:
    'Management Center can be reached from outside the cluster: unless its volume has an account already, whoever comes first becomes its administrator.',
  remedy: {
    values: 'Name a Secret with the account, or make the account through kubectl port-forward before you open the way.',
  },
  source: `${DOCS}/deploy-manage/local-security-provider`,
});

/** What it shows without a licence. */
const gridIsSmallEnough: ManagementCenterRule = defineRule({
  id: 'MC004',
  severity: 'warning',
  place: 'managementCenter.licenseSecret.name',
  broken: ({ managementCenter: { enabled, licenseSecret }, members }) =>
    and(enabled, not(notEmpty(licenseSecret.name)), greaterThan(members, 3)),
  message: ({ members }) =>
    text`without an Enterprise licence Management Center shows clusters of up to 3 members, and this one may have ${members}.`,
  remedy: { values: 'Name a Secret with a licence, or look at the metrics of the members instead.' },
  source: `${DOCS}/deploy-manage/license-management#licensed-features`,
});

/** Two variables of one name are refused by server-side apply. */
const variablesAreOurs: ManagementCenterRule = defineRule({
  id: 'MC005',
  severity: 'error',
  place: 'managementCenter.env',
  broken: ({ managementCenter: { env } }) => hasAnyKey(env, [...Object.keys(MANAGED_VARIABLES), ...FIXED_VARIABLES]),
  message: `${Object.keys(MANAGED_VARIABLES).join(', ')}, ${FIXED_VARIABLES.join(' and ')} are set already, and a second one would be refused or lost.`,
  remedy: {
    values: `Set ${[...new Set(Object.values(MANAGED_VARIABLES))].join(', ')}, or name a script of yours in MC_INIT_SCRIPT.`,
  },
  source: 'https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy',
});

/** A claim that is named and not used would let the accounts end with the pod. */
const claimIsUsed: ManagementCenterRule = defineRule({
  id: 'MC006',
  severity: 'error',
  place: 'managementCenter.persistence.existingClaim',
  broken: ({ managementCenter: { persistence } }) => and(not(persistence.enabled), notEmpty(persistence.existingClaim)),
  message: ({ managementCenter: { persistence } }) =>
    text`the claim ${persistence.existingClaim} would not be used, and accounts and settings would end with the pod.`,
  remedy: { values: 'Set managementCenter.persistence.enabled to true, or take the claim out.' },
  source: 'https://github.com/hazelcast/management-center-docker#mounting-management-center-home-directory',
});

/** An Ingress without hosts leads nowhere. */
const hostsAreGiven: ManagementCenterRule = defineRule({
  id: 'MC007',
  severity: 'error',
  place: 'managementCenter.ingress.hosts',
  broken: ({ managementCenter: { enabled, ingress } }) =>
    and(and(enabled, ingress.enabled), not(notEmpty(ingress.hosts))),
  message: 'the Ingress has no host, so nothing leads to Management Center.',
  remedy: { values: 'Add a host, such as { host: grid.example.com }.' },
  source: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-rules',
});

/** Options that typed values make, with the value to use in place of each. */
const TYPED_OPTIONS: readonly (readonly [start: string, value: string])[] = [
  ['-Xmx', 'managementCenter.heapPercent'],
  ['-XX:MaxRAMPercentage=', 'managementCenter.heapPercent'],
  ['-XX:MaxHeapSize=', 'managementCenter.heapPercent'],
  ['-Dhazelcast.mc.http.port=', 'managementCenter.port'],
  ['-Dhazelcast.mc.healthCheck.', 'managementCenter.healthPort'],
  ['-Dhazelcast.mc.contextPath=', 'managementCenter.contextPath'],
];

/** Probes, Service and memory follow the typed values. */
const optionsAreOurs: ManagementCenterRule = defineRule({
  id: 'MC008',
  severity: 'error',
  place: 'managementCenter.javaOptions',
  broken: ({ managementCenter: { javaOptions } }) =>
    anyEntry(
      {
        name: 'managementCenterSetsTypedOption',
        description: 'Whether managementCenter.javaOptions has an option that a typed value makes.',
      },
      javaOptions,
      'option',
      (option) => or(...TYPED_OPTIONS.map(([start]) => startsWith(option, start))),
    ),
  message: `of ${TYPED_OPTIONS.map(([start]) => start).join(', ')} there is a typed value, and the Service, the probes and the heap would not follow this one.`,
  remedy: { values: `Set ${[...new Set(TYPED_OPTIONS.map(([, value]) => value))].join(', ')}.` },
  source: `${DOCS}/deploy-manage/system-properties`,
});

/** Parts of the names of options that hold a secret. */
const SECRETS = ['assword=', '.pass=', 'mc.license='];

/** Options are read by everyone who may see the pod, and the start script prints them. */
const noSecretsInOptions: ManagementCenterRule = defineRule({
  id: 'MC009',
  severity: 'error',
  place: 'managementCenter.javaOptions',
  broken: ({ managementCenter: { javaOptions } }) =>
    anyEntry(
      {
        name: 'managementCenterHasSecretOption',
        description: 'Whether an option of managementCenter.javaOptions looks like a secret.',
      },
      javaOptions,
      'option',
      (option) => or(...SECRETS.map((part) => contains(option, part))),
    ),
  message: 'an option looks like a secret, which everyone would read in the pod and in the log of its start.',
  remedy: {
    values:
      'Put it in a Secret, and name that in managementCenter.licenseSecret or, with a variable such as MC_LDAP_SSL_KEY_STORE_PASSWORD, in managementCenter.extraEnv.',
  },
  source: `${DOCS}/deploy-manage/system-properties`,
});

/** A pod that moves to another node pulls the image again. */
const imageIsPinned: ManagementCenterRule = defineRule({
  id: 'MC010',
  severity: 'warning',
  place: 'managementCenter.image.tag',
  broken: ({ managementCenter: { enabled, image } }) =>
    and(enabled, not(notEmpty(image.digest)), not(matches(image.tag, '^[0-9]+[.][0-9]+[.][0-9]+'))),
  message: ({ managementCenter: { image } }) =>
    text`the tag ${image.tag} moves with each release, so a restart of the pod may bring another version, and a rollback changes nothing.`,
  remedy: { values: 'Set it to a whole version such as 5.5.2, or managementCenter.image.digest.' },
  source: 'https://kubernetes.io/docs/concepts/containers/images/#image-names',
});

/** What is checked of Management Center. */
export const managementCenterRules: readonly ManagementCenterRule[] = [
  portsDiffer,
  accountIsKnown,
  accountIsMadeFirst,
  gridIsSmallEnough,
  variablesAreOurs,
  claimIsUsed,
  hostsAreGiven,
  optionsAreOurs,
  noSecretsInOptions,
  imageIsPinned,
];

/** It can be reached from outside the cluster, and the chart makes no account. */
function isOpenToStrangers({ enabled, service, ingress, adminSecret }: ManagementCenterReference): Expression<boolean> {
  const isReached = or(ingress.enabled, not(equal(service.type, 'ClusterIP')));
  return and(enabled, isReached, not(notEmpty(adminSecret.name)));
}
