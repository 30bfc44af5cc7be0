import { expect, test } from 'vitest';
import { certificateValues } from '../../lib/sidekick/certificateValues.ts';
import { defaultsOf } from '../../lib/values/declaration.ts';
import { validate } from '../../lib/values/validate.ts';

const { schema } = certificateValues('A certificate.');
const DEFAULTS = defaultsOf(certificateValues('A certificate.')) as Readonly<Record<string, unknown>>;

test('there is none by default, and its issuer is one of the namespace', () => {
  expect(DEFAULTS).toMatchObject({ enabled: false, issuerRef: { kind: 'Issuer', group: 'cert-manager.io' } });
  expect(validate(schema, DEFAULTS)).toEqual([]);
});

test.each([
  [{ dnsNames: ['*.example.com', 'a.b'] }, []],
  [{ dnsNames: ['a b'] }, ['/dnsNames/0']],
  [{ dnsNames: ['a.*.b'] }, ['/dnsNames/0']],
  [{ duration: '2160h', renewBefore: '720h' }, []],
  [{ duration: '90d' }, ['/duration']],
])('%j is taken, or refused at its place', (settings, places) => {
  expect(validate(schema, { ...DEFAULTS, ...settings }).map(({ pointer }) => pointer)).toEqual(places);
});
