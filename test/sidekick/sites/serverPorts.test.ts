import { expect, test } from 'vitest';
import { serverPorts } from '../../../lib/sidekick/sites/serverPorts.ts';
import { a, bothMeanings } from '../../support/bothMeanings.ts';

const both = bothMeanings();

test.each([
  ['http://a', '80'],
  ['https://a/', '443'],
  ['http://a:1', '1'],
  ['http://a-{0...3}.b.c:9000/', '9000'],
  ['http://[::1]', '80'],
  ['https://[fd00::9000]:65535', '65535'],
  ['http://a,http://b:81 https://c,https://[::1]:4443/', '80 81 443 4443'],
  ['http://10.0.0.1:9000,http://10.0.0.2 ', '9000 80'],
  ['http://http:5 https://https', '5 443'],
])('of %j are %j', async (sites, ports) => {
  expect(await both.value(serverPorts(a.string('sites', { safe: true, ascii: true })), { sites })).toBe(ports);
});
