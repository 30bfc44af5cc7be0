import { defineRule, type Rule } from '../rules/rule.ts';
import { hasKey } from '../expressions/collections.ts';
import { equal, greaterThan, notEqual } from '../expressions/compare.ts';
import type { Expression } from '../expressions/expression.ts';
import { and, not, or } from '../expressions/logic.ts';
import { isEmpty, notEmpty } from '../expressions/presence.ts';
import { text } from '../expressions/text.ts';
import {
  hostsAreGiven,
  imageIsPinned,
  noSecretsInOptions,
  optionsAreOurs,
  valuesOf,
  variablesAreOurs,
} from '../pod/containerRules.ts';
import { FIXED_VARIABLES, MANAGED_VARIABLES } from './container.ts';
import type { ManagementCenterReference } from './values.ts';

/** The facts that rules of Management Center judge. */
export interface ManagementCenterSubject {
  readonly managementCenter: ManagementCenterReference;
  /** Most members that the grid may have. */
  readonly members: Expression<number>;
}

type ManagementCenterRule = Rule<ManagementCenterSubject>;

const DOCS = 'https://docs.hazelcast.com/management-center/5.5';

/** One process listens on both ports. */
const portsDiffer: ManagementCenterRule = defineRule({
  id: 'MC001',
  severity: 'error',
  place: 'managementCenter.healthPort',
  broken: ({ managementCenter: { enabled, port, healthPort } }) => and(enabled, equal(port, healthPort)),
  message: ({ managementCenter }) =>
    text`Management Center cannot listen on port ${managementCenter.healthPort} twice, so it would not start.`,
  remedy: { values: 'Set another managementCenter.healthPort or managementCenter.port.' },
  source: `${DOCS}/deploy-manage/system-properties#hazelcast-mc-healthcheck-port`,
});

/** Without an account, the first visitor creates one. Without a volume, that happens in each new pod. */
const accountIsKnown: ManagementCenterRule = defineRule({
  id: 'MC002',
  severity: 'error',
  place: 'managementCenter.adminSecret.name',
  broken: ({ managementCenter: values }) =>
    and(isOpenToStrangers(values), not(values.persistence.enabled), not(hasKey(values.env, 'MC_INIT_SCRIPT'))),
  message:
    'Management Center is open to the outside and has no account. After each start of the pod, the first visitor becomes its administrator.',
  remedy: {
    values:
      'Name a Secret with the account. Or set managementCenter.service.type to ClusterIP, and managementCenter.ingress.enabled to false.',
  },
  source: `${DOCS}/deploy-manage/local-security-provider`,
});

/** With a volume, only the very first visitor creates the account. */
const accountIsMadeFirst: ManagementCenterRule = defineRule({
  id: 'MC003',
  severity: 'warning',
  place: 'managementCenter.adminSecret.name',
  broken: ({ managementCenter: values }) =>
    and(isOpenToStrangers(values), values.persistence.enabled, not(hasKey(values.env, 'MC_INIT_SCRIPT'))),
  message:
    'Management Center is open to the outside. Unless its volume already has an account, the first visitor becomes its administrator.',
  remedy: {
    values:
      'Name a Secret with the account. Or create the account through kubectl port-forward before you expose Management Center.',
  },
  source: `${DOCS}/deploy-manage/local-security-provider`,
});

/** Without a license it shows small clusters only. */
const gridIsSmallEnough: ManagementCenterRule = defineRule({
  id: 'MC004',
  severity: 'warning',
  place: 'managementCenter.licenseSecret.name',
  broken: ({ managementCenter: { enabled, licenseSecret }, members }) =>
    and(enabled, isEmpty(licenseSecret.name), greaterThan(members, 3)),
  message: ({ members }) =>
    text`Without an Enterprise license, Management Center shows clusters of up to 3 members, and this one may have ${members}.`,
  remedy: { values: 'Name a Secret with a license, or use the metrics of the members instead.' },
  source: `${DOCS}/deploy-manage/license-management#licensed-features`,
});

const variablesAreFree: ManagementCenterRule = variablesAreOurs({
  id: 'MC005',
  place: 'managementCenter.env',
  fact: ({ managementCenter }) => managementCenter.env,
  taken: [...Object.keys(MANAGED_VARIABLES), ...FIXED_VARIABLES],
  remedy: { values: `Set ${valuesOf(MANAGED_VARIABLES)}, or name your own script in MC_INIT_SCRIPT.` },
  source: 'https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy',
});

/** Without persistence, nothing mounts the claim. */
const claimIsUsed: ManagementCenterRule = defineRule({
  id: 'MC006',
  severity: 'error',
  place: 'managementCenter.persistence.existingClaim',
  broken: ({ managementCenter: { persistence } }) => and(not(persistence.enabled), notEmpty(persistence.existingClaim)),
  message: ({ managementCenter: { persistence } }) =>
    text`The pod would not use the claim ${persistence.existingClaim}, and would lose accounts and settings when it ends.`,
  remedy: { values: 'Set managementCenter.persistence.enabled to true, or remove the claim.' },
  source: 'https://github.com/hazelcast/management-center-docker#mounting-management-center-home-directory',
});

const ingressHasHosts: ManagementCenterRule = hostsAreGiven({
  id: 'MC007',
  place: 'managementCenter.ingress.hosts',
  fact: ({ managementCenter: { enabled, ingress } }) => ({
    enabled: and(enabled, ingress.enabled),
    hosts: ingress.hosts,
  }),
  backend: 'Management Center',
  remedy: { values: 'Add a host, such as { host: grid.example.com }.' },
  source: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-rules',
});

/** How options start that other values set, with the value for each. */
const TYPED_OPTIONS: Readonly<Record<string, string>> = {
  '-Xmx': 'managementCenter.heapPercent',
  '-XX:MaxRAMPercentage=': 'managementCenter.heapPercent',
  '-XX:MaxHeapSize=': 'managementCenter.heapPercent',
  '-Dhazelcast.mc.http.port=': 'managementCenter.port',
  '-Dhazelcast.mc.healthCheck.': 'managementCenter.healthPort',
  '-Dhazelcast.mc.contextPath=': 'managementCenter.contextPath',
};

const optionsAreFree: ManagementCenterRule = optionsAreOurs({
  id: 'MC008',
  place: 'managementCenter.javaOptions',
  fact: ({ managementCenter }) => managementCenter.javaOptions,
  starts: Object.keys(TYPED_OPTIONS),
  followers: 'The Service, the probes and the heap',
  helper: 'managementCenterSetsTypedOption',
  remedy: { values: `Set ${valuesOf(TYPED_OPTIONS)}.` },
  source: `${DOCS}/deploy-manage/system-properties`,
});

const optionsHaveNoSecrets: ManagementCenterRule = noSecretsInOptions({
  id: 'MC009',
  place: 'managementCenter.javaOptions',
  fact: ({ managementCenter }) => managementCenter.javaOptions,
  parts: ['assword=', '.pass=', 'mc.license='],
  helper: 'managementCenterHasSecretOption',
  remedy: {
    values:
      'Put it in a Secret. Name that in managementCenter.licenseSecret or, with a variable such as MC_LDAP_SSL_KEY_STORE_PASSWORD, in managementCenter.extraEnv.',
  },
  source: `${DOCS}/deploy-manage/system-properties`,
});

const tagIsFull: ManagementCenterRule = imageIsPinned({
  id: 'MC010',
  place: 'managementCenter.image.tag',
  fact: ({ managementCenter: { enabled, image } }) => ({
    isUsed: enabled,
    tag: image.tag,
    hasDigest: notEmpty(image.digest),
  }),
  consequence: 'A restart of the pod may bring another version, and a rollback changes nothing.',
  remedy: { values: 'Set it to a full version such as 5.5.2, or set managementCenter.image.digest.' },
  source: 'https://kubernetes.io/docs/concepts/containers/images/#image-names',
});

/** The rules of Management Center. */
export const managementCenterRules: readonly ManagementCenterRule[] = [
  portsDiffer,
  accountIsKnown,
  accountIsMadeFirst,
  gridIsSmallEnough,
  variablesAreFree,
  claimIsUsed,
  ingressHasHosts,
  optionsAreFree,
  optionsHaveNoSecrets,
  tagIsFull,
];

/** It is reachable from outside the cluster, and the chart creates no account. */
function isOpenToStrangers({ enabled, service, ingress, adminSecret }: ManagementCenterReference): Expression<boolean> {
  const isExposed = or(ingress.enabled, notEqual(service.type, 'ClusterIP'));
  return and(enabled, isExposed, isEmpty(adminSecret.name));
}
