import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ALERT_NAMES } from '../../lib/metrics/values.ts';
import { valueAt } from '../support/valueAt.ts';
import { ALL_ON, objectOf } from './metricsChart.ts';
import { untoldIn } from './told.ts';

interface Rule {
  readonly alert?: string;
  readonly record?: string;
  readonly expr: string;
  readonly for: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

const rules = valueAt(objectOf('PrometheusRule', ALL_ON), 'spec.groups.0.rules') as readonly Rule[];
const alerts = rules.filter((rule) => rule.alert !== undefined);

test('the alerts are those that users can name', () => {
  expect(alerts.map((rule) => rule.alert)).toEqual(ALERT_NAMES);
});

test('the documentation has each of them, as bad and as patient as it is', () => {
  const rows = [
    ...readFileSync('docs/metrics.md', 'utf8').matchAll(/^\| `(Hazelcast\w+)` +\| (\w+) .*\| (\d+) min +\|$/gm),
  ];
  expect(rows.map(([, name, severity, minutes]) => [name, severity, `${String(minutes)}m`])).toEqual(
    alerts.map((rule) => [rule.alert, rule.labels['severity'], rule.for]),
  );
});

describe.each(alerts)('$alert', ({ expr, labels, annotations, for: duration }) => {
  test('reads what members tell, or what is kept of that', () => {
    const kept = rules.flatMap((rule) => rule.record ?? []);
    expect(untoldIn(expr).filter((selector) => !kept.some((name) => selector.startsWith(`${name}{`)))).toEqual([]);
  });

  test('looks at the members of this cluster alone', () => {
    const selectors = [...expr.matchAll(/\{([^{}]*)\}/g)].map(([, matchers = '']) => matchers);
    expect(selectors.length).toBeGreaterThan(0);
    for (const matchers of selectors) expect(matchers).toContain("namespace='team',job='shop-grid-metrics'");
  });

  test('tells who is woken by it how bad it is, what it is, what it means and what to look at', () => {
    expect(labels['severity']).toMatch(/^(critical|warning)$/);
    expect(duration).toMatch(/^[0-9]+m$/);
    expect(Object.keys(annotations)).toEqual(['summary', 'description', 'runbook']);
    for (const sentence of Object.values(annotations)) expect(sentence).toMatch(/^(\{\{|[A-Z]).*\.$/);
  });

  test('names the cluster, or the member, in its summary', () => {
    expect(annotations['summary']).toMatch(/team\/shop-grid|\{\{ \$labels\.namespace \}\}\/\{\{ \$labels\.pod \}\}/);
  });
});

function part(path: string, prometheusRule: object = {}, values: object = {}): unknown {
  const metrics = { ...ALL_ON, prometheusRule: { enabled: true, ...prometheusRule } };
  return valueAt(objectOf('PrometheusRule', metrics, values), path);
}

const names = (prometheusRule: object, values: object = {}) =>
  (part('spec.groups.0.rules.*.alert', prometheusRule, values) as readonly unknown[]).filter(Boolean);

test('the rules are those that promtool judged: after a change of them run what the file of its tests says', () => {
  const judged: unknown = parse(readFileSync(new URL('fixtures/rules.yaml', import.meta.url), 'utf8'));
  expect(part('spec')).toEqual(judged);
});

describe('what users set', () => {
  test('alerts that they do not want are absent', () => {
    const disabledAlerts = ['HazelcastSplitBrain', 'HazelcastMemberRestarts'];
    expect(names({ disabledAlerts })).toEqual(ALERT_NAMES.filter((name) => !disabledAlerts.includes(name)));
    expect(names({ disabledAlerts: [...ALERT_NAMES] })).toEqual([]);
  });

  test('an alert that there is not is refused, with those that there are', () => {
    expect(() => names({ disabledAlerts: ['HazelcastDown'] })).toThrow(
      `at '/metrics/prometheusRule/disabledAlerts/0': value must be one of ${ALERT_NAMES.map((name) => `'${name}'`).join(', ')}, found "HazelcastDown"`,
    );
  });

  test('labels of alerts stand beside the severity, which stays', () => {
    const alertLabels = { team: 'grid', severity: 'page' };
    expect(part('spec.groups.0.rules.1.labels', { alertLabels })).toEqual({ severity: 'critical', team: 'grid' });
  });

  test('rules of their own come last, with templates of Prometheus as they are', () => {
    const own = { alert: 'Mine', expr: 'vector(1) > 0', annotations: { summary: '{{ $value }} of {{ .Values.x }}' } };
    expect((part('spec.groups.0.rules', { additionalRules: [own] }) as readonly unknown[]).at(-1)).toEqual(own);
  });

  test('thresholds and the number of members are in the queries', () => {
    const rules = { heapPercent: 70, gcPercent: 10, restartsPerHour: 0 };
    const queries = part('spec.groups.0.rules.*.expr', rules, { replicas: 5 }) as readonly string[];
    expect(queries.map((query) => / [<>] (\d+)$/.exec(query)?.[1])).toEqual([
      ...[undefined, undefined, '5', undefined, undefined, undefined],
      ...['70', '10', '0'],
    ]);
  });

  test('labels and annotations of the object', () => {
    expect(part('metadata.labels', { labels: { release: 'prometheus' } })).toMatchObject({ release: 'prometheus' });
    expect(part('metadata.annotations', { annotations: { note: 'x' } })).toEqual({ note: 'x' });
  });
});

test('a grid that is scaled to none is not missed', () => {
  expect(names({}, { replicas: 0 })).toEqual(ALERT_NAMES.slice(1));
});

test('there is none unless both it and metrics are on', () => {
  expect(objectOf('PrometheusRule', { enabled: true })).toBeUndefined();
});
