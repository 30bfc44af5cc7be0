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
    "at '/first/port': port 8080 of the pod is that of your app already: one of both would not start: set another port in one of them (SG090)",
  ],
  [
    { ...FIRST, app: { extraPorts: { admin: 9000 } } },
    "at '/first/port': port 9000 of the pod is that of your app already: one of both would not start: set another port in one of them (SG090)",
  ],
  [
    { ...FIRST, app: { extraPorts: { first: 1 } } },
    "at '/app/extraPorts': the port name first is taken by first, and monitors find both: use another port name (SG091)",
  ],
  [
    { ...FIRST, extraContainers: [{ name: 'first' }] },
    "at '/extraContainers': the name first is taken by first, and Kubernetes refuses both in one pod: use another name (SG092)",
  ],
  [
    { ...FIRST, initContainers: [{ name: 'app' }] },
    "at '/initContainers': the name app is taken by your app, and Kubernetes refuses both in one pod: use another name (SG093)",
  ],
  [
    { first: false, volumes: [{ name: 'data' }] },
    "at '/volumes': the name data is taken by second, and Kubernetes refuses both in one pod: use another name (SG094)",
  ],
  [
    { ...FIRST, app: { volumeMounts: [{ name: 'x', mountPath: '/data' }] } },
    "at '/app/volumeMounts': the mountPath /data is taken by first, and Kubernetes refuses both in one pod: use another mountPath (SG095)",
  ],
  [
    { ...FIRST, app: { env: { ENDPOINT: 'x' } } },
    "at '/app/env': first already sets ENDPOINT in your app: use variables of other names (SG096)",
  ],
  [
    { ...FIRST, app: { extraEnv: [{ name: 'ENDPOINT', value: 'x' }] } },
    "at '/app/extraEnv': the name ENDPOINT is taken by first, and server-side apply refuses both: use another name (SG097)",
  ],
  [
    {},
    [
      "at '/second/port': port 9000 of the pod is that of first already: one of both would not start: set another port in one of them (SG090)",
      "at '/second/enabled': first and second both set the variable ENDPOINT of your app: use only one of them (SG098)",
      "at '/second/enabled': the Service leads to one port, and first and second would both take it over: use only one of them (SG099)",
    ].join('\n'),
  ],
])('%j: %s', async (values, error) => {
  const answer = await render(values);
  expect('error' in answer ? answer.error : '').toBe(error);
});
