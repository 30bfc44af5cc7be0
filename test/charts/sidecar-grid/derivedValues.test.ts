import { expect, test } from 'vitest';
import { mebibytesOf, numberAt, preStopSeconds } from '../../../lib/charts/sidecar-grid/derivedValues.ts';
import { a, bothMeanings } from '../../support/bothMeanings.ts';
import { partOf, pod } from '../../support/sidecarGrid.ts';

test('the pod lives as long as the app drains and the member hands its entries over, and a margin', () => {
  expect(pod('terminationGracePeriodSeconds')).toBe(30 + 120 + 15);
});

test('a member that stops at once needs no time', () => {
  expect(pod('terminationGracePeriodSeconds', { member: { gracefulShutdown: { enabled: false } } })).toBe(30 + 15);
});

test('a member beside the app as a plain container waits while the app drains, so the times are the same', () => {
  const values = { nativeSidecars: false };
  expect(pod('terminationGracePeriodSeconds', values)).toBe(30 + 120 + 15);
  expect(pod('containers.1.lifecycle.preStop.exec.command', values)).toEqual(['sleep', '30']);
});

test('an app that is a member drains and hands over', () => {
  expect(pod('terminationGracePeriodSeconds', { topology: 'embedded' })).toBe(30 + 120 + 15);
});

test('pods of the app and of members have times of their own when they are apart', () => {
  const values = { topology: 'client-server' };
  expect(pod('terminationGracePeriodSeconds', values)).toBe(30 + 15);
  const path = 'spec.template.spec.terminationGracePeriodSeconds';
  expect(partOf('StatefulSet', '-member', path, values)).toBe(120 + 15);
});

const both = bothMeanings();
const map = a.map('map');

test.each([
  ['1', 1],
  ['999999', 999_999],
  ['1000000', 0],
  ['0', 0],
  ['010', 0],
  ['0x10', 0],
  ['3\n', 0],
  ['-3', 0],
  ['three', 0],
  ['', 0],
  [3, 3],
  [null, 0],
  [{ a: 3 }, 0],
])('the number that %j is', async (given, number) => {
  expect(await both.value(numberAt(map, 'a.b'), { map: { 'a.b': given, other: '7' } })).toBe(number);
});

test.each([
  [{ preStop: { sleep: { seconds: 5 } } }, 5],
  [{ preStop: { sleep: { seconds: 120 } }, postStart: { sleep: { seconds: 7 } } }, 120],
  [{ preStop: { sleep: { seconds: 999_999 } } }, 999_999],
  [{ preStop: { sleep: { seconds: 1_000_000 } } }, 0],
  [{ preStop: { sleep: { seconds: 0 } } }, 0],
  [{ preStop: { sleep: { seconds: -5 } } }, 0],
  [{ preStop: { sleep: { seconds: 5.5 } } }, 0],
  [{ preStop: { sleep: { seconds: '5' } } }, 0],
  [{ preStop: { sleep: 5 } }, 0],
  [{ preStop: 'sleep' }, 0],
  [{ preStop: null }, 0],
  [{ preStop: { exec: { command: ['"preStop":{"sleep":{"seconds":5}}'] } } }, 0],
  [{ postStart: { sleep: { seconds: 7 } } }, 0],
  [{}, 0],
])('the seconds that the preStop of %j sleeps', async (lifecycle, seconds) => {
  expect(await both.value(preStopSeconds(map), { map: lifecycle })).toBe(seconds);
});

test('no number is none', async () => {
  expect(await both.value(numberAt(map, 'a.b'), { map: {} })).toBe(0);
});

test.each([
  [{ limits: { memory: '512Mi' } }, 512],
  [{ limits: { memory: '10Gi', cpu: '1' }, requests: { memory: '1Gi' } }, 10_240],
  [{ limits: { memory: '999999Gi' } }, 999_999 * 1024],
  [{ limits: { memory: '1.5Gi' } }, 0],
  [{ limits: { memory: '512M' } }, 0],
  [{ limits: { memory: 1073741824 } }, 0],
  [{ limits: { memory: null } }, 0],
  [{ limits: { memory: { memory: '1Gi' } } }, 0],
  [{ limits: { z: { memory: '1Gi' } } }, 0],
  [{ limits: [{ memory: '1Gi' }] }, 0],
  [{ limits: 'memory: 1Gi' }, 0],
  [{ limits: null }, 0],
  [{ memory: '1Gi' }, 0],
  [{}, 0],
])('the memory limit of %j', async (resources, mebibytes) => {
  expect(await both.value(mebibytesOf('app', map), { map: resources })).toBe(mebibytes);
});
