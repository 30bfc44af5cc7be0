import { beside, DIGEST, embedded, type Rows } from './row.ts';

const env = (name: string) => ({ app: { env: { [name]: 'x' } } });
const ports = (extraPorts: Readonly<Record<string, number>>) => ({ app: { extraPorts } });

const named = (list: string, name: string) => ({ [list]: [{ name, image: 'a' }] });
const mount = (mountPath: string) => ({ app: { volumeMounts: [{ name: 'a', mountPath }] } });
const extraEnv = (name: string) => ({ app: { extraEnv: [{ name, value: 'x' }] } });

/** appRules.ts, and collisionRules.ts of lib/sidecars */
export const appRows: Rows = {
  SG001: [[{}, { app: { image: { repository: '' } } }]],
  SG002: [
    [{ app: { image: { tag: '1' } } }, { app: { image: { tag: '' } } }],
    [{ app: { image: { tag: '', digest: DIGEST } } }, { app: { image: { tag: '', digest: '' } } }],
  ],
  SG004: [
    [ports({ https: 8443 }), ports({ http: 8443 })],
    [ports({ hazelcasts: 8443 }), ports({ hazelcast: 8443 })],
    [ports({ 'hz-metric': 8443 }), ports({ 'hz-metrics': 8443 })],
  ],
  SG005: [
    [env('HAZELCAST_ADDRESSES'), env('HAZELCAST_ADDRESS')],
    [env('HAZELCAST_CLUSTER'), env('HAZELCAST_CLUSTER_NAME')],
  ],
  SG015: [
    [env('POD_NAME'), embedded({ env: { POD_NAME: 'x' } })],
    [embedded({ env: { HZ_PHONE_HOME: 'x' } }), embedded({ env: { HZ_PHONE_HOME_ENABLED: 'x' } })],
    [env('HZ_CLUSTERNAME'), embedded({ env: { HZ_CLUSTERNAME: 'x' } })],
    [embedded({ env: { HZ_NETWORK_PORT: 'x' } }), embedded({ env: { HZ_NETWORK_PORT_PORT: 'x' } })],
    [embedded({ env: { HZ_MAP_A_BACKUPCOUNT: '2' } }), embedded({ env: { HZ_MAP_DEFAULT_BACKUPCOUNT: '2' } })],
    [embedded({ env: { JAVA_OPTS: '-Xmx1g' } }), embedded({ env: { JAVA_TOOL_OPTIONS: '-Xmx1g' } })],
  ],
  SG006: [
    [{ app: { port: 5702 } }, { app: { port: 5701 } }],
    [{ topology: 'client-server', app: { port: 5701 } }, embedded({ port: 5701 })],
    [{ member: { port: 8079 } }, { member: { port: 8080 } }],
    [ports({ a: 15701, b: 570 }), ports({ a: 15701, b: 5701 })],
  ],
  SG027: [[ports({ a: 8079, b: 18080 }), ports({ a: 8079, b: 8080 })]],
  SG028: [
    [ports({ a: 79, b: 8 }), ports({ a: 79, b: 80 })],
    [
      { app: { extraPorts: { a: 80 } }, service: { enabled: false } },
      { app: { extraPorts: { a: 80 } }, service: { enabled: true } },
    ],
    [
      { app: { extraPorts: { a: 9090 } }, service: { port: 9091 } },
      { app: { extraPorts: { a: 9090 } }, service: { port: 9090 } },
    ],
  ],
  SG016: ['containers', 'volumes', 'terminationGracePeriodSeconds', 'restartPolicy', 'enableServiceLinks'].map(
    (field) => [{ podSpec: { hostAliases: [] } }, { podSpec: { hostAliases: [], [field]: [] } }],
  ),
  SG091: [
    [
      { ...beside(), ...ports({ sidekicks: 8443 }) },
      { ...beside(), ...ports({ sidekick: 8443 }) },
    ],
  ],
  SG092: [
    [named('extraContainers', 'apps'), named('extraContainers', 'app')],
    [{ topology: 'client-server', ...named('extraContainers', 'hazelcast') }, named('extraContainers', 'hazelcast')],
    [named('extraContainers', 'sidekick'), { ...beside(), ...named('extraContainers', 'sidekick') }],
    [
      { extraContainers: [{ name: 'a', env: [{ name: 'app' }], args: ['\n  name: app'] }] },
      { extraContainers: [{ name: 'a' }, { image: 'a', name: 'app', env: [] }] },
    ],
  ],
  SG093: [
    [named('initContainers', 'apps'), named('initContainers', 'app')],
    [named('initContainers', 'sidekick'), { ...beside(), ...named('initContainers', 'sidekick') }],
  ],
  SG094: [
    [named('volumes', 'hazelcast'), named('volumes', 'hazelcast-config')],
    [{ topology: 'client-server', ...named('volumes', 'hazelcast-tmp') }, named('volumes', 'hazelcast-tmp')],
    [
      { ...beside(), ...named('volumes', 'sidekick-ca') },
      { ...beside({ tls: { caSecret: 'ca' } }), ...named('volumes', 'sidekick-ca') },
      'SK033',
    ],
  ],
  SG095: [
    [mount('/data/hazelcast'), embedded({ ...mount('/data/hazelcast').app })],
    [embedded({ ...mount('/data/hazelcasts').app }), embedded({ ...mount('/data/hazelcast').app })],
  ],
  SG097: [
    [extraEnv('HAZELCAST_ADDRESSES'), extraEnv('HAZELCAST_ADDRESS')],
    [extraEnv('POD_NAME'), embedded({ ...extraEnv('POD_NAME').app })],
    [extraEnv('JAVA_TOOL_OPTIONS'), embedded({ ...extraEnv('JAVA_TOOL_OPTIONS').app })],
    [extraEnv('AWS_REGION'), { ...beside(), ...extraEnv('AWS_REGION') }],
    [
      { ...beside(), ...extraEnv('AWS_CA_BUNDLE') },
      { ...beside({ client: { caFile: '/ca.crt' } }), ...extraEnv('AWS_CA_BUNDLE') },
    ],
  ],
};
