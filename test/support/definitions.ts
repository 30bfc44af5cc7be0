import ownChart from '../../examples/own-chart/chart.ts';
import { sidecarGrid } from '../../lib/charts/sidecar-grid/definition.ts';
import type { ChartDefinition } from '../../lib/index.ts';
import nasty from '../fixtures/definitions/nasty.ts';

/** A chart that the property is held over. */
export interface TestedDefinition {
  readonly name: string;
  readonly definition: ChartDefinition;
  /** What a user must set at least: nearly all generated values have it, so that most are accepted. */
  readonly base: Record<string, unknown>;
}

/** Every chart of ours, and one made only to be nasty. A new chart is added here on its first day. */
export const DEFINITIONS: readonly TestedDefinition[] = [
  { name: 'nasty', definition: nasty, base: {} },
  { name: 'echo', definition: ownChart, base: {} },
  {
    name: 'sidecar-grid',
    definition: sidecarGrid,
    base: { app: { image: { repository: 'ghcr.io/acme/shop', tag: '1.4.2' } } },
  },
];
