import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAtLeast } from '../lib/versions.ts';
import { CERTIFICATES } from './certificates.ts';
import { GROUP } from './cgroups.ts';
import { writeKubeconfig } from './kubeconfig.ts';
import { CLUSTER, type Node } from './layout.ts';

interface Parts {
  /** The folder of the programs that connect pods. */
  readonly plugins: string;
  /** The image of the process that keeps a pod's namespaces open. */
  readonly pause: string;
  /** Of Kubernetes, such as v1.34.3. */
  readonly version: string;
}

const NETWORKS = 'networks';
const SOCKET = '/run/containerd/containerd.sock';

/** Writes the configuration of a node's programs. JSON is YAML, too. */
export function writeNodeFiles(folder: string, node: Node, parts: Parts): void {
  const json = { 'kubelet.json': kubelet(folder, node, parts), 'kube-proxy.json': kubeProxy(folder, node) };
  for (const [file, contents] of Object.entries(json)) write(folder, file, JSON.stringify(contents, null, 2));
  mkdirSync(join(folder, NETWORKS), { recursive: true });
  write(join(folder, NETWORKS), 'pods.conflist', JSON.stringify(podNetwork(node), null, 2));
  write(folder, 'containerd.toml', containerd(folder, parts));
  write(folder, 'resolv.conf', `nameserver ${CLUSTER.dnsService}`);
  writeKubeconfig(join(folder, 'kubelet.kubeconfig'), node.name);
  writeKubeconfig(join(folder, 'kube-proxy.kubeconfig'), 'kube-proxy');
}

/**
 * How a kubelet is configured.
 * @see https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/
 */
export function kubelet(folder: string, { name }: Node, { version }: Pick<Parts, 'version'>) {
  return {
    apiVersion: 'kubelet.config.k8s.io/v1beta1',
    kind: 'KubeletConfiguration',
    authentication: {
      anonymous: { enabled: false },
      webhook: { enabled: true },
      x509: { clientCAFile: join(CERTIFICATES, 'ca.crt') },
    },
    authorization: { mode: 'Webhook' },
    tlsCertFile: join(CERTIFICATES, `${name}.crt`),
    tlsPrivateKeyFile: join(CERTIFICATES, `${name}.key`),
    containerRuntimeEndpoint: `unix://${SOCKET}`,
    // A kubelet ends pods' groups that it does not know: each has a root of its own.
    cgroupDriver: 'cgroupfs',
    cgroupRoot: `/${GROUP}/${name}`,
    // Kubelets before 1.31 have no such field.
    ...(isAtLeast(version, '1.31.0') ? { failCgroupV1: false } : {}),
    failSwapOn: false,
    clusterDNS: [CLUSTER.dnsService],
    clusterDomain: CLUSTER.domain,
    resolvConf: join(folder, 'resolv.conf'),
    nodeLeaseDurationSeconds: 10,
    nodeStatusUpdateFrequency: '5s',
    // Without a registry, an image that is collected does not come back.
    imageGCHighThresholdPercent: 100,
    imageGCLowThresholdPercent: 99,
    evictionHard: {
      'memory.available': '100Mi',
      'nodefs.available': '1%',
      'nodefs.inodesFree': '1%',
      'imagefs.available': '1%',
    },
  };
}

function kubeProxy(folder: string, { name, address }: Node) {
  return {
    apiVersion: 'kubeproxy.config.k8s.io/v1alpha1',
    kind: 'KubeProxyConfiguration',
    clientConnection: { kubeconfig: join(folder, 'kube-proxy.kubeconfig') },
    mode: 'iptables',
    clusterCIDR: CLUSTER.podRange,
    hostnameOverride: name,
    bindAddress: address,
    // Limits of connections are the whole machine's: leave them.
    conntrack: { maxPerCore: 0, min: 0, tcpEstablishedTimeout: '0s', tcpCloseWaitTimeout: '0s' },
  };
}

function podNetwork({ podRange }: Node) {
  return {
    cniVersion: '1.0.0',
    name: 'pods',
    plugins: [
      {
        type: 'bridge',
        bridge: 'pods0',
        isGateway: true,
        hairpinMode: true,
        ipam: { type: 'host-local', ranges: [[{ subnet: podRange }]], routes: [{ dst: '0.0.0.0/0' }] },
      },
      { type: 'portmap', capabilities: { portMappings: true } },
    ],
  };
}

/** @see https://github.com/containerd/containerd/blob/v2.2.0/docs/cri/config.md */
function containerd(folder: string, { plugins, pause }: Parts): string {
  return `version = 3

[grpc]
  address = "${SOCKET}"

[plugins.'io.containerd.cri.v1.images']
  snapshotter = "overlayfs"
  [plugins.'io.containerd.cri.v1.images'.pinned_images]
    sandbox = "${pause}"

[plugins.'io.containerd.cri.v1.runtime']
  disable_apparmor = true
  # Root in a container or a virtual machine may not be allowed to make a process less likely to be killed.
  restrict_oom_score_adj = true
  [plugins.'io.containerd.cri.v1.runtime'.cni]
    bin_dirs = ["${plugins}"]
    conf_dir = "${join(folder, NETWORKS)}"
  [plugins.'io.containerd.cri.v1.runtime'.containerd.runtimes.runc]
    runtime_type = "io.containerd.runc.v2"
    [plugins.'io.containerd.cri.v1.runtime'.containerd.runtimes.runc.options]
      SystemdCgroup = false
`;
}

function write(folder: string, file: string, contents: string): void {
  writeFileSync(join(folder, file), contents.endsWith('\n') ? contents : `${contents}\n`);
}
