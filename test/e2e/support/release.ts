import { join } from 'node:path';
import { stringify } from 'yaml';
import { CHART, EXAMPLE_VALUES, ROOT, told } from './environment.ts';
import type { Place } from './place.ts';
import { attempt, run } from './run.ts';

/** What a release is installed and changed with: the releases of Helm, or plain YAML and kubectl. */
export type Tool = 'helm3' | 'helm4' | 'kubectl';

/** Values of the chart, over those of the example. */
export type Values = Readonly<Record<string, unknown>>;

/** What lets members start faster; nothing else differs from what users run. */
const FAST: Values = { member: { javaOptions: ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'] } };

/** How a pod is chosen whose members and app belong to a release. */
export function selectorOf(release: string, component = 'app'): string {
  return `app.kubernetes.io/instance=${release},app.kubernetes.io/component=${component}`;
}

/** A release of the chart, made and changed as users do it. */
export class Release {
  readonly fullname: string;
  private readonly workload: string;
  private values: Values;

  constructor(
    readonly place: Place,
    readonly name: string,
    readonly tool: Tool,
    values: Values,
    private readonly example = EXAMPLE_VALUES,
  ) {
    this.fullname = `${name}-sidecar-grid`;
    this.values = values;
    const isDeployment = values['topology'] === 'client-server' || values['workload'] === 'Deployment';
    this.workload = `${isDeployment ? 'deployment' : 'statefulset'}/${this.fullname}`;
  }

  /** Installs it, waits until all pods are ready, and gives what was printed. */
  async install(): Promise<string> {
    if (this.tool === 'kubectl') return this.applyYaml();
    return this.helm('install', this.name, CHART, ...this.files(), '--wait', '--timeout=10m');
  }

  /** Changes values, waits until the change has reached all pods, and gives what was printed. */
  async upgrade(values: Values): Promise<string> {
    this.values = { ...this.values, ...values };
    if (this.tool === 'kubectl') return this.applyYaml();
    const answer = await this.helm('upgrade', this.name, CHART, ...this.files(), '--wait', '--timeout=20m');
    await this.rolledOut();
    return answer;
  }

  /** Goes back to the revision before. */
  async rollback(): Promise<void> {
    await this.helm('rollback', this.name, '--wait', '--timeout=20m');
    await this.rolledOut();
  }

  /** Removes it, and waits until its pods are gone. */
  async uninstall(): Promise<void> {
    if (this.tool === 'kubectl') {
      const file = this.place.file(`${this.name}.yaml`, await this.yaml());
      await this.place.kubectlHere('delete', '--filename', file, '--wait=false');
    } else await this.helm('uninstall', this.name);
    const gone = ['--for=delete', 'pods', '--selector', `app.kubernetes.io/instance=${this.name}`, '--timeout=5m'];
    await this.place.kubectlHere('wait', ...gone);
  }

  /** Runs Helm in the namespace. */
  async helm(...args: string[]): Promise<string> {
    const program = told(this.tool === 'helm3' ? 'SIDEGRID_HELM3' : 'SIDEGRID_HELM4');
    return run(program, [...args, '--namespace', this.place.namespace], { log: this.place.log });
  }

  /** Runs a line that users read somewhere, with `helm` and `kubectl` at hand. */
  async shell(line: string): Promise<string> {
    const { ok, stdout, stderr } = await attempt('bash', ['-c', `PATH=${this.programs()}:$PATH; ${line}`], this.place);
    if (!ok) throw new Error(`'${line}' failed:\n${stderr}${stdout}`);
    return stdout;
  }

  /** The folder with this tool's `helm`, and with `kubectl`. */
  programs(): string {
    return told(this.tool === 'helm3' ? 'SIDEGRID_E2E_PATH3' : 'SIDEGRID_E2E_PATH4');
  }

  /** Waits until every pod of the workload runs what it should. */
  async rolledOut(): Promise<void> {
    await this.place.kubectlHere('rollout', 'status', this.workload, '--timeout=20m');
  }

  /** The rules that `sidegrid doctor` finds broken by its values. */
  async doctor(): Promise<readonly string[]> {
    const report = await this.sidegrid('doctor', '--format', 'json');
    return (JSON.parse(report) as { findings: readonly { id: string }[] }).findings.map(({ id }) => id);
  }

  /** Replaces all pods, as `kubectl rollout restart` does. */
  async restart(): Promise<void> {
    await this.place.kubectlHere('rollout', 'restart', this.workload);
    await this.rolledOut();
  }

  /** Changes the number of pods past the chart. */
  async scale(replicas: number): Promise<void> {
    await this.place.kubectlHere('scale', this.workload, `--replicas=${replicas}`);
  }

  private async applyYaml(): Promise<string> {
    const answer = await this.place.applyText(await this.yaml());
    await this.rolledOut();
    return answer;
  }

  private yaml(): Promise<string> {
    return this.sidegrid('synth', '--stdout');
  }

  /** Runs a command of sidegrid on the chart and the values, as for this release on this cluster. */
  private async sidegrid(command: string, ...options: string[]): Promise<string> {
    const release = ['--release', this.name, '--namespace', this.place.namespace];
    const version = ['--kube-version', told('SIDEGRID_E2E_KUBERNETES')];
    const program = join(ROOT, 'bin/sidegrid.cjs');
    const args = [program, command, 'sidecar-grid', ...this.files(), ...release, ...version, ...options];
    return run(process.execPath, args, this.place);
  }

  private files(): string[] {
    const file = this.place.file(`${this.name}-values.yaml`, stringify(merged(FAST, this.values)));
    return ['--values', this.example, '--values', file];
  }
}

/** The rules that a text of Helm warns of, such as SG021. */
export function warningsIn(text: string): readonly string[] {
  return [...text.matchAll(/^WARNING: .*\((SG\d+)\)$/gm)].map(([, id]) => String(id));
}

/** Values over values, as Helm merges files. */
function merged(below: Values, above: Values): Values {
  const entries = Object.entries(above).map(([key, value]) => {
    const under = below[key];
    return [key, isMap(under) && isMap(value) ? merged(under, value) : value];
  });
  return { ...below, ...(Object.fromEntries(entries) as Values) };
}

function isMap(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
