import { UserError } from '../errors.ts';
import type { Context } from './context.ts';
import { Expression, type Traits } from './expression.ts';
import { atom, call, type GoText } from './goText.ts';
import type { Scope } from './scope.ts';

/** What Helm knows of the release, the chart and the cluster. */
export class BuiltIn extends Expression<string> {
  constructor(
    private readonly path: string,
    private readonly read: (context: Context) => string,
    traits: Traits,
  ) {
    super('string', traits);
  }

  evaluate(context: Context): string {
    return this.read(context);
  }

  template(scope: Scope): GoText {
    return atom(`${scope.root === '.' ? '' : scope.root}.${this.path}`);
  }
}

/** The cluster serves an API. */
class ServesApi extends Expression<boolean> {
  constructor(private readonly apiVersion: string) {
    super('boolean');
  }

  evaluate(context: Context): boolean {
    return context.apiVersions.has(this.apiVersion);
  }

  template(scope: Scope): GoText {
    return call(`${scope.root === '.' ? '' : scope.root}.Capabilities.APIVersions.Has "${this.apiVersion}"`);
  }
}

const NAME: Traits = { safe: true, ascii: true, nonEmpty: true };

/** The release that the chart is installed as. */
export const release = {
  /** `.Release.Name` */
  name: new BuiltIn('Release.Name', (context) => context.release.name, NAME),
  /** `.Release.Namespace` */
  namespace: new BuiltIn('Release.Namespace', (context) => context.release.namespace, NAME),
  /** `.Release.Service`: what manages the release */
  service: new BuiltIn('Release.Service', (context) => context.release.service, NAME),
} as const;

/** The chart's own Chart.yaml. Under an alias, Helm gives the alias as its name. */
export const chartInfo = {
  /** `.Chart.Name` */
  name: new BuiltIn('Chart.Name', (context) => context.chart.name, NAME),
  /** `.Chart.Version` */
  version: new BuiltIn('Chart.Version', (context) => context.chart.version, NAME),
  /** `.Chart.AppVersion` */
  appVersion: new BuiltIn('Chart.AppVersion', (context) => context.chart.appVersion, NAME),
} as const;

/** The cluster that the chart is rendered for. */
export const cluster = {
  /** `.Capabilities.KubeVersion.Version`, such as `v1.33.0`. Only compare it: Helm 3 drops suffixes, Helm 4 keeps them. */
  kubeVersion: new BuiltIn('Capabilities.KubeVersion.Version', (context) => context.kubeVersion, NAME),

  /**
   * The cluster serves this API of an extension, such as `security.openshift.io/v1`. `helm template` knows none of them
   * unless `--api-versions` names it, nor do we.
   * @throws UserError for an API of Kubernetes itself: whether it is there follows from the version
   */
  serves(apiVersion: string): Expression<boolean> {
    if (!/^[a-z0-9.-]+\.[a-z]+\/v[a-z0-9]+$/.test(apiVersion) || /\.k8s\.io\//.test(apiVersion)) {
      throw new UserError(`${apiVersion} is no API of an extension: ask for the Kubernetes version instead`);
    }
    return new ServesApi(apiVersion);
  },
} as const;
