import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, extname, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ChartDefinition } from '../chart/definition.ts';
import { builtInChart, CHART_NAMES } from '../charts/charts.ts';
import { isUserError, messageOf, UserError } from '../errors.ts';
import { nearest } from '../values/validate.ts';
import { importModule } from './importModule.ts';

/** The files that are modules. */
const MODULE_EXTENSIONS: readonly string[] = ['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs'];

/**
 * The definition of a built-in chart, or the default export of a module. A module brings its own copy of sidegrid, so its
 * definition is only ever used through its methods.
 * @throws UserError when there is no such chart, or the module fails or exports something else
 */
export async function loadDefinition(chart: string): Promise<ChartDefinition> {
  const builtIn = builtInChart(chart);
  if (builtIn) return builtIn;
  assertModule(chart);
  const module = await load(chart);
  const definition = defaultExport(module);
  if (!isDefinition(definition)) throw noDefinition(chart, module);
  return definition;
}

function assertModule(chart: string): void {
  if (!existsSync(chart)) throw unknownChart(chart);
  if (statSync(chart).isDirectory())
    throw new UserError(
      `${chart} is a folder: name the module in it that exports the chart, such as ${chart.replace(/\/+$/, '')}/chart.ts`,
    );
  if (!MODULE_EXTENSIONS.includes(extname(chart)))
    throw new UserError(`${chart} is not a module: its name must end with ${MODULE_EXTENSIONS.join(', ')}`);
}

/** What loads modules is loaded only for one: in the build it has a file of its own, which built-in charts need not read. */
async function load(chart: string): Promise<Module> {
  const { loadModule } = await import('./loadDefinition.ts');
  try {
    return await loadModule(realpathSync(resolve(chart)));
  } catch (error) {
    throw loadingFailure(chart, error);
  }
}

/** A CommonJS module that was compiled from TypeScript has its default export inside of node's. */
function defaultExport(module: Module): unknown {
  const { default: value } = module;
  return typeof value === 'object' && value !== null && 'default' in value ? value.default : value;
}

function isDefinition(value: unknown): value is ChartDefinition {
  return typeof value === 'object' && value !== null && 'files' in value && 'render' in value && 'schema' in value;
}

function noDefinition(chart: string, module: Module): UserError {
  const named = Object.keys(module).find((name) => name !== 'default' && isDefinition(module[name]));
  const problem =
    'default' in module ? `the default export of ${chart} is no chart definition` : `${chart} has no default export`;
  return new UserError(
    `${problem}: ${named === undefined ? 'write export default defineChart({ … })' : `write export default ${named}`}`,
  );
}

function unknownChart(chart: string): UserError {
  const guess = nearest(chart, CHART_NAMES);
  const known = guess === undefined ? `the built-in charts are ${CHART_NAMES.join(', ')}` : `did you mean ${guess}?`;
  return new UserError(`${JSON.stringify(chart)} is neither a built-in chart nor a file: ${known}`);
}

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

/** Packages that the user's code calls, and sidegrid itself where a module lies in its own checkout. */
const NOT_THE_USERS = /[\\/]node_modules[\\/]|[\\/]build[\\/](cli\.cjs|index\.js):/;

/**
 * What went wrong in a user's module, for the user who wrote it: the message, and the line where it was thrown.
 * Undefined for a bug in sidegrid: an error that was thrown while none of the user's code was running.
 */
export function moduleFailure(chart: string, error: unknown): UserError | undefined {
  if (isUserError(error)) return error;
  // All that we throw is an Error.
  if (!(error instanceof Error)) return new UserError(`the chart definition ${chart} threw ${JSON.stringify(error)}`);
  const place = placeOf(error, dirname(realpathSync(chart)));
  return place === undefined
    ? undefined
    : new UserError(`the chart definition ${chart} failed: ${explained(error)}\n${place}`);
}

/** What went wrong while a user's module was loaded: then it is never a bug in sidegrid. */
export function loadingFailure(chart: string, error: unknown): UserError {
  const failure = moduleFailure(chart, error);
  if (failure) return failure;
  const hint = error instanceof SyntaxError ? `: node --check ${chart} may show where` : '';
  return new UserError(`the module ${chart} cannot be loaded: ${explained(error)}${hint}`);
}

/** The innermost place of the stack that is in the user's folder. */
function placeOf(error: Error, folder: string): string | undefined {
  const below = folder.endsWith(sep) ? folder : `${folder}${sep}`;
  return placesOf(error).find((place) => place.includes(below) && !NOT_THE_USERS.test(place));
}

/** The lines of a stack that are places, with paths in them. For some errors, node puts the place in the first line. */
function placesOf({ stack = '' }: Error): readonly string[] {
  const [first = '', ...rest] = stack.split('\n');
  const places = [...(first.startsWith('file:') ? [`at ${first}`] : []), ...rest.filter((line) => /^ +at /.test(line))];
  return places.map((place) => place.trim().replace(/file:[^\s()]+/, fileURLToPath));
}

/** The message, and what to do where that is known. */
function explained(error: unknown): string {
  const message = messageOf(error).split('\nRequire stack:')[0] ?? '';
  const lacksOurs = /Cannot find (package|module) '(sidegrid|cdk8s|constructs)'/.test(message);
  return lacksOurs ? `${message}: run npm install sidegrid cdk8s constructs beside it` : message;
}
