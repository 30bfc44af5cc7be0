/** System properties of Hazelcast that typed values make, with the value to use in place of each. */
export const TYPED_PROPERTIES: Readonly<Record<string, string>> = {
  'hazelcast.shutdownhook.enabled': 'member.gracefulShutdown.enabled',
  'hazelcast.shutdownhook.policy': 'member.gracefulShutdown.enabled',
  'hazelcast.graceful.shutdown.max.wait': 'member.gracefulShutdown.maxWaitSeconds',
  'hazelcast.kubernetes.service-dns': 'member.discovery.mode',
  'hazelcast.kubernetes.service-name': 'member.discovery.mode',
  'hazelcast.kubernetes.namespace': 'namespaceOverride',
  'hazelcast.kubernetes.service-port': 'member.port',
  'hazelcast.kubernetes.pod-label-name': 'member.discovery.mode',
  'hazelcast.kubernetes.service-label-name': 'member.discovery.mode',
};
