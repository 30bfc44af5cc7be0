import { list } from '../values/collections.ts';
import { dnsName, duration, hostName } from '../values/formats.ts';
import { object } from '../values/object.ts';
import { boolean, string } from '../values/scalars.ts';
import type { ReferenceOf } from '../values/declaration.ts';

/** What templates read the values of a certificate by. */
export type CertificateReference = ReferenceOf<ReturnType<typeof certificateValues>>;

/** Declares a certificate that cert-manager keeps. */
export function certificateValues(description: string) {
  return object(description, {
    enabled: boolean({
      description: 'Whether cert-manager makes it. The cluster must have cert-manager.',
      default: false,
    }),
    issuerRef: object('Who signs it.', {
      name: dnsName({ description: 'Name of the issuer. Required when the certificate is enabled.', default: '' }),
      kind: string({
        description: 'Kind of the issuer, such as `Issuer` or `ClusterIssuer`.',
        default: 'Issuer',
        pattern: '^[A-Z][A-Za-z0-9]{0,62}$',
        safe: true,
      }),
      group: dnsName({ description: "Group of the issuer's kind.", default: 'cert-manager.io' }),
    }),
    dnsNames: list(hostName({ description: 'Name of a host, or a wildcard such as `*.example.com`.' }), {
      description: 'More names that it is for.',
    }),
    duration: duration({
      description: 'How long it is valid, such as `2160h`. Empty: as cert-manager has it.',
      default: '',
    }),
    renewBefore: duration({
      description: 'How long before its end it is renewed, such as `720h`. Empty: as cert-manager has it.',
      default: '',
    }),
  });
}
