import { type OperatorRule, unsaid } from './operatorRule.ts';

const ELSEWHERE = 'Install it with a chart of its own, such as sidecar-grid with topology client-server.';

/** Rules of the app, which the operator knows nothing of. */
export const appRules: readonly OperatorRule[] = [
  unsaid({
    id: 'OP010',
    place: 'app',
    message: 'the operator runs members only, so your app is no part of what is made here.',
    remedy: { values: ELSEWHERE },
  }),
  unsaid({
    id: 'OP011',
    place: 'service',
    message: 'there is no app here, so the Service of it is not made.',
    remedy: { values: ELSEWHERE },
  }),
  unsaid({
    id: 'OP012',
    place: 'ingress',
    switchedBy: 'ingress.enabled',
    message: 'there is no app here, so no Ingress leads to it.',
    remedy: { values: ELSEWHERE },
  }),
  unsaid({
    id: 'OP013',
    place: 'httpRoute',
    switchedBy: 'httpRoute.enabled',
    message: 'there is no app here, so no HTTPRoute leads to it.',
    remedy: { values: ELSEWHERE },
  }),
  unsaid({
    id: 'OP014',
    place: 'sidekick',
    switchedBy: 'sidekick.enabled',
    message: 'there is no app here, so no load balancer stands beside it.',
    remedy: { values: 'Install it with the chart sidekick.' },
  }),
  unsaid({
    id: 'OP015',
    place: 'nativeSidecars',
    also: ['kubeVersion'],
    message: 'members have pods of their own, so no container is a native sidecar, whatever the version of Kubernetes.',
    remedy: {
      values: 'Leave it out, and let your app try again until it finds the grid when it starts before members.',
    },
  }),
];
