import type { Query } from './series.ts';

/*
 * The parts of Grafana's dashboards that we use.
 * See https://grafana.com/docs/grafana/latest/dashboards/build-dashboards/view-dashboard-json-model/
 */

/** What a panel shows: a query, and what it calls each series. */
export interface Curve {
  readonly query: Query;
  /** Labels are in double braces. @default - the panel's title, for a single series */
  readonly legend?: string;
}

/** A panel of a dashboard. */
export interface PanelProps {
  readonly title: string;
  /** What it means, where the title does not say it. */
  readonly description: string;
  /** A unit of Grafana. */
  readonly unit: 'short' | 'percent' | 'bytes' | 'ms' | 'ops';
  readonly curves: readonly Curve[];
}

/** A dashboard is 24 columns wide. */
const WIDTH = 24;

/** A row of panels of one kind, as wide as there is room; `top` is the line that it starts at. */
export function row(type: 'stat' | 'timeseries', top: number, panels: readonly PanelProps[]): readonly object[] {
  const [w, h] = [WIDTH / panels.length, type === 'stat' ? 4 : 8];
  return panels.map((panel, index) => ({
    id: top * WIDTH + index + 1,
    type,
    title: panel.title,
    description: panel.description,
    datasource: DATASOURCE,
    gridPos: { x: index * w, y: top, w, h },
    fieldConfig: { defaults: { unit: panel.unit, min: 0 }, overrides: [] },
    targets: panel.curves.map(({ query, legend }, curve) => ({
      refId: String.fromCharCode('A'.charCodeAt(0) + curve),
      datasource: DATASOURCE,
      expr: query,
      legendFormat: legend ?? panel.title,
    })),
  }));
}

/** The Prometheus that who looks at the dashboard chooses. */
export const DATASOURCE = { type: 'prometheus', uid: '$datasource' };
