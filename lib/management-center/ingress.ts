import type { Construct } from 'constructs';
import type { Ingress } from 'kubernetes-types/networking/v1.js';
import type { HelmChart } from '../chart/helmChart.ts';
import { Resource } from '../chart/resource.ts';
import type { Expression } from '../expressions/expression.ts';
import { and } from '../expressions/logic.ts';
import { notEmpty, defaultIfEmpty } from '../expressions/presence.ts';
import { each } from '../manifest/each.ts';
import { when } from '../manifest/when.ts';
import { type Common, metadata } from '../pod/metadata.ts';
import type { ManagementCenterReference } from './values.ts';

/** What a {@link ManagementCenterIngress} takes. */
export interface ManagementCenterIngressProps {
  readonly chart: HelmChart;
  readonly common: Common;
  readonly values: ManagementCenterReference;
  /** Name of the Service, and of the Ingress. */
  readonly name: Expression<string>;
}

/** The Ingress that leads to Management Center, at its context path and nowhere else. */
export class ManagementCenterIngress extends Resource<Ingress> {
  constructor(scope: Construct, id: string, { chart, common, values, name }: ManagementCenterIngressProps) {
    const { ingress } = values;
    const path = defaultIfEmpty(values.contextPath, '/');
    const backend = { service: { name, port: { number: values.service.port } } };
    super(
      scope,
      id,
      when(and(values.enabled, ingress.enabled), {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'Ingress',
        metadata: metadata(chart, common, name, { annotations: ingress.annotations }),
        spec: {
          ingressClassName: when(notEmpty(ingress.className), ingress.className),
          tls: ingress.tls,
          rules: [
            each(ingress.hosts, 'host', ({ host }) => ({
              host,
              http: { paths: [{ path, pathType: 'Prefix', backend }] },
            })),
          ],
        },
      }),
    );
  }
}
