import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll } from 'vitest';
import { build } from '../../tools/build.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What a run of the program gave. */
export interface Outcome {
  /** The exit code; null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a run differs from a plain one. */
export interface RunOptions {
  /** What standard input gives. @default nothing */
  readonly input?: string | Buffer;
  /** Where it runs. @default the program's folder */
  readonly cwd?: string;
  /** Variables over those of the tests. @default none */
  readonly env?: Readonly<Record<string, string>>;
  /** Programs in front of node, such as `unshare -n`. @default none */
  readonly wrapper?: readonly string[];
}

/** The program as a user has it: built, and installed in a folder with the user's own files. */
export class Program {
  /** @param folder where the user works */
  constructor(readonly folder: string) {}

  /** A path in the user's folder. */
  path(name: string): string {
    return join(this.folder, name);
  }

  /** Writes a file of the user's, and gives its path. */
  write(name: string, content: string | Buffer): string {
    const path = this.path(name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  /** Runs the program to its end. */
  async run(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
    const child = this.start(args, options);
    child.stdin?.on('error', () => undefined).end(options.input ?? '');
    const [stdout, stderr] = [textOf(child.stdout), textOf(child.stderr)];
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject).on('close', resolve);
    });
    return { code, stdout: await stdout, stderr: await stderr };
  }

  /** Starts the program. */
  start(args: readonly string[], { cwd = this.folder, env = {}, wrapper = [] }: RunOptions = {}): ChildProcess {
    const [command = '', ...words] = [...wrapper, process.execPath, this.executable, ...args];
    return spawn(command, words, { cwd, env: { ...this.environment, ...env } });
  }

  /** Runs a line of shell, in which `sidegrid` is the program. */
  async shell(line: string): Promise<Outcome> {
    const quoted = `sidegrid() { '${process.execPath}' '${this.executable}' "$@"; }\n${line}`;
    try {
      const { stdout, stderr } = await promisify(execFile)('bash', ['-c', quoted], {
        cwd: this.folder,
        env: this.environment,
      });
      return { code: 0, stdout, stderr };
    } catch (error) {
      const { code, stdout, stderr } = error as Outcome;
      return { code, stdout, stderr };
    }
  }

  /** Where the program keeps what it compiled: not among the files of the person who runs the tests. */
  get cache(): string {
    return `${this.folder}-cache`;
  }

  private get environment(): NodeJS.ProcessEnv {
    return { ...cleanEnvironment(), XDG_CACHE_HOME: this.cache };
  }

  private get executable(): string {
    return join(this.folder, 'node_modules/sidegrid/bin/sidegrid.cjs');
  }
}

/** Builds the program, and installs it for the tests of a file. */
export function installedProgram(): Program {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sidegrid-cli-')));
  beforeAll(async () => {
    await build();
    const installed = join(folder, 'node_modules/sidegrid');
    // Copies, so that a build beside this run changes nothing here.
    for (const part of ['package.json', 'bin', 'build'])
      cpSync(join(ROOT, part), join(installed, part), { recursive: true });
    for (const name of ['jiti', 'diff', 'cdk8s', 'constructs'])
      symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
  });
  const program = new Program(folder);
  afterAll(() => {
    for (const path of [folder, program.cache]) rmSync(path, { recursive: true, force: true });
  });
  return program;
}

/** What the machine prefers must not change what tests see. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(NO_COLOR|FORCE_COLOR|NODE_OPTIONS)$/.test(name));
  return Object.fromEntries(kept);
}

async function textOf(stream: NodeJS.ReadableStream | null): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream ?? []) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
