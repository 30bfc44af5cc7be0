import { existsSync, realpathSync, statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import type { ChartDefinition } from '../chart/definition.ts';
import { builtInChart, CHART_NAMES } from '../charts/charts.ts';
import { UserError } from '../errors.ts';
import { nearest } from '../values/validate.ts';
import type { Module } from './loadModule.ts';
import { loadingFailure } from './moduleFailure.ts';

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
  refuseNoModule(chart);
  const module = await load(chart);
  const definition = defaultExport(module);
  if (!isDefinition(definition)) throw noDefinition(chart, module);
  return definition;
}

function refuseNoModule(chart: string): void {
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
  const { loadModule } = await import('./loadModule.ts');
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
