import type { ValuesObject } from '../../../../../lib/read/value.ts';
import type { Rows } from './row.ts';

const ON = { enabled: true };
const metrics = (settings: ValuesObject, others: ValuesObject = {}) => ({
  ...others,
  metrics: { enabled: true, ...settings },
});

/** rules.ts of lib/metrics */
export const metricsRows: Rows = {
  SG060: [
    [metrics({ port: 8079 }), metrics({ port: 8080 })],
    [metrics({ port: 5700 }), metrics({ port: 5701 })],
    [
      metrics({ port: 909 }, { app: { extraPorts: { a: 9090 } } }),
      metrics({ port: 9090 }, { app: { extraPorts: { a: 9090 } } }),
    ],
    [{ metrics: { enabled: false, port: 8080 } }, metrics({ port: 8080 })],
  ],
  SG061: [
    [metrics({ podMonitor: ON }), { metrics: { podMonitor: ON } }],
    [metrics({ serviceMonitor: ON }), { metrics: { serviceMonitor: ON } }],
    [metrics({ podMonitor: ON, prometheusRule: ON }), { metrics: { prometheusRule: ON } }, 'SG063'],
    [metrics({ podMonitor: ON, dashboard: ON }), { metrics: { dashboard: ON } }, 'SG063'],
  ],
  SG062: [
    [metrics({ podMonitor: ON }), metrics({ podMonitor: ON, serviceMonitor: ON })],
    [metrics({ serviceMonitor: ON }), metrics({ podMonitor: ON, serviceMonitor: ON })],
  ],
  SG063: [
    [metrics({ podMonitor: ON, prometheusRule: ON }), metrics({ prometheusRule: ON })],
    [metrics({ serviceMonitor: ON, dashboard: ON }), metrics({ dashboard: ON })],
  ],
};
