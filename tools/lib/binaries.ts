import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.ts';

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

export interface Binary {
  /** How to speak of it. */
  readonly title: string;
  /** The folder of its Go module. */
  readonly module: string;
  /** The Go package. */
  readonly source: string;
  /** What it is built from, in the module's folder. */
  readonly files: readonly string[];
  readonly linkerFlags: readonly string[];
  /** What on PATH can stand in for it. */
  readonly onPath?: { commands: readonly string[]; oldest: string };
}

export type BinaryName = 'helm3' | 'helm4' | 'oracle' | 'checks' | 'kubescore';

export const BINARIES: Record<BinaryName, Binary> = {
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

export const BINARY_NAMES: BinaryName[] = ['oracle', 'helm3', 'helm4', 'checks', 'kubescore'];

/** The version of a module that a go.mod asks for, such as v3.21.4. */
function moduleVersion(path: string, folder = MODULE): string {
  const line = readGoMod(folder)
    .split('\n')
    .find((text) => text.trim().startsWith(`${path} `));
  return line?.trim().split(' ')[1] ?? '';
}

function readGoMod(folder: string): string {
  return readFileSync(join(folder, 'go.mod'), 'utf8');
}

/** The linker flag that gives a Go variable its value. */
function setVariable(variable: string, value: string): string {
  return `-X ${variable}=${value}`;
}
