import { describe, expect, test } from 'vitest';
import { readWords } from '../../../lib/sidekick/commandLine/readWords.ts';
import { KNOWN_FLAGS, readSettings } from '../../../lib/sidekick/commandLine/settings.ts';

const LEAST = ['-p', '/x', 'http://a{1...4}'];

const read = (words: readonly string[], version = 'v7.1.2') => readSettings(readWords(words, KNOWN_FLAGS), version);

const parse = (...words: string[]) => read([...words, ...LEAST]);

describe('values', () => {
  test('what a command line leaves out is as sidekick has it, where our defaults are others', () => {
    expect(read(LEAST).settings).toEqual({
      sites: ['http://a{1...4}'],
      healthPath: '/x',
      dnsTtl: '10m',
      log: false,
      trace: 'all',
    });
  });

  test('what is our default is left out', () => {
    const words = ['-l', '--trace=', '--quiet=false', '-a=:8080', '--health-port', '0', '--host-balance='];
    expect(parse(...words).settings).toEqual({ sites: ['http://a{1...4}'], healthPath: '/x', dnsTtl: '10m' });
  });

  test('each flag has its value', () => {
    const words =
      '-a 127.0.0.1:9001 -r /read --health-port=1 -d 5s --health-timeout 1m --health-optimistic=T --host-balance random --dns-ttl 5s --auto-tls-host a,b --tls-max 1.2 -l -t minio --json --debug -e --status-code 500 --status-code=503 --pprof localhost:6060 -i --cacert /ca --client-cert /c --client-key /k'.split(
        ' ',
      );
    const { settings, problems } = read([...words, '-p', '/x', 'https://a{1...4}', 'https://b.c']);
    expect(problems).toEqual([]);
    expect(settings).toEqual({
      port: 9001,
      listen: 'loopback',
      sites: ['https://a{1...4}', 'https://b.c'],
      healthPath: '/x',
      readHealthPath: '/read',
      healthPort: 1,
      healthDuration: '5s',
      healthTimeout: '1m',
      healthOptimistic: true,
      hostBalance: 'random',
      dnsTtl: '5s',
      autoTlsHost: 'a,b',
      tlsMax: '1.2',
      trace: 'minio',
      json: true,
      debug: true,
      errors: true,
      statusCode: [500, 503],
      pprof: 'localhost:6060',
      tls: { insecure: true, cacert: '/ca', clientCert: '/c', clientKey: '/k' },
    });
  });

  test.each([
    [':9000', { port: 9000 }],
    ['0.0.0.0:9000', { port: 9000 }],
    ['[::]:9000', { port: 9000 }],
    ['127.0.0.1:8080', { listen: 'loopback' }],
    ['localhost:9000', { port: 9000, listen: 'loopback' }],
  ])('the address %s is %j', (address, values) => {
    const { port, listen } = parse('--address', address).settings;
    expect({ ...(port === undefined ? {} : { port }), ...(listen === undefined ? {} : { listen }) }).toEqual(values);
  });

  test('the image follows from the version', () => {
    expect(read(LEAST, 'v2.0.8').settings).toEqual({
      image: { registry: 'docker.io', repository: 'minio/sidekick', tag: 'v2.0.8' },
      sites: ['http://a{1...4}'],
      healthPath: '/x',
      log: false,
      trace: 'all',
    });
    expect(read(LEAST, 'v0.5.5').settings).not.toHaveProperty('trace');
  });
});

describe('problems', () => {
  test.each([
    [
      ['--health-duration', ''],
      `at '/sidekick/healthDuration': --health-duration takes a duration such as 5s or 1m30s, not ""`,
    ],
    [['-d', '1d'], `at '/sidekick/healthDuration': -d takes a duration such as 5s or 1m30s, not "1d"`],
    [
      ['-d', '5', '-d', '5s'],
      `at '/sidekick/healthDuration': -d is given as "5" and "5s", of which sidekick keeps the last`,
    ],
    [['--quiet', '--quiet=false'], `--quiet is given as "true" and "false", of which sidekick keeps the last`],
    [['--health-port', '65536'], `at '/sidekick/healthPort': --health-port takes a port from 1 to 65535, not "65536"`],
    [['--health-port', '0x1F'], '--health-port takes a port from 1 to 65535, not "0x1F"'],
    [['--quiet=maybe'], `at '/sidekick/quiet': --quiet takes true or false, not "maybe"`],
    [['--tls-max', ''], '--tls-max takes 1.2 or 1.3, not ""'],
    [['--cacert', 'ca.pem'], "at '/sidekick/tls/cacert': --cacert takes an absolute path of the container"],
    [['--address', '10.0.0.1:80'], `at '/sidekick/port': --address "10.0.0.1:80": write a port number after a colon`],
    [['--key-password', 'secret'], "at '/sidekick/tls/keyPasswordSecret': a password is no argument"],
    [['-q', '--quiet'], "at '--quiet': sidekick takes it by one name, --quiet or -q"],
  ])('%j', (words, error) => {
    expect(parse(...words).problems.join('\n')).toContain(error);
    expect(parse(...words).problems).toHaveLength(1);
  });
});
