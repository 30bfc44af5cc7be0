import { defineRule } from '../../../chart/rule.ts';
import { hasAnyKey } from '../../../expressions/collections.ts';
import { not, or } from '../../../expressions/logic.ts';
import { notEmpty } from '../../../expressions/presence.ts';
import type { SidecarGridRule } from './sidecarGridRule.ts';

/** An Ingress without hosts leads nowhere. */
const hostsAreGiven: SidecarGridRule = defineRule({
  id: 'SG007',
  severity: 'error',
  path: 'ingress.hosts',
  holds: ({ ingress }) => or(not(ingress.enabled), notEmpty(ingress.hosts)),
  message: () => 'the Ingress has no host, so nothing leads to your app',
  fix: 'add a host, such as { host: shop.example.com }',
  source: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-rules',
});

/** A route without a Gateway leads nowhere. */
const gatewayIsGiven: SidecarGridRule = defineRule({
  id: 'SG025',
  severity: 'error',
  path: 'httpRoute.parentRefs',
  holds: ({ httpRoute }) => or(not(httpRoute.enabled), notEmpty(httpRoute.parentRefs)),
  message: () => 'the HTTPRoute belongs to no Gateway, so nothing leads to your app',
  fix: 'add a Gateway, such as { name: public, namespace: gateways }',
  source: 'https://gateway-api.sigs.k8s.io/api-types/httproute/#attaching-to-gateways',
});

/** The Ingress and the HTTPRoute lead to the Service. */
const waysNeedService: SidecarGridRule = defineRule({
  id: 'SG008',
  severity: 'error',
  path: 'service.enabled',
  holds: ({ ingress, httpRoute, service }) => or(not(or(ingress.enabled, httpRoute.enabled)), service.enabled),
  message: () => 'the Ingress and the HTTPRoute lead to the Service of your app, which is off',
  fix: 'set it to true, or ingress.enabled and httpRoute.enabled to false',
  source: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#the-ingress-resource',
});

/** The chart's own field wins, so the user's would be lost. */
const serviceFieldsAreOurs: SidecarGridRule = defineRule({
  id: 'SG017',
  severity: 'error',
  path: 'service.spec',
  holds: ({ service: { spec } }) => not(hasAnyKey(spec, ['type', 'ports', 'selector'])),
  message: () => 'the chart makes the fields type, ports and selector of the Service, and these would be lost',
  fix: 'set service.type, service.port or app.extraPorts',
  source: 'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/#ServiceSpec',
});

/** Rules of the ways into the app. */
export const networkRules: readonly SidecarGridRule[] = [
  hostsAreGiven,
  gatewayIsGiven,
  waysNeedService,
  serviceFieldsAreOurs,
];
