import { DIGEST, embedded, type Rows } from './row.ts';

const env = (name: string) => ({ app: { env: { [name]: 'x' } } });
const ports = (extraPorts: Readonly<Record<string, number>>) => ({ app: { extraPorts } });

/** appRules.ts */
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
};
