import { describe, expect, test } from 'vitest';
import { container } from './chart.ts';
import { old } from './rules/checkRules.ts';

const HEALTH = { path: '/v1/health', port: 8080, scheme: 'HTTP' };
const PROBES = ['startupProbe', 'readinessProbe', 'livenessProbe'] as const;

function probes(settings: object): readonly unknown[] {
  return PROBES.map((name) => container(name, settings));
}

test('beside an app they ask whether sidekick listens: servers that are down do not take the app along', () => {
  const tcpSocket = { port: 8080 };
  expect(probes({})).toEqual([
    { tcpSocket, periodSeconds: 1, failureThreshold: 300 },
    { tcpSocket, periodSeconds: 5 },
    { tcpSocket },
  ]);
});

describe('with readyWhen=server', () => {
  test('startup and readiness ask whether a server is up; liveness never does', () => {
    expect(probes({ readyWhen: 'server' })).toEqual([
      { httpGet: HEALTH, periodSeconds: 1, failureThreshold: 300 },
      { httpGet: HEALTH, periodSeconds: 5 },
      { tcpSocket: { port: 8080 } },
    ]);
  });

  test('they speak TLS where sidekick does', () => {
    const settings = { readyWhen: 'server', port: 8443, tls: { serverSecret: 'a' } };
    expect(container('readinessProbe.httpGet', settings)).toEqual({ path: '/v1/health', port: 8443, scheme: 'HTTPS' });
  });

  test('versions before v0.5.7 have no such answer', () => {
    expect(container('readinessProbe.tcpSocket', { ...old('v0.5.6'), readyWhen: 'server' })).toEqual({ port: 8080 });
    expect(container('readinessProbe.httpGet', { ...old('v0.5.7'), readyWhen: 'server' })).toEqual(HEALTH);
  });
});

test('numbers of the user win, and what is asked stays', () => {
  const numbers = { periodSeconds: 7, failureThreshold: 2, httpGet: { path: '/' } };
  expect(probes({ probes: { startup: numbers, readiness: numbers, liveness: { timeoutSeconds: 3 } } })).toEqual([
    { tcpSocket: { port: 8080 }, periodSeconds: 7, failureThreshold: 2 },
    { tcpSocket: { port: 8080 }, periodSeconds: 7, failureThreshold: 2 },
    { tcpSocket: { port: 8080 }, timeoutSeconds: 3 },
  ]);
});

test('on loopback there are none, since kubelet cannot reach it', () => {
  expect(probes({ listen: 'loopback' })).toEqual([undefined, undefined, undefined]);
});
