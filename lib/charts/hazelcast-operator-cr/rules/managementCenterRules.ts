import { defineRule } from '../../../rules/rule.ts';
import { notEqual } from '../../../expressions/compare.ts';
import { isEmpty } from '../../../expressions/presence.ts';
import { LICENSE_SECRET } from '../cluster.ts';
import { OPERATOR_TYPES } from '../resources.ts';
import { type OperatorRule, HAZELCAST_TYPES, unsupported, type Unsupported } from './operatorRule.ts';

const licenseIsNamed: OperatorRule = defineRule({
  id: 'OP080',
  severity: 'warning',
  place: 'managementCenter.licenseSecret.name',
  broken: ({ managementCenter }) => isEmpty(managementCenter.licenseSecret.name),
  message: `Members and Management Center need an Enterprise license, and read it from the Secret ${LICENSE_SECRET}. The chart does not create that.`,
  remedy: { values: 'Name your Secret with the license, or create one of that name with the key license-key.' },
  source: HAZELCAST_TYPES,
});

const licenseIsFound: OperatorRule = defineRule({
  id: 'OP081',
  severity: 'warning',
  place: 'managementCenter.licenseSecret.key',
  broken: ({ managementCenter }) => notEqual(managementCenter.licenseSecret.key, 'license-key'),
  message: 'The operator reads the license only from the key license-key of the Secret.',
  remedy: { values: 'Set it to license-key, and rename the key in the Secret.' },
  source: HAZELCAST_TYPES,
});

const FIXED = 'Remove it, or run Management Center with the chart sidecar-grid.';

const UNSUPPORTED: readonly Unsupported[] = [
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
    message: 'The operator creates no account, so the first visitor of Management Center becomes its administrator.',
    remedy: {
      values:
        'Create the account through kubectl port-forward before you expose Management Center. Or set spec.securityProvider of the resource.',
    },
  },
  {
    id: 'OP084',
    place: 'managementCenter.ingress',
    also: ['managementCenter.clients'],
    message:
      'The resource supports only one host without TLS, and no NetworkPolicy. So this chart creates no access from outside.',
    remedy: {
      values: 'Set spec.externalConnectivity.ingress of the resource, or add an Ingress to extraObjects.',
    },
  },
  {
    id: 'OP085',
    place: 'managementCenter.service',
    also: ['managementCenter.image.digest'],
    message: 'The resource has fields only for the type of the Service and for the tag of the image.',
    remedy: { values: 'Set only managementCenter.service.type and managementCenter.image.tag.' },
  },
  {
    id: 'OP086',
    place: 'managementCenter.env',
    also: ['managementCenter.extraEnv'],
    message: 'The public resource has no field for variables.',
    remedy: { values: 'Set system properties with managementCenter.javaOptions.' },
  },
  {
    id: 'OP087',
    place: 'managementCenter.persistence.annotations',
    also: ['managementCenter.persistence.accessModes'],
    message: 'The resource has fields only for the size, the storage class and the claim of the volume.',
    remedy: { values: 'Create the claim yourself, and name it in managementCenter.persistence.existingClaim.' },
  },
  {
    id: 'OP088',
    place: 'managementCenter.podSecurityContext',
    also: ['securityContext', 'probes', 'priorityClassName', 'volumes', 'volumeMounts'].map(
      (field) => `managementCenter.${field}`,
    ),
    message: 'The operator sets security contexts and probes, and supports no priority class and no extra volumes.',
    remedy: { values: FIXED },
  },
];

/** Rules of the license, and of Management Center while it is enabled. */
export const managementCenterRules: readonly OperatorRule[] = [
  licenseIsNamed,
  licenseIsFound,
  ...UNSUPPORTED.map((each) =>
    unsupported({
      ...each,
      switchedBy: 'managementCenter.enabled',
      source: `${OPERATOR_TYPES}/managementcenter_types.go`,
    }),
  ),
];
