import type { Pair, Rows } from './row.ts';

const VARIABLES = [
  'HZ_NETWORK_RESTAPI_ENABLED',
  'HZ_NETWORK_JOIN_KUBERNETES_SERVICENAME',
  'HAZELCAST_CONFIG',
  'JAVA_OPTS',
  'LOGGING_LEVEL',
  'PROMETHEUS_PORT',
  'HZ_PHONE_HOME_ENABLED',
  'POD_NAME',
  'HZ_CLUSTERNAME',
  'HZ_MAP_DEFAULT_BACKUPCOUNT',
  'HZ_NETWORK_PORT_PORT',
  'HZ_PARTITIONGROUP_ENABLED',
  'HZ_PARTITIONGROUP_GROUPTYPE',
  'MAX_HEAP_SIZE',
];

const OPTIONS = [
  ['-Xms64m', '-Xmx64m'],
  ['-XX:MinRAMPercentage=50', '-XX:MaxRAMPercentage=50'],
  ['-XX:InitialHeapSize=64m', '-XX:MaxHeapSize=64m'],
  ['-XX:MaxMetaspaceSize=64m', '-XX:MaxRAM=64m'],
  ['-Dhazelcast.initial.wait.seconds=1', '-Dhazelcast.initial.min.cluster.size=2'],
  ['-XX:+UseContainerSupport', '-XX:-UseContainerSupport'],
  ['-Dhazelcast.configs=a', '-Dhazelcast.config=a'],
  ['-Dhz.cluster-names=a', '-Dhz.cluster-name=a'],
  ['-Dhz.clusternames=a', '-Dhz.clustername=a'],
  ['-Da=-Dhazelcast.shutdownhook.policy=a', '-Dhazelcast.shutdownhook.policy=a'],
  ['-Dhazelcast.kubernetes.kubernetes-api-retries=1', '-Dhazelcast.kubernetes.service-dns=a'],
] as const;

const SECRETS = [
  ['-Da.passwort=x', '-Da.password=x'],
  ['-Da.pass=x', '-Da.passwd=x'],
  ['-Da.secretary=x', '-Da.clientSecret=x'],
  ['-Da.tokens=x', '-Da.token=x'],
  ['-Da.license=x', '-Dhazelcast.enterprise.license.key=x'],
] as const;

const options = (...javaOptions: string[]) => ({ member: { javaOptions } });
const among = ([kept, broken]: readonly [string, string]): Pair => [options('-Da=b', kept), options('-Da=b', broken)];

/** memberRules.ts */
export const memberRows: Rows = {
  SG018: VARIABLES.map((name) => [{ member: { env: { [`${name}S`]: 'x' } } }, { member: { env: { [name]: 'x' } } }]),
  SG019: OPTIONS.map(among),
  SG023: SECRETS.map(among),
  SG053: ['startup', 'readiness', 'liveness'].flatMap((probe) =>
    ['httpGet', 'tcpSocket', 'exec', 'grpc'].map((handler): Pair => [
      { member: { probes: { [probe]: { periodSeconds: 9 } } } },
      { member: { probes: { [probe]: { periodSeconds: 9, [handler]: {} } } } },
    ]),
  ),
};
