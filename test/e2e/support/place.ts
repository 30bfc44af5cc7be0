import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from 'vitest';
import { checkText, type Check } from './check.ts';
import { PROOFS, RESULTS, told } from './environment.ts';
import { attempt, run, type Outcome } from './run.ts';

/** An object of Kubernetes, as far as tests look into it. */
export interface KubernetesObject {
  readonly metadata: {
    readonly name: string;
    readonly uid: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly ownerReferences?: readonly { readonly kind: string; readonly name: string }[];
  };
}

/** A namespace of a scenario's own, and the folder where what happens in it is kept. */
export class Place {
  readonly namespace: string;
  readonly folder: string;
  readonly log: string;

  /**
   * @param title what the scenario is about
   * @param name a short one of it, for its namespace and its folder
   */
  constructor(
    private readonly title: string,
    name: string,
  ) {
    this.namespace = `e2e-${name}`;
    this.folder = join(RESULTS, name);
    this.log = join(this.folder, 'commands.log');
  }

  /** An empty namespace in which pods must keep to the Pod Security Standard `restricted`. */
  async create(): Promise<void> {
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder, { recursive: true });
    await this.remove();
    await this.kubectl('create', 'namespace', this.namespace);
    await this.kubectl('label', 'namespace', this.namespace, 'pod-security.kubernetes.io/enforce=restricted');
  }

  /** Nothing is left of the namespace. What is in its pods need not be handed over. */
  async remove(): Promise<void> {
    const all = ['--all', '--namespace', this.namespace, '--ignore-not-found'];
    // What makes pods goes first, else it makes new ones, which then take their whole grace period.
    await this.kubectl('delete', 'statefulsets,deployments,replicasets,daemonsets', ...all, '--cascade=orphan');
    await this.kubectl('delete', 'pods', ...all, '--grace-period=1', '--wait=false');
    await this.kubectl('delete', 'namespace', this.namespace, '--ignore-not-found', '--timeout=5m');
    const outside = await this.listOutside();
    if (outside.length > 0) await this.kubectl('delete', ...outside, '--ignore-not-found');
  }

  /** Says what the scenario has shown, and keeps it for docs/proof.md. */
  proved(text: string, check?: Check): void {
    console.log(`proved: ${this.title}: ${text}${check === undefined ? '' : `: ${checkText(check)}`}`);
    const file = basename(expect.getState().testPath ?? '');
    appendFileSync(PROOFS, `${JSON.stringify({ file, scenario: this.title, text, check })}\n`);
  }

  /** Runs kubectl, which must succeed. */
  async kubectl(...args: string[]): Promise<string> {
    return run(told('SIDEGRID_KUBECTL'), args, { log: this.log });
  }

  /** Runs kubectl in the namespace. */
  async kubectlHere(...args: string[]): Promise<string> {
    return this.kubectl('--namespace', this.namespace, ...args);
  }

  /** Runs kubectl in the namespace, which may fail. */
  async tryKubectlHere(...args: string[]): Promise<Outcome> {
    return attempt(told('SIDEGRID_KUBECTL'), ['--namespace', this.namespace, ...args], { log: this.log });
  }

  /** Creates or changes objects of the namespace. */
  async apply(...objects: object[]): Promise<void> {
    await this.applyText(JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects }));
  }

  /** Creates or changes the objects of a manifest. */
  async applyText(manifest: string): Promise<string> {
    const args = ['--namespace', this.namespace, 'apply', '--filename=-'];
    return run(told('SIDEGRID_KUBECTL'), args, { log: this.log, input: manifest });
  }

  /** Objects of the namespace by kind, and by labels if told. */
  async list<Kind extends KubernetesObject>(kinds: string, selector?: string): Promise<readonly Kind[]> {
    const chosen = selector === undefined ? [] : ['--selector', selector];
    const text = await this.kubectlHere('get', kinds, ...chosen, '--output=json');
    return (JSON.parse(text) as { items: readonly Kind[] }).items;
  }

  /** Objects outside of all namespaces that releases in this one made, such as `clusterrole/my-namespace-shop`. */
  async listOutside(): Promise<readonly string[]> {
    const names = await this.kubectl('get', 'clusterroles,clusterrolebindings', '--output=name');
    return names.split('\n').filter((name) => name.includes(`/${this.namespace}-`));
  }

  /** Writes a file into the scenario's folder, and gives its path. */
  file(name: string, contents: string): string {
    const path = join(this.folder, name);
    writeFileSync(path, contents);
    return path;
  }

  /** Keeps what tells why something failed: objects, events and the logs of all containers. */
  async keep(): Promise<void> {
    const kinds = 'all,configmaps,poddisruptionbudgets,endpointslices';
    const outcomes = {
      'objects.yaml': await this.tryKubectlHere('get', kinds, '--output=yaml'),
      'pods.txt': await this.tryKubectlHere('describe', 'pods'),
      'events.txt': await this.tryKubectlHere('get', 'events', '--sort-by=.lastTimestamp'),
      'nodes.txt': await this.tryKubectlHere('describe', 'nodes'),
    };
    for (const [name, { stdout, stderr }] of Object.entries(outcomes)) this.file(name, stdout + stderr);
    for (const { metadata } of await this.list('pods')) await this.keepLogs(metadata.name);
  }

  private async keepLogs(pod: string): Promise<void> {
    for (const previous of [false, true]) {
      const { stdout } = await this.tryKubectlHere(
        'logs',
        pod,
        '--all-containers',
        '--prefix',
        `--previous=${previous}`,
      );
      if (stdout) appendFileSync(join(this.folder, `${pod}${previous ? '.previous' : ''}.log`), stdout);
    }
  }
}
