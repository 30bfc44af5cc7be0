import { expect, test } from 'vitest';
import { kinds, part, render } from './render.ts';

test('notes tell how clients find sidekick', () => {
  const { notes } = render({ namespaceOverride: 's3', service: { port: 9000 } });
  expect(notes).toContain('AWS_ENDPOINT_URL_S3=http://shop-sidekick.s3.svc:9000');
  expect(notes).toContain('kubectl rollout status daemonset/shop-sidekick --namespace s3');
  expect(notes).toContain('To restrict access, set networkPolicy.enabled=true');
  expect(render({ networkPolicy: { enabled: true } }).notes).not.toContain('networkPolicy');
});

test('a certificate is for all names of the Service', () => {
  const values = { sidekick: { tls: { serverCertificate: { enabled: true, issuerRef: { name: 'ca' } } } } };
  expect(part('Certificate', 'spec.dnsNames', values)).toEqual([
    'shop-sidekick.team.svc',
    'shop-sidekick',
    'shop-sidekick.team',
    'shop-sidekick.team.svc.cluster.local',
  ]);
});

test('a release that is named after the chart gives its name alone', () => {
  expect(render({}, { release: 'sidekick' }).objects.map((object) => object['metadata'])).toMatchObject(
    kinds().map(() => ({ name: 'sidekick' })),
  );
});

test('the global registry stands before both images', () => {
  const { objects, tests } = render({ global: { imageRegistry: 'mirror.example:5000' } });
  expect(JSON.stringify(objects)).toContain('"mirror.example:5000/minio/sidekick:v7.1.2"');
  expect(JSON.stringify(tests)).toContain('"mirror.example:5000/curlimages/curl:8.16.0"');
});
