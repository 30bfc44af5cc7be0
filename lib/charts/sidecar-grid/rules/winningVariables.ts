/**
 * Variables that Hazelcast prefers to its configuration, with the value to use in place of each.
 * @see https://docs.hazelcast.com/hazelcast/5.5/configuration/configuring-with-system-properties
 */
export const WINNING_VARIABLES: Readonly<Record<string, string>> = {
  HZ_CLUSTERNAME: 'member.clusterName',
  HZ_MAP_DEFAULT_ASYNCBACKUPCOUNT: 'member.asyncBackupCount',
  HZ_MAP_DEFAULT_BACKUPCOUNT: 'member.backupCount',
  HZ_NETWORK_JOIN_KUBERNETES_ENABLED: 'member.discovery.mode',
  HZ_NETWORK_JOIN_KUBERNETES_NAMESPACE: 'namespaceOverride',
  HZ_NETWORK_JOIN_KUBERNETES_SERVICEDNS: 'member.discovery.mode',
  HZ_NETWORK_JOIN_KUBERNETES_SERVICENAME: 'member.discovery.mode',
  HZ_NETWORK_JOIN_KUBERNETES_SERVICEPORT: 'member.port',
  HZ_NETWORK_PORT_AUTOINCREMENT: 'member.port',
  HZ_NETWORK_PORT_PORT: 'member.port',
  HZ_NETWORK_RESTAPI_ENABLED: 'member.network.rest-api',
  HZ_PARTITIONGROUP_ENABLED: 'availability.mode',
  HZ_PARTITIONGROUP_GROUPTYPE: 'availability.mode',
};
