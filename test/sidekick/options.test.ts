import { describe, expect, test } from 'vitest';
import { validate } from '../../lib/values/validate.ts';
import { OPTIONS, OPTIONS_BY_VALUE, TLS_OPTIONS } from '../../lib/sidekick/options.ts';

/** Texts that an option takes, and texts that it does not. */
const TEXTS: readonly (readonly [
  keyof typeof OPTIONS | keyof typeof TLS_OPTIONS,
  readonly string[],
  readonly string[],
])[] = [
  [
    'healthPath',
    ['/', '/minio/health/cluster?maintenance=true', "/a%20b/~!&'()*+,;=:@", '//x'],
    ['x', '/a b', '/%zz', '/%2', 'http://h/x', '/$(HOME)', '/a#b', '/é', '/"', '/{a}'],
  ],
  ['autoTlsHost', ['localhost', '*.example.com,10.0.0.1,::1'], ['a b', 'a,', ',', 'a;b', '$(A)']],
  [
    'pprof',
    ['127.0.0.1:6060', ':6060', 'localhost:1', '[::1]:65535'],
    ['x', '127.0.0.1:0', ':65536', '127.0.0.1', '::1:80'],
  ],
  ['cacert', ['/ca.crt', '/etc/tls/..data/ca.crt'], ['ca.crt', '/', '/a b', '/etc/', '/$(A)', './a']],
];

describe.each(TEXTS)('%s', (name, taken, refused) => {
  const { schema } = { ...OPTIONS, ...TLS_OPTIONS }[name].declaration;

  test.each(taken)('takes %j', (text) => {
    expect(validate(schema, text)).toEqual([]);
  });

  test.each(refused)('refuses %j', (text) => {
    expect(validate(schema, text)).not.toEqual([]);
  });
});

test('values of TLS are below tls', () => {
  expect(Object.keys(OPTIONS_BY_VALUE).filter((path) => path.includes('.'))).toEqual(
    Object.keys(TLS_OPTIONS).map((name) => `tls.${name}`),
  );
});

test('each flag, alias and gate is there once', () => {
  const options = Object.values(OPTIONS_BY_VALUE);
  for (const names of [
    options.map(({ flag }) => flag),
    options.flatMap(({ alias }) => alias ?? []),
    options.flatMap(({ gate }) => gate ?? []),
  ])
    expect(new Set(names).size).toBe(names.length);
});

test('an option has a gate exactly when it is younger than the oldest version', () => {
  const young = Object.values(OPTIONS_BY_VALUE).filter(
    ({ since, meansSoSince = since }) => !/^0\.[0-3]\./.test(meansSoSince),
  );
  expect(young.map(({ flag }) => flag)).toEqual(
    Object.values(OPTIONS_BY_VALUE).flatMap(({ flag, gate }) => (gate === undefined ? [] : [flag])),
  );
});

test('no value of an option could be replaced by kubelet, or end a quoted text', () => {
  const taken = Object.entries(OPTIONS_BY_VALUE).filter(([, { declaration }]) =>
    ['$(HOME)', '"', '\\', '\n'].some((text) => validate(declaration.schema, text).length === 0),
  );
  expect(taken).toEqual([]);
});
