import { describe, expect, test } from 'vitest';
import { valueAt } from '../support/valueAt.ts';
import { metricsChart, objectOf } from './metricsChart.ts';

const ON = { enabled: true, dashboard: { enabled: true } };

interface Dashboard {
  readonly title: string;
  readonly uid: string;
  readonly templating: { readonly list: readonly Record<string, unknown>[] };
  readonly panels: readonly { readonly targets: readonly { readonly legendFormat: string }[] }[];
}

/** The name of the one file, and the dashboard in it. */
function file(release: string, namespace: string, values: object = {}) {
  const { objects } = metricsChart.render({ release, namespace, values: { metrics: ON, ...values } });
  const config = objects.find(({ kind }) => kind === 'ConfigMap');
  const files = Object.entries(valueAt(config, 'data') as Readonly<Record<string, string>>);
  expect(files).toHaveLength(1);
  const [name, json] = files[0] ?? ['', '{}'];
  return { name, dashboard: JSON.parse(json) as Dashboard };
}

test('it is a file of JSON that names the cluster', () => {
  const { name, dashboard } = file('shop', 'team');
  expect([name, dashboard.title]).toEqual(['team-shop-grid.json', 'Hazelcast team/shop-grid']);
  expect(dashboard.panels).toHaveLength(14);
});

test('braces of Grafana arrive as they are', () => {
  const legends = file('shop', 'team').dashboard.panels.flatMap(({ targets }) => targets.map((t) => t.legendFormat));
  expect(legends).toContain('{{pod}}');
  expect(legends).toContain('{{map}}');
});

describe('dashboards of two clusters', () => {
  const [one, same, other] = [file('shop', 'team'), file('shop', 'team'), file('shop', 'team-b')];

  test('do not replace each other, neither as files nor in Grafana', () => {
    expect(other.name).not.toBe(one.name);
    expect(other.dashboard.uid).not.toBe(one.dashboard.uid);
    expect(one.dashboard.uid).toMatch(/^[0-9a-f]{40}$/);
  });

  test('stay the same from one rendering to the next', () => {
    expect(same).toEqual(one);
  });
});

test('its queries read the cluster from variables, in Grafana before 11 too', () => {
  const { list } = file('shop', 'team', { namespaceOverride: 'data' }).dashboard.templating;
  expect(list.map(({ name, type }) => [name, type])).toEqual([
    ['datasource', 'datasource'],
    ['namespace', 'constant'],
    ['job', 'constant'],
  ]);
  expect(list[1]).toMatchObject({ query: 'data', current: { text: 'data', value: 'data' } });
  expect(list[2]).toMatchObject({ query: 'shop-grid-metrics', hide: 2 });
});

test('annotations of the user name the folder', () => {
  const dashboard = { enabled: true, annotations: { grafana_folder: 'Data' } };
  expect(valueAt(objectOf('ConfigMap', { enabled: true, dashboard }), 'metadata.annotations')).toEqual({
    grafana_folder: 'Data',
  });
});
