import type { BinaryName } from '../../tools/lib/binaries.ts';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parseAllDocuments } from 'yaml';
import type { JsonObject } from '../../lib/testing/difference.ts';
import { helmEnvironment, helmError } from '../../lib/testing/helmProgram.ts';

export type { JsonObject } from '../../lib/testing/difference.ts';

/** What was asked for, or the error text of Helm. */
export type Answer<Result> =
  (Result & { error?: undefined }) | ({ [Key in keyof Result]?: undefined } & { error: string });

/** A release of Helm that the tests compare with. */
export type Helm = 'helm3' | 'helm4';

/** What `helm template` is run with. */
export interface HelmTemplateOptions {
  readonly helm: Helm;
  /** The chart's folder. */
  readonly chart: string;
  readonly valuesFiles?: readonly string[];
  /** `--set` options, such as `app.port=80`. */
  readonly set?: readonly string[];
  /** `--set-string` options. */
  readonly setString?: readonly string[];
  /** @default 'release-name', as Helm */
  readonly release?: string;
  /** @default 'default' */
  readonly namespace?: string;
  /** @default the newest that this helm knows */
  readonly kubeVersion?: string;
  /** APIs of extensions that the cluster serves. @default - none */
  readonly apiVersions?: readonly string[];
}

/** Runs the real `helm template --skip-tests` and reads what it prints. */
export async function helmTemplate(options: HelmTemplateOptions): Promise<Answer<{ objects: JsonObject[] }>> {
  const { text, error } = await helmTemplateText(options);
  return error === undefined ? { objects: parseObjects(text) } : { error };
}

/** What the real `helm template --skip-tests` prints; `Oracle.parse` reads it exactly as Kubernetes does. */
export async function helmTemplateText(options: HelmTemplateOptions): Promise<Answer<{ text: string }>> {
  const { ok, stdout, stderr } = await runHelm(options.helm, [
    'template',
    options.release ?? 'release-name',
    options.chart,
    '--skip-tests',
    ...['--namespace', options.namespace ?? 'default'],
    ...(options.kubeVersion === undefined ? [] : ['--kube-version', options.kubeVersion]),
    ...(options.apiVersions ?? []).flatMap((api) => ['--api-versions', api]),
    ...valuesArgs(options),
  ]);
  return ok ? { text: stdout } : { error: helmError(stderr) };
}

/** What `helm lint` is run with. */
export type HelmLintOptions = Omit<HelmTemplateOptions, 'release'>;

/** Runs `helm lint --strict`, which also fails on warnings; the output tells what it found. */
export async function helmLint(options: HelmLintOptions): Promise<{ ok: boolean; output: string }> {
  const { ok, stdout, stderr } = await runHelm(options.helm, [
    'lint',
    '--strict',
    options.chart,
    ...['--namespace', options.namespace ?? 'default'],
    ...(options.kubeVersion === undefined ? [] : ['--kube-version', options.kubeVersion]),
    ...valuesArgs(options),
  ]);
  return { ok, output: `${stdout}${stderr}` };
}

/**
 * Reads a stream of YAML documents nearly as Kubernetes does (YAML 1.1, without dates), and throws on duplicate keys.
 * Documents that hold nothing are left out. `Oracle.parse` reads exactly as Kubernetes does.
 */
export function parseObjects(stream: string): JsonObject[] {
  const documents = parseAllDocuments(stream, {
    version: '1.1',
    customTags: (tags) => tags.filter((tag) => tag !== 'timestamp'),
  });
  const values = [...documents].map((document): unknown => {
    const [problem] = [...document.errors, ...document.warnings];
    if (problem !== undefined) throw problem;
    return document.toJS();
  });
  return values.filter((value) => value !== null) as JsonObject[];
}

/** The path of a program that the tests use: `npm test` tells it; else the cache is asked. */
export async function binaryPath(name: BinaryName): Promise<string> {
  const told = process.env[`SIDEGRID_${name.toUpperCase()}`];
  if (told) return told;
  cachedPaths ??= readCachedPaths();
  const path = (await cachedPaths)[name];
  if (path === undefined) throw new Error(`tools/install.ts knows no ${name}`);
  return path;
}

let cachedPaths: Promise<Record<string, string>> | undefined;

async function readCachedPaths(): Promise<Record<string, string>> {
  const tools = fileURLToPath(new URL('../../tools/run.mjs', import.meta.url));
  const { ok, stdout, stderr } = await run(process.execPath, [tools, 'install', '--json', '--cached'], process.env);
  if (!ok) throw new Error(`Helm and the oracle are not at hand: use 'npm test'. ${stderr.trim()}`);
  return JSON.parse(stdout) as Record<string, string>;
}

function valuesArgs({ valuesFiles = [], set = [], setString = [] }: HelmLintOptions): string[] {
  return [
    ...valuesFiles.flatMap((file) => ['--values', file]),
    ...set.flatMap((value) => ['--set', value]),
    ...setString.flatMap((value) => ['--set-string', value]),
  ];
}

async function runHelm(helm: Helm, args: string[]): Promise<Output> {
  return run(await binaryPath(helm), args, helmEnvironment());
}

interface Output {
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(program: string, args: string[], env: NodeJS.ProcessEnv): Promise<Output> {
  try {
    return { ok: true, ...(await promisify(execFile)(program, args, { env, maxBuffer: 1 << 28 })) };
  } catch (error) {
    if (hasOutput(error)) return { ok: false, stdout: error.stdout, stderr: error.stderr };
    throw error;
  }
}

/** Tells a program that ended with a failure from one that could not be started. */
function hasOutput(error: unknown): error is { stdout: string; stderr: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'number' && 'stdout' in error;
}
