import type { Construct } from 'constructs';
import { Resource } from '../chart/resource.ts';
import { includes } from '../expressions/collections.ts';
import { and, not } from '../expressions/logic.ts';
import { merged } from '../manifest/merged.ts';
import type { Templated } from '../manifest/node.ts';
import { spread } from '../manifest/spread.ts';
import { when } from '../manifest/when.ts';
import { metadata } from '../pod/metadata.ts';
import { type Alert, alerts } from './alerts.ts';
import type { Rule, PrometheusRule } from './prometheusOperator.ts';
import { COPIES_RATIO, copiesRatio } from './series.ts';
import type { Watched } from './gridMetrics.ts';

/**
 * The alerts of the cluster, and the user's additional rules.
 * @see https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/
 */
export class MemberAlerts extends Resource<PrometheusRule> {
  constructor(scope: Construct, id: string, watched: Watched) {
    const { chart, common, metrics, name, job } = watched;
    const { prometheusRule } = metrics;
    super(
      scope,
      id,
      when(and(metrics.enabled, prometheusRule.enabled), {
        apiVersion: 'monitoring.coreos.com/v1',
        kind: 'PrometheusRule',
        metadata: metadata(chart, common, name, prometheusRule),
        spec: {
          groups: [
            {
              name: job,
              rules: [
                { record: COPIES_RATIO, expr: copiesRatio(watched.target) },
                ...alerts(watched).map((alert) => rule(alert, watched)),
                spread(prometheusRule.additionalRules),
              ],
            },
          ],
        },
      }),
    );
  }
}

/** An alert as Prometheus has it. */
function rule(alert: Alert, { metrics }: Watched): Templated<Rule> {
  const { disabledAlerts, alertLabels } = metrics.prometheusRule;
  return when(and(not(includes(disabledAlerts, alert.name)), alert.stands ?? true), {
    alert: alert.name,
    expr: alert.query,
    for: alert.for,
    labels: merged({ severity: alert.severity }, alertLabels),
    annotations: { summary: alert.summary, description: alert.description, runbook: alert.runbook },
  });
}
