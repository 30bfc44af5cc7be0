import { SIDECARS } from '../../sidecar-grid/sidecars.ts';
import { type OperatorRule, unsupported } from './operatorRule.ts';

const ELSEWHERE = 'Install it with another chart, such as sidecar-grid with topology client-server.';

/** Rules of the app, which the operator does not run. */
export const appRules: readonly OperatorRule[] = [
  unsupported({
    id: 'OP010',
    place: 'app',
    message: 'The operator runs members only, so this chart does not install your app.',
    remedy: { values: ELSEWHERE },
  }),
  unsupported({
    id: 'OP011',
    place: 'service',
    message: 'This chart installs no app, so it creates no Service for it.',
    remedy: { values: ELSEWHERE },
  }),
  unsupported({
    id: 'OP012',
    place: 'ingress',
    switchedBy: 'ingress.enabled',
    message: 'This chart installs no app, so it creates no Ingress for it.',
    remedy: { values: ELSEWHERE },
  }),
  unsupported({
    id: 'OP013',
    place: 'httpRoute',
    switchedBy: 'httpRoute.enabled',
    message: 'This chart installs no app, so it creates no HTTPRoute for it.',
    remedy: { values: ELSEWHERE },
  }),
  ...SIDECARS.map(({ key, aloneIn }) =>
    unsupported({
      id: 'OP014',
      place: key,
      switchedBy: `${key}.enabled`,
      message: `This chart installs no app, so it adds no ${key} to its pods.`,
      remedy: { values: aloneIn === undefined ? 'Remove it.' : `Install ${key} with the chart ${aloneIn}.` },
    }),
  ),
  unsupported({
    id: 'OP015',
    place: 'nativeSidecars',
    also: ['kubeVersion'],
    message: 'Members have pods of their own, so no container is a native sidecar on any version of Kubernetes.',
    remedy: {
      values: 'Remove it. Your app may start before the members, so let it retry until it finds the grid.',
    },
  }),
];
