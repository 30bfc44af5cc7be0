import { describe, expect, test } from 'vitest';
import { container, partOf } from './chart.ts';
import { HTTPS } from './rules/checkRules.ts';

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
