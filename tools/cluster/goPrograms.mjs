import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../lib/cache.mjs';
import { ToolError } from '../lib/command.mjs';
import { findGo, getGo, goEnv } from '../lib/go.mjs';
import { hashOf, hashOfFiles } from '../lib/hash.mjs';
import { show } from '../lib/process.mjs';
import { inNewFolder } from './newFolder.mjs';
import { HERE } from './paths.mjs';

/**
 * @typedef {object} Module
 * @property {string} name of its folder here, which holds a go.mod and a go.sum that pin every source
 * @property {string} title how to speak of it
 * @property {Record<string, string>} programs their packages
 * @property {string[]} linkerFlags
 * @property {number} minutes how long two processors build it, roughly
 *
 * @typedef {Module & { version: string }} Kubernetes the version is such as v1.34.3
 */

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
 * @param {string | undefined} minor such as `1.29`; the default one unless told
 * @returns {Kubernetes}
 */
export function kubernetesOf(minor = minorOf(KUBERNETES)) {
  const all = [KUBERNETES, OLDER_KUBERNETES];
  const found = all.find((kubernetes) => minorOf(kubernetes) === minor);
  if (found !== undefined) return found;
  throw new ToolError(`--kubernetes ${minor}: there are ${all.map(minorOf).join(' and ')}.`);
}

/** What runs containers on a node and connects pods. @type {Module} */
export const CONTAINERS = {
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

/** @type {Module} */
export const COREDNS = {
  name: 'coredns',
  title: `CoreDNS ${COREDNS_VERSION}`,
  programs: { coredns: '.' },
  linkerFlags: SMALL,
  minutes: 4,
};

/**
 * The folder of a module's programs in the cache, built first when they are not there.
 * @param {Module} module
 * @param {NodeJS.ProcessEnv} env
 */
export async function goPrograms(module, env) {
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
 * @param {Module} module
 * @param {string} [folder] of its sources
 */
export function sourceKey({ name, programs, linkerFlags }, folder = join(HERE, name)) {
  const sources = hashOfFiles(folder, '.');
  return `${name}-${hashOf(sources, ...Object.entries(programs).flat(), ...linkerFlags, process.platform, process.arch)}`;
}

/**
 * What some Go built, for a machine that has none.
 * @param {string} cache
 * @param {string} key
 */
function anyBuild(cache, key) {
  const folders = existsSync(cache) ? readdirSync(cache) : [];
  const found = folders.find((folder) => folder.startsWith(`${key}-go`));
  return found === undefined ? undefined : join(cache, found);
}

/**
 * @param {import('../lib/go.mjs').UsableGo} go
 * @param {Module} module
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 */
async function build(go, { name, title, programs, linkerFlags, minutes }, folder, env) {
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

/**
 * @param {string} name of its folder here
 * @returns {Kubernetes}
 */
function kubernetesIn(name) {
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

/** @param {Kubernetes} kubernetes */
function minorOf({ version }) {
  return version.slice(1).split('.').slice(0, 2).join('.');
}

/**
 * What Kubernetes' own build sets. Without it, nodes and clients take each other for versions of nothing.
 * @param {string} version
 */
function kubernetesVersionFlags(version) {
  const [major, minor] = version.slice(1).split('.');
  const values = { gitMajor: major, gitMinor: minor, gitVersion: version, gitTreeState: 'clean' };
  return Object.entries(values).map(([name, value]) => `-X k8s.io/component-base/version.${name}=${value}`);
}

/**
 * The version of a module that a go.mod of ours asks for.
 * @param {string} folder
 * @param {string} path
 */
function versionIn(folder, path) {
  const lines = readFileSync(join(HERE, folder, 'go.mod'), 'utf8').split('\n');
  const line = lines.find((text) => text.replace(/^\s*(?:require )?/, '').startsWith(`${path} v`)) ?? '';
  return line.trim().replace('require ', '').split(' ')[1] ?? '';
}
