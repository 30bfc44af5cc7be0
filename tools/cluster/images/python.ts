import { cpSync, mkdirSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ToolError } from '../../bootstrap/toolError.mjs';
import { ask } from '../../lib/process.ts';
import { run } from '../run.ts';
import { folderEntries } from './folderEntries.ts';
import { hostLibraries } from './hostPrograms.ts';
import type { Entry } from './tar.ts';

/** Parts of the standard library that a service does not use. */
const UNUSED =
  /^(test|idlelib|tkinter|turtledemo|ensurepip|lib2to3|site-packages|dist-packages|config-[^/]*|_tkinter\..*|_test.*\.so|__pycache__)$/;

const WHAT_IT_IS = `import json, os, sys, sysconfig
print(json.dumps({
    "program": os.path.realpath(sys.executable), "version": sys.version, "name": "python%d.%d" % sys.version_info[:2],
    "library": sysconfig.get_path("stdlib"), "prefix": sys.base_prefix, "recent": sys.version_info >= (3, 10)}))`;

interface Python {
  readonly program: string;
  readonly version: string;
  readonly name: string;
  readonly library: string;
  readonly prefix: string;
  readonly recent: boolean;
}

/** The machine's Python. */
export async function findPython(): Promise<Python> {
  const { ok, stdout, stderr } = await ask('python3', ['-c', WHAT_IT_IS]);
  if (!ok) throw new ToolError(`The example's image needs Python 3.10 or later on PATH as python3: ${stderr}`);
  const python = JSON.parse(stdout) as Python;
  if (python.recent) return python;
  throw new ToolError(`The example's image needs Python 3.10 or later, and python3 is ${python.version}.`);
}

/**
 * Python and packages in the places of the official image, as entries of an image.
 * @param requirements a file that names each package with its hashes
 * @param folder to make it in
 */
export async function pythonWith(python: Python, requirements: string, folder: string): Promise<Entry[]> {
  const library = join(folder, 'usr/local', python.library.slice(python.prefix.length));
  const packages = join(folder, 'usr/local/lib', python.name, 'site-packages');
  mkdirSync(join(folder, 'usr/local/bin'), { recursive: true });
  cpSync(realpathSync(python.program), join(folder, 'usr/local/bin', python.name));
  cpSync(python.library, library, { recursive: true, filter: (source) => !UNUSED.test(basename(source)) });
  const quiet = ['--quiet', '--disable-pip-version-check', '--no-compile'];
  const pinned = ['--require-hashes', '--only-binary=:all:', '--no-deps', '--requirement', requirements];
  await run('python3', ['-m', 'pip', 'install', ...quiet, ...pinned, '--target', packages]);
  // Compiled once for all pods; the files' ages, which images do not keep, do not count.
  const compile = ['-m', 'compileall', '-q', '--invalidation-mode', 'unchecked-hash', '-s', folder];
  await run('python3', [...compile, library, packages]);
  return withLibraries(folder, python);
}

async function withLibraries(folder: string, { name }: Python): Promise<Entry[]> {
  const entries = folderEntries(join(folder, 'usr'), 'usr');
  const files = entries.filter(({ path }) => /\.so(\.|$)/.test(path) || path === `usr/local/bin/${name}`);
  const libraries = await hostLibraries(files.map(({ path }) => join(folder, path)));
  const links = ['python3', 'python'].map((link) => ({ path: `usr/local/bin/${link}`, target: name }));
  return [...entries, ...links, ...libraries];
}
