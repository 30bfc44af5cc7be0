import type { Construct } from 'constructs';
import type { ObjectMeta } from 'kubernetes-types/meta/v1.js';
import { Resource } from '../chart/resource.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import { and } from '../expressions/logic.ts';
import { notEmpty } from '../expressions/presence.ts';
import { spread } from '../manifest/each.ts';
import type { ListTemplate } from '../manifest/node.ts';
import { when } from '../manifest/when.ts';
import { metadata } from '../pod/metadata.ts';
import { list } from '../values/collections.ts';
import type { ReferenceOf } from '../values/declaration.ts';
import { dnsName, duration, hostName } from '../values/formats.ts';
import { object } from '../values/object.ts';
import { boolean, string } from '../values/scalars.ts';
import type { Sidekick } from './sidekick.ts';

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

/** The part of a Certificate of cert-manager that we use. @see https://cert-manager.io/docs/reference/api-docs/ */
interface Certificate {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: ObjectMeta;
  readonly spec: {
    readonly secretName: string;
    readonly issuerRef: { readonly name: string; readonly kind: string; readonly group: string };
    readonly commonName?: string;
    readonly dnsNames?: readonly string[];
    readonly ipAddresses?: readonly string[];
    readonly usages: readonly string[];
    readonly duration?: string;
    readonly renewBefore?: string;
    readonly privateKey: { readonly rotationPolicy: string };
  };
}

/** By what clients find sidekick: what its certificate is for. */
export interface SidekickHosts {
  readonly dnsNames: readonly Input<string>[];
  /** @default - none */
  readonly ipAddresses?: readonly string[];
}

/** Where a sidecar is found: in its own pod. */
export const OWN_POD: SidekickHosts = { dnsNames: ['localhost'], ipAddresses: ['127.0.0.1', '::1'] };

/** Adds the certificates that cert-manager keeps: the one for clients, and the one for servers. */
export function addCertificates(scope: Construct, sidekick: Sidekick, hosts: SidekickHosts): void {
  const { facts, values, name } = sidekick;
  const { serverCertificate, clientCertificate } = values.tls;
  new SidekickCertificate(scope, 'certificate', sidekick, {
    values: serverCertificate,
    secretName: facts.secrets.server,
    ...hosts,
    usages: ['digital signature', 'key encipherment', 'server auth'],
  });
  new SidekickCertificate(scope, 'certificate-client', sidekick, {
    values: clientCertificate,
    secretName: facts.secrets.client,
    commonName: name,
    dnsNames: [],
    usages: ['digital signature', 'key encipherment', 'client auth'],
  });
}

interface CertificateProps extends SidekickHosts {
  readonly values: CertificateReference;
  /** Name of the Secret, and of the Certificate. */
  readonly secretName: Expression<string>;
  readonly commonName?: Input<string>;
  readonly usages: readonly string[];
}

class SidekickCertificate extends Resource<Certificate> {
  constructor(scope: Construct, id: string, { chart, common, enabled }: Sidekick, props: CertificateProps) {
    const { values, secretName, commonName, dnsNames, ipAddresses, usages } = props;
    const { issuerRef, duration, renewBefore } = values;
    const names: ListTemplate<string> = [...dnsNames, spread(values.dnsNames)];
    super(
      scope,
      id,
      when(and(enabled, values.enabled), {
        apiVersion: 'cert-manager.io/v1',
        kind: 'Certificate',
        metadata: metadata(chart, common, secretName),
        spec: {
          secretName,
          issuerRef: { name: issuerRef.name, kind: issuerRef.kind, group: issuerRef.group },
          ...(commonName === undefined ? {} : { commonName }),
          dnsNames: names,
          ...(ipAddresses === undefined ? {} : { ipAddresses }),
          usages,
          duration: when(notEmpty(duration), duration),
          renewBefore: when(notEmpty(renewBefore), renewBefore),
          privateKey: { rotationPolicy: 'Always' },
        },
      }),
    );
  }
}
