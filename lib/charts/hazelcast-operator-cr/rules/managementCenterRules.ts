import { defineRule } from '../../../chart/rule.ts';
import { equal } from '../../../expressions/compare.ts';
import { notEmpty } from '../../../expressions/presence.ts';
import { LICENSE_SECRET } from '../cluster.ts';
import { OPERATOR_TYPES } from '../resources.ts';
import { type OperatorRule, HAZELCAST_TYPES, unsaid, type Unsaid } from './operatorRule.ts';

const licenseIsNamed: OperatorRule = defineRule({
  id: 'OP080',
  severity: 'warning',
  path: 'managementCenter.licenseSecret.name',
  holds: ({ managementCenter }) => notEmpty(managementCenter.licenseSecret.name),
  message: () =>
    `members and Management Center need an Enterprise licence, and take it from the Secret ${LICENSE_SECRET}, which you make before`,
  fix: 'name your Secret with the licence, or make one of that name with the key license-key',
  source: HAZELCAST_TYPES,
});

const licenseIsFound: OperatorRule = defineRule({
  id: 'OP081',
  severity: 'warning',
  path: 'managementCenter.licenseSecret.key',
  holds: ({ managementCenter }) => equal(managementCenter.licenseSecret.key, 'license-key'),
  message: () => 'the operator reads the licence under the key license-key of the Secret, and no other',
  fix: 'set it to license-key, and the key of the Secret too',
  source: HAZELCAST_TYPES,
});

const FIXED = 'leave it out, or keep Management Center with the chart sidecar-grid';

const UNSAID: readonly Unsaid[] = [
  {
    id: 'OP082',
    path: 'managementCenter.port',
    also: ['managementCenter.healthPort'],
    message: 'Management Center listens on 8080 and 8081, and no field changes that',
    fix: FIXED,
  },
  {
    id: 'OP083',
    path: 'managementCenter.adminSecret',
    message: 'the operator makes no account: whoever opens Management Center first becomes its administrator',
    fix: 'reach it through kubectl port-forward and make the account before you open another way, or set spec.securityProvider of the resource',
  },
  {
    id: 'OP084',
    path: 'managementCenter.ingress',
    also: ['managementCenter.clients'],
    message: 'the resource knows one host without TLS, and no network policy, so no way from outside is made here',
    fix: 'set spec.externalConnectivity.ingress of the resource, or make an Ingress of yours in extraObjects',
  },
  {
    id: 'OP085',
    path: 'managementCenter.service',
    also: ['managementCenter.image.digest'],
    message: 'of the Service the resource knows the type only, and of an image the tag, not the digest',
    fix: 'set managementCenter.service.type and managementCenter.image.tag only',
  },
  {
    id: 'OP086',
    path: 'managementCenter.env',
    also: ['managementCenter.extraEnv'],
    message: 'no field of the public resource takes variables',
    fix: 'set system properties with managementCenter.javaOptions',
  },
  {
    id: 'OP087',
    path: 'managementCenter.persistence.annotations',
    also: ['managementCenter.persistence.accessModes'],
    message: 'of its volume the resource knows the size, the storage class and the claim only',
    fix: 'make the claim yourself, and name it in managementCenter.persistence.existingClaim',
  },
  {
    id: 'OP088',
    path: 'managementCenter.podSecurityContext',
    also: ['securityContext', 'probes', 'priorityClassName', 'volumes', 'volumeMounts'].map(
      (field) => `managementCenter.${field}`,
    ),
    message: 'the operator sets security contexts and probes, and knows no priority class and no more volumes',
    fix: FIXED,
  },
];

/** Rules of the licence and of Management Center, which say nothing while it is off. */
export const managementCenterRules: readonly OperatorRule[] = [
  licenseIsNamed,
  licenseIsFound,
  ...UNSAID.map((each) =>
    unsaid({
      ...each,
      switchedBy: 'managementCenter.enabled',
      source: `${OPERATOR_TYPES}/managementcenter_types.go`,
    }),
  ),
];
