import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { UserError } from '../errors.ts';
import { documentsOf } from '../manifests/objects/readObjects.ts';
import { readValuesFile } from '../read/valuesFile.ts';
import type { Case, HelmAnswer, JsonObject } from './difference.ts';
import { jsonValues } from './jsonValues.ts';

/** The program helm, with a chart in a temporary folder. */
export class HelmProgram {
  private readonly folder: string;
  private readonly chart: string;
  private calls = 0;

  /** @param program its path, or its name on the PATH */
  constructor(
    private readonly program: string,
    name: string,
    files: ReadonlyMap<string, string>,
  ) {
    this.folder = mkdtempSync(join(tmpdir(), 'sidegrid-testing-'));
    this.chart = join(this.folder, name);
    writeFiles(this.chart, files);
  }

  /**
   * What `helm template` prints, without tests.
   * @throws UserError when there is no such program
   */
  async template({ values, release, namespace, kubeVersion, apiVersions }: Case): Promise<HelmAnswer> {
    const file = join(this.folder, `values-${this.calls++}.json`);
    writeFileSync(file, jsonValues(values));
    const args = ['template', release, this.chart, '--skip-tests', '--values', file, '--namespace', namespace];
    args.push('--kube-version', kubeVersion, ...apiVersions.flatMap((api) => ['--api-versions', api]));
    const { stdout, error } = await this.run(args);
    rmSync(file);
    return error === undefined ? { objects: objectsIn(stdout) } : { error };
  }

  /** Removes the chart. */
  close(): void {
    rmSync(this.folder, { recursive: true });
  }

  private run(args: readonly string[]): Promise<{ readonly stdout: string; readonly error?: string }> {
    const env = helmEnvironment();
    return new Promise((resolve, reject) => {
      execFile(this.program, args, { env, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
        if (error === null) resolve({ stdout });
        else if (typeof error.code === 'number') resolve({ stdout, error: helmError(stderr) });
        else reject(this.cannotStart(error));
      });
    });
  }

  private cannotStart(error: Error): Error {
    return new UserError(
      `cannot run ${JSON.stringify(this.program)} (${error.message}): install Helm 3 or 4, or give its path as the option helm`,
    );
  }
}

function objectsIn(text: string): NonNullable<HelmAnswer['objects']> {
  return documentsOf(text)
    .map(readObject)
    .filter((value) => Object.keys(value).length > 0);
}

/** Helm prints line and paragraph separators inside quotes. Values files may not have them, so other characters replace them. */
function readObject(document: string): JsonObject {
  const [line, paragraph] = unusedCharacters(document);
  const value = readValuesFile(document.replaceAll('\u2028', line).replaceAll('\u2029', paragraph), 'helm template');
  const json = JSON.stringify(value).replaceAll(line, '\\u2028').replaceAll(paragraph, '\\u2029');
  return JSON.parse(json) as JsonObject;
}

/** Two characters for private use that a text has neither as they are nor as escapes. */
function unusedCharacters(text: string): readonly [string, string] {
  const lower = text.toLowerCase();
  let code = 0xe000;
  const next = (): string => {
    while (lower.includes(String.fromCharCode(code)) || lower.includes(code.toString(16))) code++;
    return String.fromCharCode(code++);
  };
  return [next(), next()];
}

/** Writes a chart's files into a folder. */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Variables without the developer's own settings of Helm, plugins and cluster, which must not change the answer. */
export function helmEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(HELM_|KUBE)/.test(name)));
}

/** Helm's message as its libraries give it: without the words that the program puts around it. */
export function helmError(stderr: string): string {
  const start = stderr.search(/^Error: /m);
  const message = start === -1 ? stderr : stderr.slice(start + 'Error: '.length);
  return message.trim().replace(/\n\nUse --debug flag to render out invalid YAML$/, '');
}
