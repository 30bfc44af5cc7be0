import { expect, test } from 'vitest';
import { valueAt } from '../support/valueAt.ts';
import { member } from '../support/sidecarGrid.ts';

const options = (values = {}) => {
  const env = member('env', values) as readonly { readonly name: string }[];
  return valueAt(
    env.find(({ name }) => name === 'JAVA_OPTS'),
    'value',
  );
};

test('the heap is a part of the limit, and a member that is told to stop hands its entries over', () => {
  expect(options()).toBe(
    '-XX:MaxRAMPercentage=60.0 -Dhazelcast.shutdownhook.policy=GRACEFUL -Dhazelcast.graceful.shutdown.max.wait=120',
  );
});

test('unless it is told to stop at once', () => {
  expect(options({ member: { gracefulShutdown: { enabled: false }, heapPercent: 50 } })).toBe(
    '-XX:MaxRAMPercentage=50.0',
  );
});

test('options of the user come last, where they win', () => {
  expect(options({ member: { javaOptions: ['-XX:+UseSerialGC', '-Xss512k'] } })).toMatch(
    / -XX:\+UseSerialGC -Xss512k$/,
  );
});
