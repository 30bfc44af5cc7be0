import {
  durationOption,
  type FlagFacts,
  integerOption,
  integersOption,
  type SidekickOption,
  switchOption,
  textOption,
  wordOption,
} from './option.ts';
import { PORT } from './sites/grammar.ts';

/** A path that health is asked of, with or without a query. It never holds `$`, which kubelet would replace. */
const HEALTH_PATH = "/([-A-Za-z0-9._~!&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*";

/** An absolute path in the container. */
const FILE = '(/[-A-Za-z0-9._]+)+';

const A_FILE = 'an absolute path of the container, such as /etc/tls/tls.crt';
const A_PATH = 'a path such as /minio/health/ready';

/**
 * sidekick's flags by the value that sets them: what it declares, how it becomes an argument and is read from one, which
 * versions have it. `--address` is made of `port` and `listen`; those of {@link TLS_OPTIONS} may also come from Secrets.
 * @see https://github.com/minio/sidekick/blob/v7.1.2/main.go
 */
export const OPTIONS = {
  healthPath: textOption('health-path', {
    alias: 'p',
    since: '0.1.0',
    changes: [['0.1.4', 'no default any more: it was /minio/health/ready']],
    pattern: HEALTH_PATH,
    takes: A_PATH,
    description:
      'Health check path, which must return 200 on a healthy server. Required. For MinIO: `/minio/health/ready`, or `/minio/health/cluster` to leave a site that cannot write.',
  }),
  readHealthPath: textOption('read-health-path', {
    alias: 'r',
    since: '0.5.8',
    gate: 'SK102',
    standard: 'that of --health-path',
    pattern: HEALTH_PATH,
    takes: A_PATH,
    description:
      'Health check path for the last of several sites, such as `/minio/health/cluster/read`. Empty: `healthPath`.',
  }),
  healthPort: integerOption('health-port', {
    since: '0.4.1',
    gate: 'SK101',
    standard: "0, the server's own",
    maximum: 65535,
    takes: 'a port from 1 to 65535',
    description: 'Port for health checks. 0: the port of each server.',
  }),
  healthDuration: durationOption('health-duration', {
    alias: 'd',
    since: '0.1.0',
    changes: [['2.0.0', 'a duration: it was a whole number of seconds']],
    standard: '5s',
    seconds: true,
    description:
      'Interval between health checks of a server, such as `5s`. Before v2.0.0: a number of seconds, such as `5`. Empty: 5 seconds.',
  }),
  healthTimeout: durationOption('health-timeout', {
    since: '6.0.0',
    gate: 'SK109',
    standard: '10s',
    description: 'Timeout of a health check. Empty: 10 seconds.',
  }),
  healthOptimistic: switchOption('health-optimistic', {
    since: '7.0.5',
    gate: 'SK113',
    description: 'Stop health checks of a healthy server until a request to it fails.',
  }),
  rrDnsMode: switchOption('rr-dns-mode', {
    since: '7.0.1',
    gate: 'SK110',
    description:
      'Treat each IP address of a DNS name as a server. Each site must be a single name. Names are resolved once, at startup.',
  }),
  hostBalance: wordOption('host-balance', ['least', 'random'], {
    since: '4.0.5',
    gate: 'SK108',
    standard: 'least',
    takes: 'least or random',
    description:
      'How sidekick picks a server: the one with the `least` open requests, or a `random` one. Empty: `least`.',
  }),
  dnsTtl: durationOption('dns-ttl', {
    since: '3.0.4',
    gate: 'SK105',
    standard: '10m',
    unset: '30s',
    description:
      'Time to cache DNS answers. A restarted pod can be unreachable for that long. Empty: `30s`, in versions with this flag.',
  }),
  autoTlsHost: textOption('auto-tls-host', {
    since: '7.0.2',
    gate: 'SK112',
    pattern: '[-*A-Za-z0-9.:]+(,[-*A-Za-z0-9.:]+)*',
    takes: 'names and addresses with commas between them',
    description:
      'Host names and IP addresses, separated by commas, for a self-signed certificate that sidekick creates at startup. For tests only.',
  }),
  tlsMax: wordOption('tls-max', ['1.2', '1.3'], {
    since: '7.0.1',
    gate: 'SK111',
    standard: '1.3',
    takes: '1.2 or 1.3',
    takesEmpty: false,
    description: 'Highest TLS version, for clients and servers. Empty: 1.3.',
  }),
  log: switchOption('log', {
    alias: 'l',
    since: '0.1.6',
    default: true,
    description: 'Log a line when a server goes down or comes up.',
  }),
  trace: wordOption('trace', ['all', 'application', 'minio'], {
    alias: 't',
    since: '0.1.6',
    changes: [
      ['0.5.6', 'one of three words: it was a switch'],
      ['0.5.8', 'all by default: it was none'],
    ],
    meansSoSince: '0.5.6',
    gate: 'SK104',
    standard: 'all',
    unset: '',
    takes: 'all, application or minio',
    description:
      'Requests to trace: `all`, those of the `application`, or health checks of `minio`. `application` also removes health checks from the metrics. Empty: no trace.',
  }),
  quiet: switchOption('quiet', {
    alias: 'q',
    since: '0.1.6',
    description: 'Log nothing, whatever the other settings.',
  }),
  json: switchOption('json', { since: '0.1.6', description: 'Log in JSON.' }),
  debug: switchOption('debug', {
    since: '0.1.6',
    description: 'Include all request headers in traces, credentials too.',
  }),
  errors: switchOption('errors', {
    alias: 'e',
    since: '4.0.3',
    gate: 'SK106',
    description: 'Trace only requests that return a status from 400 to 599.',
  }),
  statusCode: integersOption('status-code', {
    since: '4.0.3',
    gate: 'SK107',
    minimum: 100,
    maximum: 599,
    takes: 'a status of HTTP, 100 to 599, each with a flag of its own',
    description: 'Trace only requests that return these status codes. Empty: all requests.',
  }),
  pprof: textOption('pprof', {
    since: '2.0.4',
    gate: 'SK103',
    pattern: `[A-Za-z0-9.-]*:${PORT}|\\[[0-9A-Fa-f:]+\\]:${PORT}`,
    takes: 'an address such as 127.0.0.1:6060',
    description:
      'Address for Go profiles, which need no password. Use loopback, such as `127.0.0.1:6060`. Empty: no profiles.',
  }),
} as const;

/** The flags of TLS, by the value of `tls` that sets them. Most are files, which Secrets may hold instead. */
export const TLS_OPTIONS = {
  insecure: switchOption('insecure', {
    alias: 'i',
    since: '0.1.0',
    description: 'Skip verification of server certificates.',
  }),
  cacert: textOption('cacert', {
    since: '0.5.0',
    gate: 'SK114',
    pattern: FILE,
    takes: A_FILE,
    description: 'Path to the CA certificates that verify servers. Empty: the CAs of the system.',
  }),
  clientCert: textOption('client-cert', {
    since: '0.5.2',
    gate: 'SK115',
    pattern: FILE,
    takes: A_FILE,
    description: 'Path to the client certificate that sidekick presents to servers.',
  }),
  clientKey: textOption('client-key', {
    since: '0.5.2',
    gate: 'SK116',
    pattern: FILE,
    takes: A_FILE,
    description: 'Path to the private key of `clientCert`.',
  }),
  cert: textOption('cert', {
    since: '0.5.0',
    changes: [['0.5.2', "the listener's certificate: it was the one shown to servers"]],
    meansSoSince: '0.5.2',
    gate: 'SK117',
    pattern: FILE,
    takes: A_FILE,
    description: 'Path to the certificate that sidekick presents to clients.',
  }),
  key: textOption('key', {
    since: '0.5.0',
    changes: [['0.5.2', "the listener's key: it was that of the certificate shown to servers"]],
    meansSoSince: '0.5.2',
    gate: 'SK118',
    pattern: FILE,
    takes: A_FILE,
    description: 'Path to the private key of `cert`.',
  }),
} as const;

/** Where sidekick listens: `port`, on the addresses that `listen` says. */
export const ADDRESS: FlagFacts = { flag: 'address', alias: 'a', since: '0.1.0', standard: ':8080' };

/** The password of the listener's key, of the Secret that `tls.keyPasswordSecret` names. */
export const KEY_PASSWORD: FlagFacts = { flag: 'key-password', since: '7.0.8', gate: 'SK119' };

/** All options by the path of their value below `sidekick`. */
export const OPTIONS_BY_VALUE: Readonly<Record<string, SidekickOption>> = {
  ...OPTIONS,
  ...Object.fromEntries(Object.entries(TLS_OPTIONS).map(([name, option]) => [`tls.${name}`, option] as const)),
};
