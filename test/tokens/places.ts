import { ApiObject, Cron, Duration, JsonPatch, Size, Yaml } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { type HelmChart, Token } from '../../lib/index.ts';
import type { Values } from './valuesOfPlaces.ts';

/** A place of a construct that a token is given to. */
export interface Place {
  /** Gives the token. */
  readonly make: (chart: HelmChart, v: Values) => unknown;
  /** What refuses it: its message has this; undefined where it works. */
  readonly refused?: string;
  /** What only the twin finds: the place of the difference, or of the refusal. */
  readonly found?: string;
}

const image = 'nginx';
const { IntOrString, Quantity } = kplus.k8s;

function deployment(chart: HelmChart, props: kplus.DeploymentProps): kplus.Deployment {
  return new kplus.Deployment(chart, 'web', { containers: [{ image }], ...props });
}

function container(chart: HelmChart, props: Partial<kplus.ContainerProps>): void {
  new kplus.Deployment(chart, 'web', { containers: [{ image, ...props }] });
}

function configMap(chart: HelmChart, value: string): void {
  new kplus.ConfigMap(chart, 'config', { data: { fixed: 'x', key: value } });
}

function plain(chart: HelmChart, spec: unknown): ApiObject {
  return new ApiObject(chart, 'plain', { apiVersion: 'example.com/v1', kind: 'Plain', spec });
}

function variable(chart: HelmChart, value: string): void {
  container(chart, { envVariables: { A: kplus.EnvValue.fromValue(value) } });
}

/** Texts. */
export const TEXTS: Readonly<Record<string, Place>> = {
  image: { make: (c, v) => container(c, { image: `${Token.asString(v.word)}:1` }) },
  'name of a container': { make: (c, v) => container(c, { name: Token.asString(v.word) }) },
  'working directory': { make: (c, v) => container(c, { workingDir: Token.asString(v.full) }) },
  'pull policy': { make: (c, v) => container(c, { imagePullPolicy: Token.asString(v.word) as never }) },
  argument: { make: (c, v) => container(c, { args: ['a', Token.asString(v.s)] }) },
  command: { make: (c, v) => container(c, { command: ['sh', '-c', `echo ${Token.asString(v.s)} {{ x }}`] }) },
  'environment variable': { make: (c, v) => variable(c, Token.asString(v.full)) },
  'two in one text': { make: (c, v) => variable(c, `${Token.asString(v.s)}-${Token.asString(v.word)}`) },
  'after an opening brace': { make: (c, v) => variable(c, `{${Token.asString(v.s)}} {{`) },
  'probe path': {
    make: (c, v) => container(c, { liveness: kplus.Probe.fromHttpGet(`/${Token.asString(v.word)}`, { port: 80 }) }),
  },
  'data of a ConfigMap': { make: (c, v) => configMap(c, Token.asString(v.full)) },
  'text of several lines': { make: (c, v) => configMap(c, `a: 1\nb: ${Token.asString(v.word)}\n`) },
  'data of a Secret': { make: (c, v) => new kplus.Secret(c, 'secret', { stringData: { a: Token.asString(v.full) } }) },
  'name of an object': {
    make: (c, v) => new kplus.ConfigMap(c, 'c', { metadata: { name: Token.asString(v.word) }, data: { a: 'b' } }),
  },
  'label and annotation': {
    make: (c, v) =>
      new kplus.ConfigMap(c, 'c', {
        data: { a: 'b' },
        metadata: { labels: { a: Token.asString(v.word) }, annotations: { b: Token.asString(v.s) } },
      }),
  },
  'host of an Ingress': {
    make: (c, v) => {
      const service = deployment(c, { containers: [{ image, portNumber: 80 }] }).exposeViaService();
      new kplus.Ingress(c, 'ingress').addHostRule(
        Token.asString(v.full),
        '/',
        kplus.IngressBackend.fromService(service),
      );
    },
  },
  'path of an Ingress, with a slash before it': {
    make: (c, v) => {
      const service = deployment(c, { containers: [{ image, portNumber: 80 }] }).exposeViaService();
      new kplus.Ingress(c, 'ingress').addRule(`/${Token.asString(v.word)}`, kplus.IngressBackend.fromService(service));
    },
  },
  'type and cluster IP of a Service': {
    make: (c, v) =>
      new kplus.Service(c, 's', {
        ports: [{ port: 80 }],
        type: Token.asString(v.word) as never,
        clusterIP: Token.asString(v.word),
      }),
  },
  'verb of a Role': { make: (c, v) => new kplus.Role(c, 'r').allow([Token.asString(v.word)], kplus.ApiResource.PODS) },
  'API of a Role': {
    make: (c, v) =>
      new kplus.Role(c, 'r').allowRead(
        kplus.ApiResource.custom({ apiGroup: Token.asString(v.word), resourceType: 'things' }),
      ),
  },
  'schedule of a CronJob': {
    make: (c, v) =>
      new kplus.CronJob(c, 'j', {
        schedule: Cron.schedule({ minute: Token.asString(v.word) }),
        containers: [{ image }],
      }),
  },
  'quantity in a text field': { make: (c, v) => plain(c, { cpu: Token.asString(v.q) }) },
  'quantity of an L1 construct': {
    make: (c, v) =>
      new kplus.k8s.KubePersistentVolumeClaim(c, 'p', {
        spec: { resources: { requests: { storage: Quantity.fromString(Token.asString(v.q)) } } },
      }),
  },
  'number and boolean as text': { make: (c, v) => configMap(c, `${Token.asString(v.n)} ${Token.asString(v.b)}`) },
  'number as whole text': { make: (c, v) => configMap(c, Token.asString(v.n)) },
  'text of a JSON patch': {
    make: (c, v) => plain(c, { a: 'x' }).addJsonPatch(JsonPatch.add('/spec/a', Token.asString(v.s))),
  },
  'safe text in JSON': {
    make: (c, v) => configMap(c, JSON.stringify({ a: Token.asString(v.word), n: Token.asNumber(v.n) })),
  },

  'text that may be empty in a ConfigMap': { make: (c, v) => configMap(c, Token.asString(v.s)) },
  'host of an Ingress that may be empty': {
    make: (c, v) => {
      const service = deployment(c, { containers: [{ image, portNumber: 80 }] }).exposeViaService();
      new kplus.Ingress(c, 'ingress').addHostRule(Token.asString(v.s), '/', kplus.IngressBackend.fromService(service));
    },
    found: '',
  },
  'unsafe text in JSON': {
    make: (c, v) => configMap(c, JSON.stringify({ a: Token.asString(v.s) })),
    refused: "at '/data/key': a value that may hold quotes is inside JSON",
  },
  'path of an Ingress': {
    make: (c, v) => {
      const service = deployment(c, { containers: [{ image, portNumber: 80 }] }).exposeViaService();
      new kplus.Ingress(c, 'ingress').addRule(Token.asString(v.s), kplus.IngressBackend.fromService(service));
    },
    refused: 'ingress paths must begin with a "/": {{ .Values.s }}',
  },
  'block of addresses': {
    make: (c, v) => kplus.NetworkPolicyIpBlock.ipv4(c, 'ip', Token.asString(v.s)),
    refused: 'Invalid IPv4 CIDR: "{{ .Values.s }}"',
  },
  'key of a map': {
    make: (c, v) => new kplus.ConfigMap(c, 'c', { data: { [Token.asString(v.word)]: 'x' } }),
    refused: 'a token cannot be part of a key',
  },
  kind: {
    make: (c, v) => new ApiObject(c, 'x', { apiVersion: 'v1', kind: Token.asString(v.word) }),
    refused: "at '/kind': it must be a plain text",
  },
  apiVersion: {
    make: (c, v) => new ApiObject(c, 'x', { apiVersion: Token.asString(v.word), kind: 'X' }),
    refused: "at '/apiVersion': it must be a plain text",
  },
  'id of a construct': {
    make: (c, v) => new kplus.ConfigMap(c, `c-${Token.asString(v.word)}`, { data: { a: Token.asString(v.word) } }),
    refused: 'a token is part of an id',
  },
  'path of a JSON patch': {
    make: (c, v) => plain(c, { a: 'x' }).addJsonPatch(JsonPatch.add(`/spec/${Token.asString(v.word)}`, 'x')),
    refused: 'a token cannot be part of a key',
  },
  'upper case': { make: (c, v) => configMap(c, Token.asString(v.s).toUpperCase()), refused: 'cut or changed' },
  'cut text': { make: (c, v) => configMap(c, Token.asString(v.s).slice(0, 6)), refused: 'cut or changed' },
  'length of a text': {
    make: (c, v) => plain(c, { a: Token.asString(v.s), length: Token.asString(v.s).length }),
    found: 'spec/length',
  },
  'text that may be absent, inside a text': {
    make: (c, v) => configMap(c, `a ${Token.asString(v.maybe)}`),
    refused: 'may be absent',
  },
  'a field that L1 does not know': {
    make: (c, v) => new kplus.k8s.KubeConfigMap(c, 'k', { other: Token.asString(v.s) } as never),
    refused: 'the token of .Values.s is in no object',
  },
  'YAML in a text': { make: (c, v) => configMap(c, Yaml.stringify({ a: Token.asString(v.s) })), found: 'data/key' },
};

/** Numbers. */
export const NUMBERS: Readonly<Record<string, Place>> = {
  replicas: { make: (c, v) => deployment(c, { replicas: Token.asNumber(v.n) }) },
  'number that may be absent': { make: (c, v) => plain(c, { a: 1, n: Token.asNumber(v.maybeNumber) }) },
  'number with a fraction': { make: (c, v) => plain(c, { n: Token.asNumber(v.fraction) }) },
  'port of a container': { make: (c, v) => container(c, { portNumber: Token.asNumber(v.n) }) },
  'port of a Service': {
    make: (c, v) => deployment(c, { containers: [{ image, portNumber: Token.asNumber(v.n) }] }).exposeViaService(),
  },
  'ports compared': {
    make: (c, v) => {
      const web = deployment(c, { containers: [{ image, portNumber: Token.asNumber(v.n) }] });
      web.exposeViaService({ ports: [{ port: Token.asNumber(v.n), targetPort: Token.asNumber(v.n) }] });
      web.exposeViaIngress('/', { name: 'other' });
    },
  },
  'in a text': { make: (c, v) => variable(c, `:${Token.asNumber(v.n)}/a`) },
  'in a text, below zero': { make: (c, v) => variable(c, `-${Token.asNumber(v.n)}`) },
  milliCPU: {
    make: (c, v) => container(c, { resources: { cpu: { request: kplus.Cpu.millis(Token.asNumber(v.n)) } } }),
  },
  'security context': { make: (c, v) => container(c, { securityContext: { user: Token.asNumber(v.n) } }) },
  'failure threshold': {
    make: (c, v) =>
      container(c, { startup: kplus.Probe.fromTcpSocket({ port: 80, failureThreshold: Token.asNumber(v.n) }) }),
  },
  'share of a rollout': {
    make: (c, v) =>
      deployment(c, {
        strategy: kplus.DeploymentStrategy.rollingUpdate({
          maxSurge: kplus.PercentOrAbsolute.percent(Token.asNumber(v.n)),
        }),
      }),
  },
  'IntOrString of an L1 construct': {
    make: (c, v) =>
      new kplus.k8s.KubePodDisruptionBudget(c, 'b', {
        spec: { minAvailable: IntOrString.fromNumber(Token.asNumber(v.n)) },
      }),
  },
  'weight of a term, like 5': {
    make: (c, v) =>
      deployment(c, {}).scheduling.attract(kplus.Node.labeled(kplus.NodeLabelQuery.is('a', 'b')), {
        weight: Token.asNumber(v.n, { like: 5 }),
      }),
  },
  'least replicas of an autoscaler, like 5': {
    make: (c, v) =>
      new kplus.HorizontalPodAutoscaler(c, 'h', {
        target: deployment(c, {}),
        minReplicas: Token.asNumber(v.n, { like: 5 }),
        maxReplicas: 99,
      }),
  },

  'weight of a term': {
    make: (c, v) =>
      deployment(c, {}).scheduling.attract(kplus.Node.labeled(kplus.NodeLabelQuery.is('a', 'b')), {
        weight: Token.asNumber(v.n),
      }),
    refused: 'Invalid affinity weight: {{ int64 .Values.n }}',
  },
  'least replicas of an autoscaler': {
    make: (c, v) =>
      new kplus.HorizontalPodAutoscaler(c, 'h', {
        target: deployment(c, {}),
        minReplicas: Token.asNumber(v.n),
        maxReplicas: 9,
      }),
    refused: "'minReplicas' ({{ int64 .Values.n }}) must be less than",
  },
  'bounds that the autoscaler has, and the values not': {
    make: (c, v) =>
      new kplus.HorizontalPodAutoscaler(c, 'h', {
        target: deployment(c, {}),
        minReplicas: Token.asNumber(v.n, { like: 5 }),
        maxReplicas: 9,
      }),
    found: '',
  },
  'replicas with an autoscaler': {
    make: (c, v) =>
      new kplus.HorizontalPodAutoscaler(c, 'h', {
        target: deployment(c, { replicas: Token.asNumber(v.n) }),
        maxReplicas: 9,
      }),
    refused: 'cannot have a fixed number of replicas ({{ int64 .Values.n }})',
  },
  'n + 1': { make: (c, v) => plain(c, { n: Token.asNumber(v.n) + 1 }), refused: 'a number was computed from a token' },
  'n / 2': {
    make: (c, v) => plain(c, { n: Token.asNumber(v.n) / 2 }),
    refused: 'a number was computed from a token',
  },
  'n × 2': { make: (c, v) => plain(c, { n: Token.asNumber(v.n) * 2 }), refused: 'a number was computed from a token' },
  '-n': { make: (c, v) => plain(c, { n: -Token.asNumber(v.n) }), refused: 'a number was computed from a token' },
  'a difference': {
    make: (c, v) => plain(c, { n: Token.asNumber(v.n) - Token.asNumber(v.wide) }),
    refused: 'the token of int64',
  },
  'n0 in a text': {
    make: (c, v) => variable(c, `${Token.asNumber(v.n)}0`),
    refused: 'a number was computed from a token',
  },
  'greatest of n and 9': { make: (c, v) => plain(c, { n: Math.max(Token.asNumber(v.n), 9) }), found: 'spec/n' },
  'rest of n': {
    make: (c, v) => plain(c, { n: Token.asNumber(v.n), rest: Token.asNumber(v.n) % 2 }),
    found: 'spec/rest',
  },
  'a branch': {
    make: (c, v) => plain(c, { n: Token.asNumber(v.n), a: Token.asNumber(v.n) > 3 ? 'many' : 'few' }),
    found: 'spec/a',
  },
  'fraction in a text': {
    make: (c, v) => variable(c, `${Token.asNumber(v.fraction)}`),
    refused: 'which has no one text',
  },
};

/** Durations and sizes. */
export const UNITS: Readonly<Record<string, Place>> = {
  seconds: { make: (c, v) => deployment(c, { terminationGracePeriod: Duration.seconds(Token.asNumber(v.n)) }) },
  minutes: { make: (c, v) => deployment(c, { terminationGracePeriod: Duration.minutes(Token.asNumber(v.n)) }) },
  hours: { make: (c, v) => deployment(c, { terminationGracePeriod: Duration.hours(Token.asNumber(v.n)) }) },
  days: {
    make: (c, v) =>
      new kplus.Job(c, 'j', { ttlAfterFinished: Duration.days(Token.asNumber(v.n)), containers: [{ image }] }),
  },
  'seconds until ready, as a duration': { make: (c, v) => deployment(c, { minReady: Token.asDuration(v.n) }) },
  'memory in mebibytes': {
    make: (c, v) => container(c, { resources: { memory: { limit: Size.mebibytes(Token.asNumber(v.n)) } } }),
  },
  'memory in gibibytes': {
    make: (c, v) => container(c, { resources: { memory: { limit: Size.gibibytes(Token.asNumber(v.n)) } } }),
  },
  'storage in gibibytes': {
    make: (c, v) => new kplus.PersistentVolumeClaim(c, 'p', { storage: Size.gibibytes(Token.asNumber(v.n)) }),
  },
  'storage in tebibytes': {
    make: (c, v) => new kplus.PersistentVolumeClaim(c, 'p', { storage: Size.tebibytes(Token.asNumber(v.n)) }),
  },

  'seconds until ready': {
    make: (c, v) => deployment(c, { minReady: Duration.seconds(Token.asNumber(v.n)) }),
    refused: "'progressDeadline' (600s) must be greater than 'minReady' ({{ int64 .Values.n }}s)",
  },
  'number in place of a duration': {
    make: (c, v) => deployment(c, { terminationGracePeriod: Token.asNumber(v.n) as never }),
    refused: 'toSeconds is not a function',
  },
  'minutes of a duration of seconds': {
    make: (_, v) => Token.asDuration(v.n).toMinutes(),
    refused: 'Token.asDuration() has seconds only',
  },
  'milliseconds as seconds': {
    make: (c, v) => deployment(c, { terminationGracePeriod: Duration.millis(Token.asNumber(v.n)) }),
    refused: 'cannot be converted into a whole number of seconds',
  },
  'unbounded minutes': {
    make: (c, v) => deployment(c, { terminationGracePeriod: Duration.minutes(Token.asNumber(v.wide)) }),
    refused: 'can leave ±2^53',
  },
};

/** Lists, maps, booleans, and values of any kind. */
export const WHOLES: Readonly<Record<string, Place>> = {
  'arguments as a whole': { make: (c, v) => container(c, { args: Token.asList(v.texts) }) },
  'arguments among others': { make: (c, v) => container(c, { args: ['a', ...Token.asList(v.texts), 'b'] }) },
  'list in a plain object': { make: (c, v) => plain(c, { a: 1, list: Token.asList(v.l) }) },
  'labels as a whole': {
    make: (c, v) => new kplus.ConfigMap(c, 'c', { data: { a: 'b' }, metadata: { labels: Token.asMap(v.pairs) } }),
  },
  'labels among others': {
    make: (c, v) =>
      new kplus.ConfigMap(c, 'c', {
        data: { a: 'b' },
        metadata: { annotations: { ...Token.asMap(v.pairs), z1: 'x' } },
      }),
  },
  'data as a whole': { make: (c, v) => new kplus.k8s.KubeConfigMap(c, 'c', { data: Token.asMap(v.pairs) }) },
  'any map in a plain object': { make: (c, v) => plain(c, { a: 1, map: Token.asAny(v.m), list: Token.asAny(v.l) }) },
  'a scalar of any kind': {
    make: (c, v) => plain(c, { s: Token.asAny(v.s), n: Token.asAny(v.n), q: Token.asAny(v.q), b: Token.asAny(v.b) }),
  },
  'text that may be absent': { make: (c, v) => plain(c, { a: 1, maybe: Token.asAny(v.maybe) }) },
  'a switch': { make: (c, v) => container(c, { securityContext: { readOnlyRootFilesystem: Token.asBoolean(v.b) } }) },

  'a switch that decides': {
    make: (c, v) => plain(c, { b: Token.asBoolean(v.b), a: Token.asBoolean(v.b) ? 'on' : 'off' }),
    found: 'spec/a',
  },
  'a list as text': {
    make: (c, v) => configMap(c, Token.asString(v.l as never)),
    refused: '.Values.l is of kind list, which cannot be a text: use Token.asList()',
  },
  'a list in place of a text': {
    make: (c, v) => configMap(c, Token.asList(v.texts)[0] as string),
    refused: 'the list .Values.texts is in place of a text',
  },
  'a list inside a text': {
    make: (c, v) => configMap(c, `a ${Token.asList(v.texts).join()}`),
    refused: 'the list .Values.texts cannot be part of a text: use join()',
  },
  'resources of an L1 construct as a whole': {
    make: (c, v) =>
      new kplus.k8s.KubePod(c, 'p', { spec: { containers: [{ name: 'a', resources: Token.asAny<never>(v.m) }] } }),
    refused: 'the token of .Values.m is in no object',
  },
  'raw value as IntOrString': {
    make: (c, v) => new kplus.k8s.KubePodDisruptionBudget(c, 'b', { spec: { minAvailable: Token.asAny<never>(v.n) } }),
    refused: 'the token of int64 .Values.n is in no object',
  },
  'length of a list': {
    make: (c, v) => plain(c, { list: Token.asList(v.texts), length: Token.asList(v.texts).length }),
    found: 'spec/length',
  },
};
