import { expect, test } from 'vitest';
import type { Sidecar } from '../../lib/sidecars/sidecar.ts';
import { bothWays } from './bothWays.ts';
import { chartWith, least } from './pod.ts';

/** Two sidecars that want the same, once users say so. */
const render = bothWays(
  chartWith((pod, { first, second, number }) => {
    const leads: Partial<Sidecar> = { app: { env: [{ name: 'ENDPOINT', value: 'x' }] }, servicePort: number };
    const mounts = [{ name: 'data', mountPath: '/data' }];
    const ports = (name: string) => [{ name, number, path: `${name}.port` }];
    const named = (name: string) => ({ ports: [{ name, containerPort: number }] });
    return [
      least('first', pod, {
        ...leads,
        enabled: first,
        ports: ports('first'),
        app: { ...leads.app, ...named('first'), mounts },
      }),
      least('second', pod, {
        ...leads,
        enabled: second,
        ports: ports('second'),
        volumes: [{ name: 'data', emptyDir: {} }],
      }),
    ];
  }),
);

const FIRST = { second: false };

test.each([
  [FIRST, ''],
  [{ ...FIRST, app: { extraPorts: { a: 9001 }, env: { ENDPOINTS: 'x' } }, volumes: [{ name: 'data' }] }, ''],
  [
    { ...FIRST, number: 8080 },
    "at '/first/port': Port 8080 of the pod is already a port of your app. One of the two would not start. Set another port in one of them. (SG090)",
  ],
  [
    { ...FIRST, app: { extraPorts: { admin: 9000 } } },
    "at '/first/port': Port 9000 of the pod is already a port of your app. One of the two would not start. Set another port in one of them. (SG090)",
  ],
  [
    { ...FIRST, app: { extraPorts: { first: 1 } } },
    "at '/app/extraPorts': The port name first of first is already in use. Monitors would find both. Use another port name. (SG091)",
  ],
  [
    { ...FIRST, extraContainers: [{ name: 'first' }] },
    "at '/extraContainers': The name first of first is already in use. Kubernetes rejects a pod with both. Use another name. (SG092)",
  ],
  [
    { ...FIRST, initContainers: [{ name: 'app' }] },
    "at '/initContainers': The name app of your app is already in use. Kubernetes rejects a pod with both. Use another name. (SG093)",
  ],
  [
    { first: false, volumes: [{ name: 'data' }] },
    "at '/volumes': The name data of second is already in use. Kubernetes rejects a pod with both. Use another name. (SG094)",
  ],
  [
    { ...FIRST, app: { volumeMounts: [{ name: 'x', mountPath: '/data' }] } },
    "at '/app/volumeMounts': The mountPath /data of first is already in use. Kubernetes rejects a pod with both. Use another mountPath. (SG095)",
  ],
  [
    { ...FIRST, app: { env: { ENDPOINT: 'x' } } },
    "at '/app/env': Your app already gets ENDPOINT from first. Use variables with other names. (SG096)",
  ],
  [
    { ...FIRST, app: { extraEnv: [{ name: 'ENDPOINT', value: 'x' }] } },
    "at '/app/extraEnv': The name ENDPOINT of first is already in use. Server-side apply rejects both. Use another name. (SG097)",
  ],
  [
    {},
    [
      "at '/second/port': Port 9000 of the pod is already a port of first. One of the two would not start. Set another port in one of them. (SG090)",
      "at '/second/enabled': Your app gets the variable ENDPOINT from both first and second. Enable only one of them. (SG098)",
      "at '/second/enabled': The Service has one target port, but both first and second replace it. Enable only one of them. (SG099)",
    ].join('\n'),
  ],
])('%j: %s', async (values, error) => {
  const answer = await render(values);
  expect('error' in answer ? answer.error : '').toBe(error);
});
