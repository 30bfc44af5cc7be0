import { defineRule } from '../../../rules/rule.ts';
import { notEqual } from '../../../expressions/compare.ts';
import { not } from '../../../expressions/logic.ts';
import { notEmpty } from '../../../expressions/presence.ts';
import { LICENSE_SECRET } from '../cluster.ts';
import { OPERATOR_TYPES } from '../resources.ts';
import { type OperatorRule, HAZELCAST_TYPES, unsaid, type Unsaid } from './operatorRule.ts';

const licenseIsNamed: OperatorRule = defineRule({
  id: 'OP080',
  severity: 'warning',
  place: 'managementCenter.licenseSecret.name',
  broken: ({ managementCenter }) => not(notEmpty(managementCenter.licenseSecret.name)),
  message: `members and Management Center need an Enterprise licence, and take it from the Secret ${LICENSE_SECRET}, which you make before.`,
  remedy: { values: 'Name your Secret with the licence, or make one of that name with the key license-key.' },
  source: HAZELCAST_TYPES,
});

const licenseIsFound: OperatorRule = defineRule({
  id: 'OP081',
  severity: 'warning',
  place: 'managementCenter.licenseSecret.key',
  broken: ({ managementCenter }) => notEqual(managementCenter.licenseSecret.key, 'license-key'),
  message: 'the operator reads the licence under the key license-key of the Secret, and no other.',
  remedy: { values: 'Set it to license-key, and the key of the Secret too.' },
  source: HAZELCAST_TYPES,
});

const FIXED = 'Leave it out, or keep Management Center with the chart sidecar-grid.';

const UNSAID: readonly Unsaid[] = [
  {
    id: 'OP082',
    place: 'managementCenter.port',
    also: ['managementCenter.healthPort'],
    message: 'Management Center listens on 8080 and 8081, and no field changes that.',
    remedy: { values: FIXED },
  },
  {
    id: 'OP083',
    place: 'managementCenter.adminSecret',
    message: 'the operator makes no account: whoever opens Management Center first becomes its administrator.',
    remedy: {
      values:
        'Reach it through kubectl port-forward and make the account before you open another way, or set spec.securityProvider of the resource.',
    },
  },
  {
    id: 'OP084',
    place: 'managementCenter.ingress',
    also: ['managementCenter.clients'],
    message: 'the resource knows one host without TLS, and no network policy, so no way from outside is made here.',
    remedy: {
      values: 'Set spec.externalConnectivity.ingress of the resource, or make an Ingress of yours in extraObjects.',
    },
  },
  {
    id: 'OP085',
    place: 'managementCenter.service',
    also: ['managementCenter.image.digest'],
    message: 'of the Service the resource knows the type only, and of an image the tag, not the digest.',
    remedy: { values: 'Set managementCenter.service.type and managementCenter.image.tag only.' },
  },
  {
    id: 'OP086',
    place: 'managementCenter.env',
    also: ['managementCenter.extraEnv'],
    message: 'no field of the public resource takes variables.',
    remedy: { values: 'Set system properties with managementCenter.javaOptions.' },
  },
  {
    id: 'OP087',
    place: 'managementCenter.persistence.annotations',
    also: ['managementCenter.persistence.accessModes'],
    message: 'of its volume the resource knows the size, the storage class and the claim only.',
    remedy: { values: 'Make the claim yourself, and name it in managementCenter.persistence.existingClaim.' },
  },
  {
    id: 'OP088',
    place: 'managementCenter.podSecurityContext',
    also: ['securityContext', 'probes', 'priorityClassName', 'volumes', 'volumeMounts'].map(
      (field) => `managementCenter.${field}`,
    ),
    message: 'the operator sets security contexts and probes, and knows no priority class and no more volumes.',
    remedy: { values: FIXED },
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
