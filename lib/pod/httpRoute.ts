import type { Construct } from 'constructs';
import type { ObjectMeta } from 'kubernetes-types/meta/v1.js';
import type { HelmChart } from '../chart/helmChart.ts';
import { Resource } from '../chart/resource.ts';
import type { Expression } from '../expressions/expression.ts';
import { when } from '../manifest/when.ts';
import { type FreeList, freeObjects, list } from '../values/collections.ts';
import type { ReferenceOf } from '../values/declaration.ts';
import { annotations, hostName } from '../values/formats.ts';
import { object } from '../values/object.ts';
import { boolean } from '../values/scalars.ts';
import { type Common, metadata } from './metadata.ts';

const httpRouteFields = {
  enabled: boolean({
    description: 'Create the HTTPRoute. The Gateway API must be installed in the cluster.',
    default: false,
  }),
  parentRefs: freeObjects({ description: 'Gateways that the route attaches to, as ParentReference objects.' }),
  hostnames: list(hostName({ description: 'Host name, or a wildcard such as `*.example.com`.' }), {
    description: 'Host names that route to your app. Empty: those of the Gateway.',
  }),
  matches: freeObjects({
    description: 'Requests that route to your app, as HTTPRouteMatch objects. Empty: all requests.',
  }),
  filters: freeObjects({ description: 'Filters for the requests, as HTTPRouteFilter objects.' }),
  annotations: annotations({ description: 'Annotations of the HTTPRoute.' }),
};

/** The fields of {@link httpRouteValues}. */
export interface HttpRouteFields extends Readonly<typeof httpRouteFields> {}

/** Values of the HTTPRoute. */
export const httpRouteValues = object<HttpRouteFields>(
  'The HTTPRoute of your app, for clusters that use a Gateway instead of an Ingress.',
  httpRouteFields,
);

/** The part of an HTTPRoute that an {@link AppHttpRoute} makes. */
interface HttpRoute {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: ObjectMeta;
  readonly spec: {
    readonly parentRefs: FreeList;
    readonly hostnames?: readonly string[];
    readonly rules: readonly {
      readonly matches?: FreeList;
      readonly filters?: FreeList;
      readonly backendRefs: readonly { readonly name: string; readonly port: number }[];
    }[];
  };
}

/** What an {@link AppHttpRoute} takes. */
export interface AppHttpRouteProps {
  readonly chart: HelmChart;
  readonly route: ReferenceOf<typeof httpRouteValues>;
  readonly common: Common;
  /** Port of the Service that it leads to, which has the full name. */
  readonly servicePort: Expression<number>;
}

/**
 * The HTTPRoute that leads to the app's Service.
 * @see https://gateway-api.sigs.k8s.io/api-types/httproute/
 */
export class AppHttpRoute extends Resource<HttpRoute> {
  constructor(scope: Construct, id: string, { chart, route, common, servicePort }: AppHttpRouteProps) {
    const name = chart.helpers.fullname;
    super(
      scope,
      id,
      when(route.enabled, {
        apiVersion: 'gateway.networking.k8s.io/v1',
        kind: 'HTTPRoute',
        metadata: metadata(chart, common, name, { annotations: route.annotations }),
        spec: {
          parentRefs: route.parentRefs,
          hostnames: route.hostnames,
          rules: [{ backendRefs: [{ name, port: servicePort }], matches: route.matches, filters: route.filters }],
        },
      }),
    );
  }
}
