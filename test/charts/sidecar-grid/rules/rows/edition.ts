import type { ValuesObject } from '../../../../../lib/read/value.ts';
import { DIGEST, embedded, type Pair, type Rows } from './row.ts';

const ENTERPRISE = { image: { repository: 'hazelcast/hazelcast-enterprise' } };

/** editionRules.ts */
export const editionRows: Rows = {
  SG070: feature('config', 'security', 'enabled'),
  SG071: feature('config', 'persistence', 'enabled'),
  SG072: feature('config', 'auditlog', 'enabled'),
  SG073: feature('config', 'user-code-namespaces', 'enabled'),
  SG074: feature('config', 'dynamic-configuration', 'persistence-enabled'),
  SG076: feature('config', 'hot-restart-persistence', 'enabled'),
  SG077: feature('config', 'tpc', 'enabled'),
  SG079: feature('network', 'symmetric-encryption', 'enabled'),
  SG068: [
    [tag('5.5.7'), tag('5.6.0')],
    [tag('5.5.0-slim'), tag('5.4.99')],
    [tag('5.5.0'), tag('5.50.0')],
    [tag('5.6.0', { digest: DIGEST }), tag('5.6.0')],
    [tag('5.6.0', { repository: 'hazelcast/hazelcast-enterprise' }), tag('5.6.0')],
    [embedded({}, tag('5.6.0')), tag('15.5.0')],
  ],
  SG078: [
    [{ member: { network: { ssl: { enabled: false } } } }, { member: { network: { ssl: { enabled: true } } } }],
    [{ member: { network: { ssl: {} } } }, { member: { ...ENTERPRISE, network: { ssl: { enabled: 'true' } } } }],
  ],
};

function tag(name: string, others: ValuesObject = {}): ValuesObject {
  return { member: { image: { tag: name, ...others } } };
}

/** Off and on; on with the other edition and with the open-source one; of an app that is a member, and of an image. */
function feature(map: string, section: string, field: string): readonly Pair[] {
  const set = (value: boolean | string, others: ValuesObject = {}): ValuesObject => ({
    ...others,
    [map]: { [section]: { [field]: value } },
  });
  return [
    [{ member: set(false) }, { member: set(true) }],
    [{ member: set(true, ENTERPRISE) }, { member: set('true') }],
    [
      embedded({}, { member: set(true) }),
      { member: set(true, { image: { repository: 'mirror/hazelcast/hazelcast' } }) },
    ],
  ];
}
