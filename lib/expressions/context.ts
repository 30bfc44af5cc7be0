import type { Variable } from './scope.ts';

/** The release that a chart is rendered for. */
export interface Release {
  /** Name of the release. */
  readonly name: string;
  /** Namespace that it is installed in. */
  readonly namespace: string;
  /** What manages it: the value of the label `app.kubernetes.io/managed-by`. */
  readonly service: string;
}

/** What `.Chart` holds. */
export interface ChartInfo {
  readonly name: string;
  readonly version: string;
  readonly appVersion: string;
}

/** All that an expression's value can depend on. */
export interface Context {
  /** The chart's defaults with the user's values over them. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly release: Release;
  readonly chart: ChartInfo;
  /** The cluster's Kubernetes version as Helm gives it: `v1.33.0`. */
  readonly kubeVersion: string;
  /** APIs of extensions that the cluster serves: `security.openshift.io/v1`. */
  readonly apiVersions: ReadonlySet<string>;
  /** Values of the loops that are under way. */
  readonly variables: ReadonlyMap<Variable, unknown>;
}

/** Where there is nothing to read: for expressions of literals. */
export const NO_CONTEXT: Context = {
  values: {},
  release: { name: '', namespace: '', service: '' },
  chart: { name: '', version: '', appVersion: '' },
  kubeVersion: '',
  apiVersions: new Set(),
  variables: new Map(),
};

/** The context inside one turn of a loop. */
export function withVariables(context: Context, ...turn: readonly (readonly [Variable, unknown])[]): Context {
  return { ...context, variables: new Map([...context.variables, ...turn]) };
}
