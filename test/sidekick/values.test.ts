import { describe, expect, test } from 'vitest';
import { OPTIONS, TLS_OPTIONS } from '../../lib/sidekick/options.ts';
import { containerFields, readyWhen, sidekickFields, sidekickValues } from '../../lib/sidekick/values.ts';
import { defaultsOf } from '../../lib/values/declaration.ts';
import { rootSchema } from '../../lib/values/jsonSchema.ts';
import { object } from '../../lib/values/object.ts';
import { validate } from '../../lib/values/validate.ts';
import { sidekick, sidekickChart } from './chart.ts';

test('in pods of its own sidekick is ready when a server is up, beside an app as soon as it listens', () => {
  expect(containerFields.readyWhen.defaultValue).toBe('server');
  expect(readyWhen('listening').defaultValue).toBe('listening');
});

test.each([
  ['30s', []],
  ['1m30s', []],
  ['', []],
  ['1.5s', ['/podMonitor/interval']],
  ['30', ['/podMonitor/interval']],
])('the Prometheus operator takes the interval %j, or it is refused', (interval, places) => {
  const { podMonitor } = containerFields;
  const schema = rootSchema('monitor', object('Values.', { podMonitor }));
  const given = { enabled: true, interval, scrapeTimeout: '', labels: {}, annotations: {} };
  const values = { podMonitor: { ...given, tlsConfig: {}, relabelings: [], metricRelabelings: [] } };
  expect(validate(schema, values).map(({ pointer }) => pointer)).toEqual(places);
});

const refusal = (settings: object) => {
  try {
    sidekickChart.render({ values: sidekick(settings) });
  } catch (error) {
    return (error as Error).message;
  }
  return 'taken';
};

test('each option declares a value, and the defaults fit the schema', () => {
  expect(Object.keys(sidekickFields)).toEqual(expect.arrayContaining(Object.keys(OPTIONS)));
  expect(Object.keys(defaultsOf(sidekickFields.tls) as object)).toEqual(
    expect.arrayContaining(Object.keys(TLS_OPTIONS)),
  );
  const schema = rootSchema('sidekick', sidekickValues);
  expect(validate(schema, defaultsOf(sidekickValues))).toEqual([]);
});

test('the default image is the newest, where it was published', () => {
  expect(defaultsOf(sidekickFields.image)).toMatchObject({
    registry: 'quay.io',
    repository: 'minio/sidekick',
    tag: 'v7.1.2',
    digest: '',
  });
});

describe('secrets have names here, never values', () => {
  test.each([
    [{ tls: { keyPassword: 'x' } }, "at '/sidekick/tls': additional properties 'keyPassword' not allowed"],
    [{ cache: { secretKey: 'x' } }, "additional properties 'secretKey' not allowed"],
    [{ tls: { serverSecret: '-----BEGIN' } }, "at '/sidekick/tls/serverSecret'"],
    [{ cache: { endpoint: 'http://user:password@a' } }, "at '/sidekick/cache/endpoint'"],
    [{ sites: ['http://user:password@a'] }, "at '/sidekick/sites/0'"],
  ])('%j is refused', (settings, message) => {
    expect(refusal(settings)).toContain(message);
  });
});

test.each([
  [{ version: 'latest' }, "at '/sidekick/version': 'latest' does not match pattern"],
  [{ listen: 'localhost' }, "at '/sidekick/listen': value must be one of 'all', 'loopback'"],
  [{ port: 0 }, "at '/sidekick/port': minimum: got 0, want 1"],
  [{ sites: 'http://a' }, "at '/sidekick/sites': got string, want array"],
  [{ sites: ['http://a:9000,'] }, "at '/sidekick/sites/0': 'http://a:9000,' does not match pattern"],
  [{ statefulSetSite: { replicas: 0 } }, "at '/sidekick/statefulSetSite/replicas': minimum: got 0, want 1"],
  [{ healthpath: '/x' }, "additional properties 'healthpath' not allowed (did you mean 'healthPath'?)"],
  [{ statusCode: [99] }, "at '/sidekick/statusCode/0': minimum: got 99, want 100"],
  [{ cache: { endpoint: 'https://a' } }, "at '/sidekick/cache/endpoint': 'https://a' does not match pattern"],
])('%j is refused by the schema', (settings, message) => {
  expect(refusal(settings)).toContain(message);
});
