import { describe, expect, test } from 'vitest';
import { container, partOf, sidekick, sidekickChart } from './chart.ts';
import { HTTPS, old } from './rules/checkRules.ts';

const PLAIN = { nativeSidecars: false };

test('it runs the program of the image: there is no command', () => {
  expect(container('name')).toBe('sidekick');
  expect(container('image')).toBe('quay.io/minio/sidekick:v7.1.2');
  expect(container('command')).toBeUndefined();
  expect(container('ports')).toEqual([{ name: 'sidekick', containerPort: 8080, protocol: 'TCP' }]);
});

test('it passes Pod Security restricted, as a user that is not root by its number', () => {
  expect(container('securityContext')).toEqual({
    runAsNonRoot: true,
    runAsUser: 65532,
    runAsGroup: 65532,
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'] },
  });
});

describe('placement', () => {
  test('as a native sidecar it is an init container that goes on, and stops after the app', () => {
    expect(partOf('Pod', 'spec.initContainers.*.name')).toEqual(['sidekick']);
    expect(container('restartPolicy')).toBe('Always');
    expect(container('lifecycle')).toBeUndefined();
  });

  test('as a plain sidecar it is the same, but for its place and its end', () => {
    const { lifecycle, ...plain } = partOf('Pod', 'spec.containers.1', {}, PLAIN) as { readonly lifecycle: unknown };
    expect(partOf('Pod', 'spec.initContainers', {}, PLAIN)).toBeUndefined();
    expect({ ...plain, restartPolicy: 'Always' }).toEqual(partOf('Pod', 'spec.initContainers.0'));
    expect(lifecycle).toEqual({ preStop: { sleep: { seconds: 30 } } });
  });

  test('where there is none, nothing of it is left', () => {
    const { objects } = sidekickChart.render({
      values: sidekick({ enabled: false, sites: [], tls: { caSecret: 'a' } }),
    });
    expect(objects.map((object) => object['kind'])).toEqual(['Pod']);
    expect(JSON.stringify(objects)).not.toContain('sidekick"');
  });
});

describe('a plain sidecar waits while the app drains', () => {
  const waits = (app: object, kubeVersion: string) =>
    partOf('Pod', 'spec.containers.1.lifecycle.preStop.sleep.seconds', {}, { ...PLAIN, app, kubeVersion });

  test('as long as the app may take', () => {
    expect(waits({ drainSeconds: 90 }, '1.30.0')).toBe(90);
    expect(waits({ drainSeconds: 0 }, '1.30.0')).toBeUndefined();
  });

  test('on Kubernetes that can let it: the image has no program for that', () => {
    expect(waits({}, '1.29.9')).toBeUndefined();
  });
});

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

const TLS = { ...HTTPS, tls: { serverSecret: 'a', clientSecret: 'b', caSecret: 'c' } };

test('without Secrets there are none', () => {
  expect(partOf('Pod', 'spec.volumes')).toBeUndefined();
  expect(container('volumeMounts')).toBeUndefined();
});

test('each Secret is mounted as a whole folder, where the arguments look for it', () => {
  expect(container('volumeMounts', TLS)).toEqual([
    { name: 'sidekick-server', mountPath: '/etc/sidekick/server', readOnly: true },
    { name: 'sidekick-client', mountPath: '/etc/sidekick/client', readOnly: true },
    { name: 'sidekick-ca', mountPath: '/etc/sidekick/ca', readOnly: true },
  ]);
  for (const flag of ['cert', 'key', 'client-cert', 'client-key', 'cacert']) {
    const [, path = ''] =
      (container('args', TLS) as string[]).find((arg) => arg.startsWith(`--${flag}=`))?.split('=') ?? [];
    expect(container('volumeMounts.*.mountPath', TLS)).toContain(path.replace(/\/[^/]*$/, ''));
  }
});

describe('the volumes', () => {
  test('hold what is read, and no more, readable for a user that is not root', () => {
    const files = (...names: string[]) => names.map((name) => ({ key: name, path: name }));
    expect(partOf('Pod', 'spec.volumes', TLS)).toEqual([
      { name: 'sidekick-server', secret: { secretName: 'a', defaultMode: 0o444, items: files('tls.crt', 'tls.key') } },
      { name: 'sidekick-client', secret: { secretName: 'b', defaultMode: 0o444, items: files('tls.crt', 'tls.key') } },
      { name: 'sidekick-ca', secret: { secretName: 'c', defaultMode: 0o444, items: files('ca.crt') } },
    ]);
  });

  test('are of the Secret that cert-manager fills', () => {
    const settings = { tls: { serverCertificate: { enabled: true, issuerRef: { name: 'ca' } } } };
    expect(partOf('Pod', 'spec.volumes.*.secret.secretName', settings)).toEqual(['shop-sidekick-core-tls']);
    expect(partOf('Certificate', 'spec.secretName', settings)).toBe('shop-sidekick-core-tls');
  });
});

test('mounts of the user come last', () => {
  const volumeMounts = [{ name: 'bundle', mountPath: '/bundle' }];
  const settings = { ...HTTPS, tls: { caSecret: 'c' }, volumeMounts };
  expect(container('volumeMounts.*.name', settings)).toEqual(['sidekick-ca', 'bundle']);
});
