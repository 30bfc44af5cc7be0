import { METRICS_PORT_NAME } from '../grid/metricsAgent.ts';
import { notEmpty } from '../expressions/presence.ts';
import type { ListTemplate, Templated } from '../manifest/node.ts';
import { spread } from '../manifest/spread.ts';
import { when } from '../manifest/when.ts';
import type { Endpoint, RelabelConfig } from './prometheusOperator.ts';
import type { MonitorReference } from './values.ts';

/**
 * How members are scraped. Hazelcast labels each metric with the name of the instance, which it makes up at each start:
 * kept, each restart would begin all series again.
 */
export function endpoint(monitor: MonitorReference, relabelings: ListTemplate<RelabelConfig>): Templated<Endpoint> {
  return {
    port: METRICS_PORT_NAME,
    interval: when(notEmpty(monitor.interval), monitor.interval),
    scrapeTimeout: when(notEmpty(monitor.scrapeTimeout), monitor.scrapeTimeout),
    honorLabels: monitor.honorLabels,
    relabelings,
    metricRelabelings: [{ action: 'labeldrop', regex: 'exported_instance' }, spread(monitor.metricRelabelings)],
  };
}
