import type { ChartDefinition } from '../chart/definition.ts';

/** The built-in charts; each is loaded only when it is used. */
const CHARTS: Readonly<Record<string, () => Promise<ChartDefinition>>> = {
  'sidecar-grid': async () => (await import('./sidecar-grid/definition.ts')).sidecarGrid,
  'hazelcast-operator-cr': async () => (await import('./hazelcast-operator-cr/definition.ts')).hazelcastOperatorCr,
  sidekick: async () => (await import('./sidekick/definition.ts')).sidekickChart,
};

/** The names of the built-in charts. */
export const CHART_NAMES: readonly string[] = Object.keys(CHARTS);

/** The built-in chart of this name, or undefined. */
export function builtInChart(name: string): Promise<ChartDefinition> | undefined {
  return Object.hasOwn(CHARTS, name) ? CHARTS[name]?.() : undefined;
}
