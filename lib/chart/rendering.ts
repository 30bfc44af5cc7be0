import { UserError } from '../errors.ts';
import type { Release } from '../expressions/context.ts';
import type { SettingsOf } from '../values/declaration.ts';
import type { Manifest } from './resource.ts';

/** What a chart is rendered for. */
export interface RenderOptions<Value = unknown> {
  /** What the user sets; the rest are defaults. @default - all defaults */
  readonly values?: SettingsOf<Value>;
  /** @default 'release-name' */
  readonly release?: string;
  /** @default 'default' */
  readonly namespace?: string;
  /** Kubernetes version, such as `1.33.0`. @default - the newest that we support */
  readonly kubeVersion?: string;
  /** APIs of extensions that the cluster serves, such as `security.openshift.io/v1`. @default - none */
  readonly apiVersions?: readonly string[];
  /** What manages the objects: the label `app.kubernetes.io/managed-by`. @default 'sidegrid' */
  readonly service?: string;
}

/** What rendering gives. */
export interface Rendering {
  /** The objects, in the order in which Helm installs them. */
  readonly objects: readonly Manifest[];
  /** The pods that `helm test` runs: no part of what is installed. */
  readonly tests: readonly Manifest[];
  /** What Helm would say after the installation. */
  readonly notes: string;
  /** Rules of severity warning that the values break. */
  readonly warnings: readonly string[];
}

const NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** @throws UserError for a release or namespace whose name Helm or Kubernetes refuses */
export function assertRelease({ name, namespace }: Release): void {
  if (!NAME.test(name) || name.length > 53) {
    throw new UserError(
      `the release name ${JSON.stringify(name)} is invalid: it must match ${NAME.source} and not be longer than 53 characters`,
    );
  }
  if (!/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(namespace) || namespace.length > 63) {
    throw new UserError(
      `the namespace ${JSON.stringify(namespace)} is invalid: it must be a DNS label of at most 63 characters`,
    );
  }
}

/** A Kubernetes version as Helm gives it to templates: `v1.33.0`. @throws UserError for a text that is no version */
export function readKubeVersion(text: string): string {
  if (!/^v?(0|[1-9]\d{0,8})(\.(0|[1-9]\d{0,8})){1,2}([-+][0-9A-Za-z.+-]+)?$/.test(text))
    throw new UserError(`the Kubernetes version ${JSON.stringify(text)} is invalid: write it as 1.33.0`);
  return text.startsWith('v') ? text : `v${text}`;
}

/** A version fits a constraint of the form `>=1.29.0-0`, with or without the `-0`. As in Helm, its suffix does not count. */
export function satisfies(kubeVersion: string, constraint: string): boolean {
  const wanted = /^>=\s*v?(\d+)\.(\d+)\.(\d+)(-0)?$/.exec(constraint);
  if (!wanted)
    throw new UserError(`the chart's kubeVersion ${JSON.stringify(constraint)} is invalid: write it as >=1.29.0-0`);
  const [version, least] = [numbers(kubeVersion), wanted.slice(1, 4).map(Number)];
  return (least.map((part, index) => (version[index] ?? 0) - part).find((delta) => delta !== 0) ?? 0) >= 0;
}

function numbers(version: string): readonly number[] {
  return version.slice(1).split(/[-+]/, 1)[0]?.split('.').map(Number) ?? [];
}

/** The newest Kubernetes version that is supported: what `synth` assumes by default. */
export const NEWEST_KUBE_VERSION = '1.36.0';

/** Native sidecars are on from this version. */
export const DEFAULT_KUBE_VERSION = '>=1.29.0-0';
