import { existsSync, realpathSync, statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ChartDefinition } from '../chart/definition.ts';
import { builtInChart, CHART_NAMES } from '../charts/charts.ts';
import { isUserError, messageOf, UserError } from '../errors.ts';
import { nearest } from '../values/validate.ts';

/**
 * The definition of a built-in chart, or the default export of a module. A module brings its own copy of sidegrid, so its
 * definition is only ever used through its methods.
 * @throws UserError when there is no such chart, or the module fails or exports something else
 */
export async function loadDefinition(chart: string): Promise<ChartDefinition> {
  const builtIn = builtInChart(chart);
  if (builtIn) return builtIn;
  const path = resolve(chart);
  if (!existsSync(path) || !statSync(path).isFile()) throw unknownChart(chart);
  const module = await loadModule(realpathSync(path));
  if (!isDefinition(module.default)) {
    throw new UserError(`the default export of ${chart} is no chart definition: export default defineChart({ … })`);
  }
  return module.default;
}

/** What a module's own fault is, for the user who wrote it: its message, and where it was thrown. */
export function definitionFailure(chart: string, error: unknown): UserError | undefined {
  if (!existsSync(chart) || !(error instanceof Error)) return undefined;
  const place = error.stack?.split('\n').find((line) => line.includes(realpathSync(chart)));
  return place === undefined
    ? undefined
    : new UserError(`the chart definition ${chart} failed: ${error.message}\n${place.trim()}`);
}

async function loadModule(path: string): Promise<{ readonly default?: unknown }> {
  try {
    if (extname(path).endsWith('ts')) return await loadTypeScript(path);
    return (await import(pathToFileURL(path).href)) as { readonly default?: unknown };
  } catch (error) {
    if (isUserError(error)) throw error;
    throw new UserError(`the module ${path} cannot be loaded: ${messageOf(error)}`);
  }
}

/** Node 20 has no types stripping: jiti compiles TypeScript on the way. */
async function loadTypeScript(path: string): Promise<{ readonly default?: unknown }> {
  const { createJiti } = await import('jiti');
  return await createJiti(import.meta.url).import<{ readonly default?: unknown }>(path);
}

function isDefinition(value: unknown): value is ChartDefinition {
  return typeof value === 'object' && value !== null && 'files' in value && 'render' in value && 'schema' in value;
}

function unknownChart(chart: string): UserError {
  const guess = nearest(chart, CHART_NAMES);
  const known = guess === undefined ? `the built-in charts are ${CHART_NAMES.join(', ')}` : `did you mean ${guess}?`;
  return new UserError(`${JSON.stringify(chart)} is neither a built-in chart nor a file: ${known}`);
}
