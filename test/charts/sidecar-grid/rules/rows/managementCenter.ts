import { autoscaled, center, DIGEST, type Pair, type Rows } from './row.ts';

const EXPOSED = { service: { type: 'LoadBalancer' } };
const INSIDE = { service: { type: 'ClusterIP' } };
const INGRESS = { ingress: { enabled: true, hosts: [{ host: 'grid.example' }] } };
const ADMIN = { adminSecret: { name: 'console-admin' } };
const KEPT = { persistence: { enabled: true } };

/** rules.ts of lib/management-center */
export const managementCenterRows: Rows = {
  MC001: [
    [center({ port: 9000, healthPort: 9001 }), center({ port: 9000, healthPort: 9000 })],
    [{ managementCenter: { port: 9000, healthPort: 9000 } }, center({ port: 9000, healthPort: 9000 })],
  ],
  MC002: [
    [center(INSIDE), center(EXPOSED)],
    [center({ ...INGRESS, ...ADMIN }), center(INGRESS)],
    [center({ ...EXPOSED, ...KEPT }), center({ service: { type: 'NodePort' } })],
    [center({ ...EXPOSED, env: { MC_INIT_SCRIPT: '/a.sh' } }), center({ ...EXPOSED, env: { MC_INIT: '/a.sh' } })],
  ],
  MC003: [
    [center({ ...INSIDE, ...KEPT }), center({ ...EXPOSED, ...KEPT })],
    [center({ ...INGRESS, ...KEPT, ...ADMIN }), center({ ...INGRESS, ...KEPT })],
  ],
  MC004: [
    [
      { ...center(), replicas: 3 },
      { ...center(), replicas: 4 },
    ],
    [autoscaled({ maxReplicas: 3 }, center()), autoscaled({ maxReplicas: 4 }, center())],
    [
      { ...center({ licenseSecret: { name: 'license' } }), replicas: 4 },
      { ...center(), replicas: 4 },
    ],
  ],
  MC005: [
    'JAVA_OPTS',
    'MC_ADMIN_PASSWORD',
    'MC_ADMIN_USER',
    'MC_CONTEXT_PATH',
    'MC_HEALTH_CHECK_PORT',
    'MC_HTTP_PORT',
    'MC_LICENSE',
    'CONTAINER_SUPPORT',
    'MC_INIT_CMD',
  ].map((name) => [center({ env: { [`${name}S`]: 'x' } }), center({ env: { [name]: 'x' } })]),
  MC006: [
    [
      center({ persistence: { enabled: true, existingClaim: 'mine' } }),
      center({ persistence: { enabled: false, existingClaim: 'mine' } }),
    ],
  ],
  MC007: [
    [center({ ...INGRESS, ...ADMIN }), center({ ingress: { enabled: true }, ...ADMIN })],
    [{ managementCenter: { ingress: { enabled: true } } }, center({ ingress: { enabled: true }, ...ADMIN })],
  ],
  MC008: [
    option('-Xms1g', '-Xmx1g'),
    option('-XX:MinRAMPercentage=50', '-XX:MaxRAMPercentage=50'),
    option('-XX:InitialHeapSize=1g', '-XX:MaxHeapSize=1g'),
    option('-Dhazelcast.mc.http.ports=1', '-Dhazelcast.mc.http.port=1'),
    option('-Dhazelcast.mc.healthCheck=a', '-Dhazelcast.mc.healthCheck.port=1'),
    option('-Da=-Dhazelcast.mc.contextPath=/a', '-Dhazelcast.mc.contextPath=/a'),
  ],
  MC010: [
    [center({ image: { tag: '5.5.2' } }), center({ image: { tag: '5.5' } })],
    [center({ image: { tag: 'latest', digest: DIGEST } }), center({ image: { tag: 'latest' } })],
    [{ managementCenter: { image: { tag: 'latest' } } }, center({ image: { tag: 'latest' } })],
  ],
  MC009: [
    option('-Da.passwort=x', '-Da.password=x'),
    option('-Da.passe=x', '-Da.pass=x'),
    option('-Dhazelcast.mc.licenses=x', '-Dhazelcast.mc.license=x'),
  ],
};

/** One option after another that nothing is wrong with. */
function option(kept: string, broken: string): Pair {
  return [center({ javaOptions: ['-Da=b', kept] }), center({ javaOptions: ['-Da=b', broken] })];
}
