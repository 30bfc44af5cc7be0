import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { importModule } from './importModule.ts';

/** What a module exports. */
export type Module = Readonly<Record<string, unknown>>;

const FRAMES = 100;

/** Loads a user's module. What it throws is the user's. */
export async function loadModule(path: string): Promise<Module> {
  printToStandardError();
  // The user's own line that led to an error may be far up.
  Error.stackTraceLimit = FRAMES;
  if (extname(path).endsWith('ts')) return await loadTypeScript(path);
  return (await importModule(pathToFileURL(path).href)) as Module;
}

/**
 * Node 20 cannot strip types: jiti compiles TypeScript on the way. It keeps nothing on disk: its place would be one in
 * the folder for temporary files that every user of the machine may write to, and run what lies there.
 */
async function loadTypeScript(path: string): Promise<Module> {
  const { createJiti } = (await importModule('jiti')) as typeof import('jiti');
  return await createJiti(import.meta.url, { fsCache: false, interopDefault: false }).import<Module>(path);
}

/** What a module prints while it loads or composes is for a person: standard output is for data. */
function printToStandardError(): void {
  const print = console.error.bind(console);
  Object.assign(console, { log: print, info: print, debug: print });
}
