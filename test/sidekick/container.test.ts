import { describe, expect, test } from 'vitest';
import { container, partOf, sidekick, sidekickChart } from './chart.ts';

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
