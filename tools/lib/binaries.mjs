import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

/** The folder of the Go module that Helm and the oracle are built from. */
export const MODULE = join(ROOT, 'tools');

/** Modules of their own: their dependencies do not go together with Helm's, nor with each other. */
const CHECKS = join(MODULE, 'checks');
const KUBE_SCORE = join(MODULE, 'kube-score');

const helm3 = moduleVersion('helm.sh/helm/v3');
const helm4 = moduleVersion('helm.sh/helm/v4');
const kubeScore = moduleVersion('github.com/zegl/kube-score', KUBE_SCORE);

/** The oldest Go that builds them all, such as 1.26.0. */
export const OLDEST_GO = readGoMod(MODULE).match(/^go (\S+)$/m)?.[1] ?? '';

/**
 * What helm 3's own Makefile sets. Without it, helm 3 takes Kubernetes for 1.20 and refuses charts that need more.
 * The minor version of Kubernetes is that of client-go, as for the released helm.
 */
const kubernetesOfHelm3 = ['pkg/chartutil', 'pkg/lint/rules'].flatMap((folder) => [
  setVariable(`helm.sh/helm/v3/${folder}.k8sVersionMajor`, '1'),
  setVariable(`helm.sh/helm/v3/${folder}.k8sVersionMinor`, moduleVersion('k8s.io/client-go').split('.')[1] ?? ''),
]);

/**
 * @typedef {object} Binary
 * @property {string} title how to speak of it
 * @property {string} module the folder of its Go module
 * @property {string} source the Go package
 * @property {string[]} files what it is built from, in the module's folder
 * @property {string[]} linkerFlags
 * @property {{ commands: string[], oldest: string }} [onPath] what on PATH can stand in for it
 */

/** @typedef {'helm3' | 'helm4' | 'oracle' | 'checks' | 'kubescore'} BinaryName */

/** @type {Record<BinaryName, Binary>} */
export const BINARIES = {
  helm3: {
    title: `helm ${helm3}`,
    module: MODULE,
    source: 'helm.sh/helm/v3/cmd/helm',
    files: ['go.mod', 'go.sum'],
    linkerFlags: ['-s -w', setVariable('helm.sh/helm/v3/internal/version.version', helm3), ...kubernetesOfHelm3],
    onPath: { commands: ['helm3', 'helm'], oldest: '3.18.5' },
  },
  helm4: {
    title: `helm ${helm4}`,
    module: MODULE,
    source: 'helm.sh/helm/v4/cmd/helm',
    files: ['go.mod', 'go.sum'],
    linkerFlags: ['-s -w', setVariable('helm.sh/helm/v4/internal/version.version', helm4)],
    onPath: { commands: ['helm4', 'helm'], oldest: '4.1.0' },
  },
  oracle: {
    title: 'the oracle',
    module: MODULE,
    source: './oracle',
    files: ['go.mod', 'go.sum', 'oracle'],
    linkerFlags: ['-s -w', setVariable('helm.sh/helm/v3/internal/version.version', helm3), ...kubernetesOfHelm3],
  },
  checks: {
    title: 'the checks of Kubernetes',
    module: CHECKS,
    source: '.',
    files: ['.'],
    linkerFlags: ['-s -w'],
  },
  kubescore: {
    title: `kube-score ${kubeScore}`,
    module: KUBE_SCORE,
    source: 'github.com/zegl/kube-score/cmd/kube-score',
    files: ['go.mod', 'go.sum'],
    linkerFlags: ['-s -w'],
  },
};

/** @type {BinaryName[]} */
export const BINARY_NAMES = ['oracle', 'helm3', 'helm4', 'checks', 'kubescore'];

/**
 * The version of a module that a go.mod asks for, such as v3.21.4.
 * @param {string} path
 * @param {string} [folder]
 */
function moduleVersion(path, folder = MODULE) {
  const line = readGoMod(folder)
    .split('\n')
    .find((text) => text.trim().startsWith(`${path} `));
  return line?.trim().split(' ')[1] ?? '';
}

/** @param {string} folder */
function readGoMod(folder) {
  return readFileSync(join(folder, 'go.mod'), 'utf8');
}

/**
 * The linker flag that gives a Go variable its value.
 * @param {string} variable
 * @param {string} value
 */
function setVariable(variable, value) {
  return `-X ${variable}=${value}`;
}
