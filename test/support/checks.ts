import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { NEWEST_KUBE_VERSION } from '../../lib/chart/rendering.ts';
import { builtInChart } from '../../lib/charts/charts.ts';
import { readValuesFile } from '../../lib/read/valuesFile.ts';
import { writeDocuments } from '../../lib/render/writeYaml.ts';
import { binaryPath } from './helm.ts';

/** Versions of Kubernetes that every chart is rendered for: without native sidecars, with them, and the newest. */
export const RENDERED_FOR: readonly string[] = ['1.29.0', '1.33.0', NEWEST_KUBE_VERSION];

/** A check of tools/checks: each reads manifests and needs no cluster. */
export type Check = 'schema' | 'server' | 'pod-security';

/** Something that a check finds wrong. */
export interface Finding {
  /** Kind and name, such as `StatefulSet/shop`. */
  readonly object: string;
  readonly message: string;
}

/** Something that kube-score finds wrong. */
export interface ScoreFinding {
  /** Kind and name, such as `StatefulSet/shop`. */
  readonly object: string;
  /** Name of the container, or empty where it is about the object. */
  readonly container: string;
  /** Identifier of kube-score's check, such as `container-resources`. */
  readonly check: string;
  readonly message: string;
}

/** What a check finds in a stream of YAML documents, for a version of Kubernetes such as `1.29.0`. */
export async function findingsOf(check: Check, manifests: string, kubeVersion: string): Promise<readonly Finding[]> {
  const version = check === 'server' ? [] : ['--kubernetes-version', minorOf(kubeVersion)];
  return JSON.parse(await run('checks', [check, ...version], manifests)) as Finding[];
}

/** The releases of Kubernetes that the checks know: minor ones by their schemas, and the one whose server code they run. */
export async function knownKubernetes(): Promise<{ readonly schema: readonly string[]; readonly server: string }> {
  return JSON.parse(await run('checks', ['versions'], '')) as { schema: string[]; server: string };
}

/** What kube-score finds, for a version of Kubernetes such as `1.29.0`. Annotations cannot silence it. */
export async function kubeScore(manifests: string, kubeVersion: string): Promise<readonly ScoreFinding[]> {
  const args = ['score', '--kubernetes-version', `v${minorOf(kubeVersion)}`, '--output-format', 'json'];
  const optional = ['container-seccomp-profile', 'container-ports-check'];
  const tests = optional.flatMap((test) => ['--enable-optional-test', test]);
  const text = await run('kubescore', [...args, ...tests, '--disable-ignore-checks-annotations', '-'], manifests);
  return (JSON.parse(text) as ScoredObject[]).flatMap(findingsIn);
}

/** The values files that a chart brings for tests. */
export function ciFiles(chart: string): readonly string[] {
  return readdirSync(`charts/${chart}/ci`);
}

/** What `synth` writes for one of them, and the pods of `helm test`; the cluster has all extensions of {@link EXTENSIONS}. */
export async function renderCiFile(chart: string, file: string, kubeVersion: string): Promise<string> {
  const definition = await builtInChart(chart);
  const values = ciValues(chart, file);
  const rendering = definition?.render({ values, release: 'shop', kubeVersion, apiVersions: EXTENSIONS });
  return writeDocuments([...(rendering?.objects ?? []), ...(rendering?.tests ?? [])]);
}

/** The values in one of them. */
export function ciValues(chart: string, file: string): Record<string, unknown> {
  return readValuesFile(readFileSync(`charts/${chart}/ci/${file}`, 'utf8'), file);
}

/** The kinds of extensions that the checks know, as a cluster names them. */
const EXTENSIONS: readonly string[] = [
  'gateway.networking.k8s.io/v1',
  'gateway.networking.k8s.io/v1/HTTPRoute',
  'monitoring.coreos.com/v1',
  'monitoring.coreos.com/v1/PodMonitor',
  'monitoring.coreos.com/v1/PrometheusRule',
  'monitoring.coreos.com/v1/ServiceMonitor',
];

/** An object in kube-score's answer. */
interface ScoredObject {
  readonly type_meta: { readonly kind: string };
  readonly object_meta: { readonly name: string };
  readonly checks: readonly {
    readonly check: { readonly id: string; readonly comment: string };
    readonly grade: number;
    readonly skipped: boolean;
    readonly comments: readonly { readonly path: string; readonly summary: string }[] | null;
  }[];
}

/** The grade of a check that has nothing to say. */
const ALL_OK = 10;

function findingsIn({ type_meta, object_meta, checks }: ScoredObject): readonly ScoreFinding[] {
  const object = `${type_meta.kind}/${object_meta.name}`;
  const poor = checks.filter(({ grade, skipped }) => grade < ALL_OK && !skipped);
  return poor.flatMap(({ check, comments }) =>
    (comments ?? [{ path: '', summary: check.comment }]).map(({ path, summary }) => ({
      object,
      container: path,
      check: check.id,
      message: summary,
    })),
  );
}

/** `1.29` of `1.29.0`. */
function minorOf(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}

/** What a program prints as JSON. kube-score also ends with 1 when it has found something. */
async function run(name: 'checks' | 'kubescore', args: readonly string[], input: string): Promise<string> {
  const { stdout, stderr, error } = spawnSync(await binaryPath(name), args, {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error !== undefined) throw error;
  if (stdout === '') throw new Error(stderr);
  return stdout;
}
