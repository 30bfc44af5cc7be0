import type { Construct } from 'constructs';
import type { Ingress } from 'kubernetes-types/networking/v1.js';
import type { HelmChart } from '../chart/helmChart.ts';
import { Resource } from '../chart/resource.ts';
import type { Expression } from '../expressions/expression.ts';
import { not } from '../expressions/logic.ts';
import { defaultIfAbsent, notEmpty } from '../expressions/presence.ts';
import { each } from '../manifest/each.ts';
import { when } from '../manifest/when.ts';
import { freeObjects, list } from '../values/collections.ts';
import { type Declaration, optional, type ReferenceOf } from '../values/declaration.ts';
import { annotations, dnsName, hostName } from '../values/formats.ts';
import { object } from '../values/object.ts';
import { boolean, oneOf, string } from '../values/scalars.ts';
import { type Common, metadata } from './metadata.ts';

const path = object('A path.', {
  path: string({ description: 'The path, starting with `/`.', pattern: '^/[^\\x00-\\x20\\x7f]*$', maxLength: 1024 }),
  pathType: optional(
    oneOf(['Exact', 'Prefix', 'ImplementationSpecific'], { description: 'How to match the path. Not set: `Prefix`.' }),
  ),
});

const host = object('A host.', {
  host: hostName({ description: 'Host name, or a wildcard such as `*.example.com`.' }),
  paths: optional(list(path, { description: 'Paths that route to your app. Not set: all paths.' })),
});

/** Declares the values of an Ingress with these hosts. */
export function ingressOf<Hosts extends Declaration>(description: string, hosts: Hosts) {
  return object(description, {
    enabled: boolean({ description: 'Create the Ingress.', default: false }),
    className: dnsName({ description: 'Ingress class. Empty: the default class of the cluster.', default: '' }),
    hosts,
    tls: freeObjects({ description: 'TLS settings, as IngressTLS objects.' }),
    annotations: annotations({ description: 'Annotations of the Ingress.' }),
  });
}

/** Values of the Ingress. */
export const ingressValues = ingressOf(
  'The Ingress of your app, for access from outside the cluster.',
  list(host, { description: 'Hosts that route to your app.' }),
);

/** What an {@link AppIngress} takes. */
export interface AppIngressProps {
  readonly chart: HelmChart;
  readonly ingress: ReferenceOf<typeof ingressValues>;
  readonly common: Common;
  /** Port of the Service that it leads to, which has the full name. */
  readonly servicePort: Expression<number>;
}

/** The Ingress that leads to the app's Service. */
export class AppIngress extends Resource<Ingress> {
  constructor(scope: Construct, id: string, { chart, ingress, common, servicePort }: AppIngressProps) {
    const backend = { service: { name: chart.helpers.fullname, port: { number: servicePort } } };
    super(
      scope,
      id,
      when(ingress.enabled, {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'Ingress',
        metadata: metadata(chart, common, chart.helpers.fullname, { annotations: ingress.annotations }),
        spec: {
          ingressClassName: when(notEmpty(ingress.className), ingress.className),
          tls: ingress.tls,
          rules: [
            each(ingress.hosts, 'host', ({ host, paths }) => ({
              host,
              http: {
                paths: [
                  when(not(notEmpty(paths)), { path: '/', pathType: 'Prefix', backend }),
                  each(paths, 'path', ({ path, pathType }) => ({
                    path,
                    pathType: defaultIfAbsent(pathType, 'Prefix'),
                    backend,
                  })),
                ],
              },
            })),
          ],
        },
      }),
    );
  }
}
