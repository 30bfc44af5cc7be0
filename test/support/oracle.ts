import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { binaryPath, type Answer, type JsonObject } from './helm.ts';

/** The release that a chart is rendered for. */
export interface Release {
  readonly name: string;
  readonly namespace: string;
}

/** Values as a user gives them on Helm's command line. */
export interface ValuesOptions {
  /** Contents of values files, merged in this order before `files`. */
  readonly texts?: readonly string[];
  readonly files?: readonly string[];
  readonly set?: readonly string[];
  readonly setString?: readonly string[];
  readonly setJson?: readonly string[];
  readonly setFile?: readonly string[];
}

/** What a chart renders to. */
export interface Rendered {
  /** In the order in which Helm prints them: manifests, then hooks. */
  readonly objects: JsonObject[];
  readonly notes: string;
}

/**
 * Helm's own libraries, asked without starting Helm each time (see tools/oracle). Many requests may be under way at
 * once: they are answered in their order, on all processors.
 */
export class Oracle {
  /** Starts the program. Close it in the end: it keeps the process alive. */
  static async start(): Promise<Oracle> {
    return new Oracle(spawn(await binaryPath('oracle'), { stdio: ['pipe', 'pipe', 'inherit'] }));
  }

  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #waiting: { resolve: (answer: unknown) => void; reject: (error: Error) => void }[] = [];
  readonly #closed: Promise<unknown>;
  #failure: Error | undefined;

  private constructor(child: ChildProcessByStdio<Writable, Readable, null>) {
    this.#child = child;
    this.#closed = once(child, 'close');
    createInterface({ input: child.stdout }).on('line', (line) => this.#waiting.shift()?.resolve(JSON.parse(line)));
    child.on('close', () => this.#fail(new Error('the oracle has ended')));
    child.on('error', (error) => this.#fail(error));
    child.stdin.on('error', (error) => this.#fail(error));
  }

  /** What `helm template --skip-tests` gives. The chart is read from its folder only once: see {@link reload}. */
  render(
    chart: string,
    values: object,
    release?: Release,
    kubeVersion?: string,
    apiVersions?: readonly string[],
  ): Promise<Answer<Rendered>> {
    return this.#ask({ op: 'render', chart, values, release, kubeVersion, apiVersions });
  }

  /** As {@link render}, for a chart whose files have changed. */
  reload(chart: string, values: object, release?: Release, kubeVersion?: string): Promise<Answer<Rendered>> {
    return this.#ask({ op: 'render', reload: true, chart, values, release, kubeVersion });
  }

  /** What Helm makes of values files and `--set` options; a chart's defaults are not among that. */
  values(options: ValuesOptions): Promise<Answer<{ values: JsonObject }>> {
    return this.#ask({ op: 'values', ...options });
  }

  /** What a template prints that has all of Helm's functions; `context` is its `.` and its `$`. */
  template(text: string, context: unknown): Promise<Answer<{ text: string }>> {
    return this.#ask({ op: 'template', text, context });
  }

  /** How Kubernetes reads a stream of YAML documents; duplicate keys are an error. */
  parse(text: string): Promise<Answer<{ objects: JsonObject[] }>> {
    return this.#ask({ op: 'parse', text });
  }

  /** Lets the program finish what it was asked, and end. */
  async close(): Promise<void> {
    this.#child.stdin.end();
    await this.#closed;
  }

  #ask<Result>(request: JsonObject): Promise<Result> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve: (answer) => resolve(answer as Result), reject });
      this.#child.stdin.write(`${JSON.stringify(request)}\n`);
    });
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}
