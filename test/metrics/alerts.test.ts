import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
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
