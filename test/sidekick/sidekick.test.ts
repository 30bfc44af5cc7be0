import { describe, expect, test } from 'vitest';
import { commonMetadata, defineChart, OpenShift, Resource } from '../../lib/index.ts';
import { Sidekick, type SidekickProps } from '../../lib/sidekick/sidekick.ts';
import { sidekickValues } from '../../lib/sidekick/values.ts';
import { valueAt } from '../support/valueAt.ts';
import { BASE, partOf } from './chart.ts';

/** What a sidekick of given props is called, runs, and is told, in a ConfigMap. */
function told(props: Partial<SidekickProps>, kubeVersion = '1.33.0'): unknown {
  const definition = defineChart({
    name: 'balancer',
    version: '1.0.0',
    appVersion: '1.0.0',
    description: 'A sidekick, in words.',
    values: sidekickValues,
    compose(chart, values) {
      const common = commonMetadata(chart);
      const sidekick = new Sidekick(chart, { values, common, openShift: new OpenShift(false), ...props });
      const data = { name: sidekick.name, image: sidekick.image, kubernetes: sidekick.kubeVersion };
      new Resource(chart, 'told', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'told' }, data });
    },
  });
  return valueAt(definition.render({ values: BASE, release: 'shop', kubeVersion }).objects[0], 'data');
}

test('its objects have the name of the chart, and its image the registry of its own', () => {
  expect(told({})).toEqual({
    name: 'shop-balancer',
    image: 'quay.io/minio/sidekick:v7.1.2',
    kubernetes: 'v1.33.0',
  });
});

describe('what a chart says in their place', () => {
  test('a registry for all images', () => {
    expect(told({ globalRegistry: 'mirror.example' })).toMatchObject({ image: 'mirror.example/minio/sidekick:v7.1.2' });
  });
});

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
