import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../lib/cache.ts';
import { ToolError } from '../bootstrap/toolError.mjs';
import { findGo, getGo, goEnv, type UsableGo } from '../lib/go.ts';
import { hashOf, hashOfFiles } from '../lib/hash.ts';
import { show } from '../lib/process.ts';
import { inNewFolder } from './newFolder.ts';
import { HERE } from './paths.ts';

interface Module {
  /** Of its folder here, which holds a go.mod and a go.sum that pin every source. */
  readonly name: string;
  /** How to speak of it. */
  readonly title: string;
  /** Their packages. */
  readonly programs: Record<string, string>;
  readonly linkerFlags: readonly string[];
  /** How long two processors build it, roughly. */
  readonly minutes: number;
}

/** The version is such as v1.34.3. */
export type Kubernetes = Module & { version: string };

const SMALL = ['-s', '-w'];

const KUBERNETES_PROGRAMS = {
  etcd: 'go.etcd.io/etcd/server/v3',
  'kube-apiserver': 'k8s.io/kubernetes/cmd/kube-apiserver',
  'kube-controller-manager': 'k8s.io/kubernetes/cmd/kube-controller-manager',
  'kube-proxy': 'k8s.io/kubernetes/cmd/kube-proxy',
  'kube-scheduler': 'k8s.io/kubernetes/cmd/kube-scheduler',
  kubectl: 'k8s.io/kubernetes/cmd/kubectl',
  kubelet: 'k8s.io/kubernetes/cmd/kubelet',
};

/** CoreDNS's version, such as v1.13.1. */
export const COREDNS_VERSION = versionIn('coredns', 'github.com/coredns/coredns');

/** Kubernetes as clusters have it unless told otherwise. */
export const KUBERNETES = kubernetesIn('kubernetes');

/** An older Kubernetes: the first one in which native sidecars are on by themselves. */
export const OLDER_KUBERNETES = kubernetesIn('kubernetes-1.29');

/**
 * Kubernetes by the start of its version.
 * @param minor such as `1.29`; the default one unless told
 */
export function kubernetesOf(minor: string | undefined = minorOf(KUBERNETES)): Kubernetes {
  const all = [KUBERNETES, OLDER_KUBERNETES];
  const found = all.find((kubernetes) => minorOf(kubernetes) === minor);
  if (found !== undefined) return found;
  throw new ToolError(`--kubernetes ${minor}: there are ${all.map(minorOf).join(' and ')}.`);
}

/** What runs containers on a node and connects pods. */
export const CONTAINERS: Module = {
  name: 'containers',
  title: 'containerd and network plugins',
  programs: {
    containerd: 'github.com/containerd/containerd/v2/cmd/containerd',
    'containerd-shim-runc-v2': 'github.com/containerd/containerd/v2/cmd/containerd-shim-runc-v2',
    ctr: 'github.com/containerd/containerd/v2/cmd/ctr',
    bridge: 'github.com/containernetworking/plugins/plugins/main/bridge',
    'host-local': 'github.com/containernetworking/plugins/plugins/ipam/host-local',
    loopback: 'github.com/containernetworking/plugins/plugins/main/loopback',
    portmap: 'github.com/containernetworking/plugins/plugins/meta/portmap',
    pause: './pause',
  },
  linkerFlags: SMALL,
  minutes: 4,
};

export const COREDNS: Module = {
  name: 'coredns',
  title: `CoreDNS ${COREDNS_VERSION}`,
  programs: { coredns: '.' },
  linkerFlags: SMALL,
  minutes: 4,
};

/** The folder of a module's programs in the cache, built first when they are not there. */
export async function goPrograms(module: Module, env: NodeJS.ProcessEnv): Promise<string> {
  const key = sourceKey(module);
  const cache = cacheFolder(env);
  const built = (await findGo(env)).problem === undefined ? undefined : anyBuild(cache, key);
  if (built !== undefined) return built;
  const go = await getGo(env);
  if (go.problem !== undefined) throw new ToolError(`${module.title} is built from source, but ${go.problem}.`);
  const folder = join(cache, `${key}-${go.version.replace(/[^\w.]/g, '_')}`);
  if (!existsSync(folder)) await build(go, module, folder, env);
  return folder;
}

/**
 * Names what a module's programs are built from and for.
 * @param folder of its sources
 */
export function sourceKey({ name, programs, linkerFlags }: Module, folder = join(HERE, name)): string {
  const sources = hashOfFiles(folder, '.');
  return `${name}-${hashOf(sources, ...Object.entries(programs).flat(), ...linkerFlags, process.platform, process.arch)}`;
}

/** What some Go built, for a machine that has none. */
function anyBuild(cache: string, key: string): string | undefined {
  const folders = existsSync(cache) ? readdirSync(cache) : [];
  const found = folders.find((folder) => folder.startsWith(`${key}-go`));
  return found === undefined ? undefined : join(cache, found);
}

async function build(
  go: UsableGo,
  { name, title, programs, linkerFlags, minutes }: Module,
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  console.error(`Building ${title}, once: about ${minutes} minutes when Go's own cache is empty.`);
  await inNewFolder(folder, async (unfinished) => {
    for (const [program, source] of Object.entries(programs)) {
      const flags = [
        '-trimpath',
        '-buildvcs=false',
        '-ldflags',
        linkerFlags.join(' '),
        '-o',
        join(unfinished, program),
      ];
      const code = await show(go.program, ['build', ...flags, source], {
        cwd: join(HERE, name),
        env: goEnv(env),
        stdio: ['ignore', 2, 2],
      });
      if (code !== 0) throw new ToolError(`go build of ${program} failed: see above`);
    }
  });
}

/** @param name of its folder here */
function kubernetesIn(name: string): Kubernetes {
  const version = versionIn(name, 'k8s.io/kubernetes');
  return {
    name,
    version,
    title: `Kubernetes ${version}`,
    programs: KUBERNETES_PROGRAMS,
    linkerFlags: [...SMALL, ...kubernetesVersionFlags(version)],
    minutes: 12,
  };
}

function minorOf({ version }: Kubernetes): string {
  return version.slice(1).split('.').slice(0, 2).join('.');
}

/** What Kubernetes' own build sets. Without it, nodes and clients take each other for versions of nothing. */
function kubernetesVersionFlags(version: string): string[] {
  const [major, minor] = version.slice(1).split('.');
  const values = { gitMajor: major, gitMinor: minor, gitVersion: version, gitTreeState: 'clean' };
  return Object.entries(values).map(([name, value]) => `-X k8s.io/component-base/version.${name}=${value}`);
}

/** The version of a module that a go.mod of ours asks for. */
function versionIn(folder: string, path: string): string {
  const lines = readFileSync(join(HERE, folder, 'go.mod'), 'utf8').split('\n');
  const line = lines.find((text) => text.replace(/^\s*(?:require )?/, '').startsWith(`${path} v`)) ?? '';
  return line.trim().replace('require ', '').split(' ')[1] ?? '';
}
