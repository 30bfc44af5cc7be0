import { hasAnyKey } from '../../expressions/collections.ts';
import { and, not, or } from '../../expressions/logic.ts';
import { isEmpty, notEmpty } from '../../expressions/presence.ts';
import { text } from '../../expressions/text.ts';
import { matches } from '../../expressions/regex.ts';
import { type SidekickRule, sidekickRule, SOURCE } from '../facts.ts';

/** Headers hold credentials. */
const tracesHoldNoHeaders = sidekickRule({
  id: 'SK050',
  severity: 'warning',
  place: 'sidekick.debug',
  about: ['debug'],
  broken: ({ values }) => values.debug,
  message: 'Traces contain all request headers, so signatures and session tokens of clients end up in the log.',
  remedy: { values: 'Set it to false.' },
  source: `${SOURCE}/http-tracer.go#L226`,
});

/** What filters traces needs traces. */
const filtersHaveTraces = sidekickRule({
  id: 'SK051',
  severity: 'error',
  place: 'sidekick.trace',
  about: ['debug', 'errors', 'quiet', 'status-code', 'trace'],
  broken: ({ values }) =>
    and(or(values.errors, values.debug, notEmpty(values.statusCode)), or(isEmpty(values.trace), values.quiet)),
  message: 'The values errors, statusCode and debug shape the traces of requests, but tracing is off.',
  remedy: { values: 'Set it to all or application, and set sidekick.quiet to false.' },
  source: `${SOURCE}/http-tracer.go#L299`,
});

/** Profiles have no password. */
const profilesStayInside = sidekickRule({
  id: 'SK052',
  severity: 'error',
  place: 'sidekick.pprof',
  about: ['pprof'],
  broken: ({ values }) => and(notEmpty(values.pprof), not(matches(values.pprof, '^(127[.0-9]*|localhost|\\[::1\\]):'))),
  message: ({ values }) => text`Anyone who reaches ${values.pprof} can read sidekick's memory without a password.`,
  remedy: { values: 'Set it to 127.0.0.1:6060, and reach it through kubectl port-forward.' },
  source: `${SOURCE}/main.go#L320`,
});

const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy'];

/** A proxy to the outside may not reach servers inside the cluster. */
const proxyIsPassedBy = sidekickRule({
  id: 'SK053',
  severity: 'warning',
  place: 'sidekick.env',
  about: ['SITE'],
  broken: ({ values: { env } }) => and(hasAnyKey(env, PROXIES), not(hasAnyKey(env, ['NO_PROXY', 'no_proxy']))),
  message:
    'Sidekick sends all requests and health checks through the proxy, even to servers in the cluster. The proxy may not reach those.',
  remedy: { values: 'Set NO_PROXY to the hosts of the sites, such as .svc.cluster.local.' },
  source: 'https://pkg.go.dev/net/http#ProxyFromEnvironment',
});

/** Rules of what sidekick lets others see. */
export const exposureRules: readonly SidekickRule[] = [
  tracesHoldNoHeaders,
  filtersHaveTraces,
  profilesStayInside,
  proxyIsPassedBy,
];
