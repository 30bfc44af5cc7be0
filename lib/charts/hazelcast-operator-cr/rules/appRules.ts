import { SIDECARS } from '../../sidecar-grid/sidecars.ts';
import { type OperatorRule, unsaid } from './operatorRule.ts';

const ELSEWHERE = 'install it with a chart of its own, such as sidecar-grid with topology client-server';

/** Rules of the app, which the operator knows nothing of. */
export const appRules: readonly OperatorRule[] = [
  unsaid({
    id: 'OP010',
    path: 'app',
    message: 'the operator runs members only, so your app is no part of what is made here',
    fix: ELSEWHERE,
  }),
  unsaid({
    id: 'OP011',
    path: 'service',
    message: 'there is no app here, so the Service of it is not made',
    fix: ELSEWHERE,
  }),
  unsaid({
    id: 'OP012',
    path: 'ingress',
    switchedBy: 'ingress.enabled',
    message: 'there is no app here, so no Ingress leads to it',
    fix: ELSEWHERE,
  }),
  unsaid({
    id: 'OP013',
    path: 'httpRoute',
    switchedBy: 'httpRoute.enabled',
    message: 'there is no app here, so no HTTPRoute leads to it',
    fix: ELSEWHERE,
  }),
  ...SIDECARS.map(({ key, aloneIn }) =>
    unsaid({
      id: 'OP014',
      path: key,
      switchedBy: `${key}.enabled`,
      message: `there is no app here, so no ${key} stands beside it`,
      fix: aloneIn === undefined ? 'leave it out' : `install it with the chart ${aloneIn}`,
    }),
  ),
  unsaid({
    id: 'OP015',
    path: 'nativeSidecars',
    also: ['kubeVersion'],
    message: 'members have pods of their own, so no container is a native sidecar, whatever the version of Kubernetes',
    fix: 'leave it out, and let your app try again until it finds the grid when it starts before members',
  }),
];
