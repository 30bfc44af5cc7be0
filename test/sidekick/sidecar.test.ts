import { expect, test } from 'vitest';
import { partOf } from './chart.ts';

function variables(settings: object): Readonly<Record<string, string>> {
  const env = partOf('Pod', 'spec.containers.0.env', settings) as readonly { name: string; value: string }[];
  return Object.fromEntries(env.map(({ name, value }) => [name, value]));
}

test('the app finds sidekick by an address, in its own pod', () => {
  expect(variables({})).toEqual({
    APP: 'shop',
    AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:8080',
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
  });
});

test('with TLS it may have to be told the authority', () => {
  const client = { region: 'eu-1', caFile: '/etc/ca/ca.crt' };
  expect(variables({ port: 8443, tls: { serverSecret: 'a' }, client })).toMatchObject({
    AWS_ENDPOINT_URL_S3: 'https://127.0.0.1:8443',
    AWS_REGION: 'eu-1',
    AWS_CA_BUNDLE: '/etc/ca/ca.crt',
  });
});

test('without sidekick it is told nothing', () => {
  expect(variables({ enabled: false, client: { caFile: '/a' } })).toEqual({ APP: 'shop' });
});
