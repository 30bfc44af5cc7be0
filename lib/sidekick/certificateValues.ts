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
      description: 'Request the certificate from cert-manager, which must be installed in the cluster.',
      default: false,
    }),
    issuerRef: object('The issuer that signs the certificate.', {
      name: dnsName({ description: 'Name of the issuer. Required when `enabled` is true.', default: '' }),
      kind: string({
        description: 'Kind of the issuer, such as `Issuer` or `ClusterIssuer`.',
        default: 'Issuer',
        pattern: '^[A-Z][A-Za-z0-9]{0,62}$',
        safe: true,
      }),
      group: dnsName({ description: "Group of the issuer's kind.", default: 'cert-manager.io' }),
    }),
    dnsNames: list(hostName({ description: 'Host name, or a wildcard such as `*.example.com`.' }), {
      description: 'Additional DNS names in the certificate.',
    }),
    duration: duration({
      description: "Lifetime of the certificate, such as `2160h`. Empty: cert-manager's default.",
      default: '',
    }),
    renewBefore: duration({
      description:
        "Time before expiry at which the certificate is renewed, such as `720h`. Empty: cert-manager's default.",
      default: '',
    }),
  });
}
