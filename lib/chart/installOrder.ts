/**
 * Kinds in the order in which Helm installs them, and prints them.
 * @see https://github.com/helm/helm/blob/v3.21.4/pkg/releaseutil/kind_sorter.go
 */
const INSTALL_ORDER = [
  'PriorityClass',
  'Namespace',
  'NetworkPolicy',
  'ResourceQuota',
  'LimitRange',
  'PodSecurityPolicy',
  'PodDisruptionBudget',
  'ServiceAccount',
  'Secret',
  'SecretList',
  'ConfigMap',
  'StorageClass',
  'PersistentVolume',
  'PersistentVolumeClaim',
  'CustomResourceDefinition',
  'ClusterRole',
  'ClusterRoleList',
  'ClusterRoleBinding',
  'ClusterRoleBindingList',
  'Role',
  'RoleList',
  'RoleBinding',
  'RoleBindingList',
  'Service',
  'DaemonSet',
  'Pod',
  'ReplicationController',
  'ReplicaSet',
  'Deployment',
  'HorizontalPodAutoscaler',
  'StatefulSet',
  'Job',
  'CronJob',
  'IngressClass',
  'Ingress',
  'APIService',
];

const POSITION = new Map(INSTALL_ORDER.map((kind, index) => [kind, index]));

/** Compares two kinds; those that Helm does not know come last, by name. */
export function compareKinds(left: string, right: string): number {
  const [first, second] = [POSITION.get(left) ?? Infinity, POSITION.get(right) ?? Infinity];
  if (first !== second) return first < second ? -1 : 1;
  return first === Infinity && left !== right ? (left < right ? -1 : 1) : 0;
}
