import { expect, test } from 'vitest';
import { containerFields, readyWhen } from '../../lib/sidekick/containerValues.ts';
import { object } from '../../lib/values/object.ts';
import { rootSchema } from '../../lib/values/jsonSchema.ts';
import { validate } from '../../lib/values/validate.ts';

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
