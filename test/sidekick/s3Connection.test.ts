import { expect, test } from 'vitest';
import type { Expression } from '../../lib/expressions/expression.ts';
import { lift } from '../../lib/expressions/literal.ts';
import { s3aProperties, s3Environment, type Setting, sparkProperties } from '../../lib/sidekick/s3Connection.ts';
import { a, bothMeanings, contextOf } from '../support/bothMeanings.ts';

const both = bothMeanings();

const plain = (settings: readonly Setting[]) =>
  Object.fromEntries(settings.map(({ name, value }) => [name, lift(value).evaluate(contextOf())]));

test('SDKs find sidekick beside them by an address, so that they write buckets into the path', () => {
  expect(plain(s3Environment({ port: 8080 }))).toEqual({
    AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:8080',
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
  });
});

test('with TLS the scheme is https, and the authority is a file of the client', () => {
  const settings = s3Environment({ host: 's3.team.svc', port: 443, tls: true, region: 'eu', caFile: '/ca/ca.crt' });
  expect(plain(settings)).toEqual({
    AWS_ENDPOINT_URL_S3: 'https://s3.team.svc:443',
    AWS_REGION: 'eu',
    AWS_DEFAULT_REGION: 'eu',
    AWS_CA_BUNDLE: '/ca/ca.crt',
  });
});

test('Hadoop is told the path style, whether to speak TLS, and a region', () => {
  expect(plain(s3aProperties({ port: 8080 }))).toEqual({
    'fs.s3a.endpoint': 'http://127.0.0.1:8080',
    'fs.s3a.endpoint.region': 'us-east-1',
    'fs.s3a.path.style.access': 'true',
    'fs.s3a.connection.ssl.enabled': 'false',
  });
  expect(plain(s3aProperties({ port: 8080, tls: true }))).toMatchObject({ 'fs.s3a.connection.ssl.enabled': 'true' });
});

test('Spark passes the same on', () => {
  expect(Object.keys(plain(sparkProperties({ port: 8080 })))).toEqual(
    s3aProperties({ port: 8080 }).map(({ name }) => `spark.hadoop.${name}`),
  );
});

test('port and TLS may be values', async () => {
  const [endpoint] = s3Environment({ port: a.integer('port'), tls: a.boolean('tls') });
  const value = endpoint?.value as Expression<string>;
  expect(await both.value(value, { port: 9, tls: true })).toBe('https://127.0.0.1:9');
  expect(await both.value(value, { port: 8080, tls: false })).toBe('http://127.0.0.1:8080');
});
