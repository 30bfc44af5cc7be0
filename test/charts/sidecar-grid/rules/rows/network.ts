import type { Rows } from './row.ts';

const INGRESS = { ingress: { enabled: true, hosts: [{ host: 'a.example' }] } };
const ROUTE = { httpRoute: { enabled: true, parentRefs: [{ name: 'public' }] } };
const NO_SERVICE = { service: { enabled: false } };

/** networkRules.ts */
export const networkRows: Rows = {
  SG007: [
    [INGRESS, { ingress: { enabled: true, hosts: [] } }],
    [{ ingress: { enabled: false, hosts: [] } }, { ingress: { enabled: true } }],
  ],
  SG025: [
    [ROUTE, { httpRoute: { enabled: true, parentRefs: [] } }],
    [{ httpRoute: { enabled: false, parentRefs: [] } }, { httpRoute: { enabled: true } }],
  ],
  SG008: [
    [INGRESS, { ...INGRESS, ...NO_SERVICE }],
    [ROUTE, { ...ROUTE, ...NO_SERVICE }],
    [NO_SERVICE, { ...INGRESS, ...ROUTE, ...NO_SERVICE }],
  ],
  SG017: ['type', 'ports', 'selector'].map((field) => [
    { service: { spec: { sessionAffinity: 'ClientIP' } } },
    { service: { spec: { sessionAffinity: 'ClientIP', [field]: {} } } },
  ]),
};
