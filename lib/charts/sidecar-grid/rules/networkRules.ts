import { defineRule } from '../../../rules/rule.ts';
import { hasAnyKey } from '../../../expressions/collections.ts';
import { and, not, or } from '../../../expressions/logic.ts';
import { notEmpty } from '../../../expressions/presence.ts';
import { hostsAreGiven } from '../../../pod/containerRules.ts';
import type { SidecarGridRule } from '../values.ts';

const ingressHasHosts: SidecarGridRule = hostsAreGiven({
  id: 'SG007',
  place: 'ingress.hosts',
  fact: ({ ingress }) => ingress,
  backend: 'your app',
  remedy: { values: 'Add a host, such as { host: shop.example.com }.' },
  source: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-rules',
});

/** A route without a Gateway leads nowhere. */
const gatewayIsGiven: SidecarGridRule = defineRule({
  id: 'SG025',
  severity: 'error',
  place: 'httpRoute.parentRefs',
  broken: ({ httpRoute }) => and(httpRoute.enabled, not(notEmpty(httpRoute.parentRefs))),
  message: 'The HTTPRoute names no Gateway, so nothing reaches your app.',
  remedy: { values: 'Add a Gateway, such as { name: public, namespace: gateways }.' },
  source: 'https://gateway-api.sigs.k8s.io/api-types/httproute/#attaching-to-gateways',
});

/** The Ingress and the HTTPRoute lead to the Service. */
const waysNeedService: SidecarGridRule = defineRule({
  id: 'SG008',
  severity: 'error',
  place: 'service.enabled',
  broken: ({ ingress, httpRoute, service }) => and(or(ingress.enabled, httpRoute.enabled), not(service.enabled)),
  message: 'The Ingress and the HTTPRoute need the Service of your app, which is disabled.',
  remedy: { values: 'Set it to true, or ingress.enabled and httpRoute.enabled to false.' },
  source: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#the-ingress-resource',
});

/** The chart's own field wins, so the user's would be lost. */
const serviceFieldsAreOurs: SidecarGridRule = defineRule({
  id: 'SG017',
  severity: 'error',
  place: 'service.spec',
  broken: ({ service: { spec } }) => hasAnyKey(spec, ['type', 'ports', 'selector']),
  message: 'The chart sets type, ports and selector of the Service, so these would be lost.',
  remedy: { values: 'Set service.type, service.port or app.extraPorts.' },
  source: 'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/#ServiceSpec',
});

/** Rules of the ways into the app. */
export const networkRules: readonly SidecarGridRule[] = [
  ingressHasHosts,
  gatewayIsGiven,
  waysNeedService,
  serviceFieldsAreOurs,
];
