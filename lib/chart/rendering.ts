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
