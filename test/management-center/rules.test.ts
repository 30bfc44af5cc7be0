import { describe, expect, test } from 'vitest';
import { managementCenterRules } from '../../lib/management-center/rules.ts';
import { render, type Settings } from './render.ts';

const EXPOSED = { service: { type: 'LoadBalancer' } };
const HOSTS = [{ host: 'grid.example' }];
const ADMIN = { adminSecret: { name: 'console-admin' } };

/** Values that break a rule, the rule, and the part of its message that tells what would happen. */
const BROKEN: readonly (readonly [id: string, values: Settings, message: string])[] = [
  [
    'MC001',
    { port: 9000, healthPort: 9000 },
    "at '/managementCenter/healthPort': Management Center cannot listen on port 9000 twice",
  ],
  ['MC002', EXPOSED, 'After each start of the pod, the first visitor becomes its administrator'],
  ['MC002', { service: { type: 'NodePort' } }, "at '/managementCenter/adminSecret/name'"],
  ['MC002', { ingress: { enabled: true, hosts: HOSTS } }, 'is open to the outside and has no account'],
  [
    'MC005',
    { env: { JAVA_OPTS: '-Xmx1g' } },
    'CONTAINER_SUPPORT and MC_INIT_CMD, so Kubernetes would reject or drop these',
  ],
  ['MC005', { env: { MC_INIT_CMD: 'x' } }, 'or name your own script in MC_INIT_SCRIPT'],
  ['MC006', { persistence: { existingClaim: 'mine' } }, 'The pod would not use the claim mine'],
  ['MC007', { ingress: { enabled: true }, ...ADMIN }, 'The Ingress has no host, so nothing reaches Management Center'],
  ['MC008', { javaOptions: ['-Da=b', '-Xmx2g'] }, 'Set managementCenter.heapPercent'],
  [
    'MC008',
    { javaOptions: ['-Dhazelcast.mc.contextPath=/a'] },
    'The Service, the probes and the heap would not follow this option',
  ],
  ['MC009', { javaOptions: ['-Dhazelcast.mc.ldap.ssl.keyStorePassword=x'] }, 'A JVM option looks like a secret'],
  ['MC009', { javaOptions: ['-Dhazelcast.mc.license=x'] }, 'managementCenter.licenseSecret'],
];

test.each(BROKEN)('%s refuses %j, and says what would happen', (id, values, message) => {
  expect(() => render(values)).toThrow(message);
  expect(() => render(values)).toThrow(`(${id})`);
});

const FINE: readonly (readonly [id: string, values: Settings])[] = [
  ['MC001', { enabled: false, port: 9000, healthPort: 9000 }],
  ['MC002', { ...EXPOSED, enabled: false }],
  ['MC002', { ...EXPOSED, ...ADMIN }],
  ['MC002', { ...EXPOSED, env: { MC_INIT_SCRIPT: '/scripts/ldap.sh' } }],
  ['MC002', {}],
  ['MC006', { persistence: { enabled: true, existingClaim: 'mine' } }],
  ['MC007', { ...ADMIN, ingress: { enabled: true, hosts: HOSTS } }],
  ['MC008', { javaOptions: ['-Da=-Xmx2g'] }],
];

test.each(FINE)('%s lets %j pass', (_id, values) => {
  expect(() => render(values)).not.toThrow();
});

describe('warnings', () => {
  const warned = (values: Settings, members = 3) => render(values, { members }).warnings.join('\n');

  test('MC003: with a volume the account may be there already, so a way from outside is let pass', () => {
    const kept = { ...EXPOSED, persistence: { enabled: true } };
    expect(warned(kept)).toContain('Unless its volume already has an account');
    expect(warned({ ...kept, ...ADMIN })).toBe('');
  });

  test('MC004: without a license it shows no more than three members', () => {
    expect(warned({}, 4)).toContain('shows clusters of up to 3 members, and this one may have 4');
    expect(warned({ licenseSecret: { name: 'license' } }, 4)).toBe('');
    expect(warned({ enabled: false }, 4)).toBe('');
  });

  test('MC010: a tag that moves may bring another version with each restart', () => {
    expect(warned({ image: { tag: '5.5' } })).toContain('The tag 5.5 moves with each release');
    expect(warned({ image: { tag: '5.5.3' } })).toBe('');
    expect(warned({ image: { tag: 'latest', digest: `sha256:${'0'.repeat(64)}` } })).toBe('');
    expect(warned({ enabled: false, image: { tag: 'latest' } })).toBe('');
  });
});

test('each rule is broken by a test', () => {
  const tested = new Set([...BROKEN.map(([id]) => id), 'MC003', 'MC004', 'MC010']);
  expect([...tested].sort()).toEqual(managementCenterRules.map(({ id }) => id));
});
