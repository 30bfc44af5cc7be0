import * as kplus from 'cdk8s-plus-27';
import { boolean, Condition, defineChart, dnsName, integer, labels, object, port, string, Token } from 'sidegrid';
import { Web } from './web.ts';

const values = object('Values of the chart web.', {
  image: string({
    description: 'Image of the server.',
    default: 'ghcr.io/acme/web:1.0.0',
    pattern: '^[a-z0-9][-a-zA-Z0-9./_:@]*$',
    safe: true,
  }),
  replicas: integer({ description: 'Number of pods.', default: 2, minimum: 0, maximum: 50 }),
  port: port({ description: 'Port that the server listens on.', default: 8080 }),
  greeting: string({ description: 'What the server says.', default: 'hello', minLength: 1 }),
  graceSeconds: integer({ description: 'Seconds that a pod may take to stop.', default: 30, minimum: 1, maximum: 600 }),
  memoryMebibytes: integer({ description: 'Memory of a pod.', default: 256, minimum: 16, maximum: 65536 }),
  labels: labels({ description: 'Labels of the Deployment.' }),
  ingress: object('Access from outside.', {
    enabled: boolean({ description: 'Create an Ingress.', default: false }),
    host: dnsName({ description: 'Its host.', default: 'web.example.com' }),
  }),
});

/** The same construct as a Helm chart: it takes tokens, which become values of the chart. */
export default defineChart({
  name: 'web',
  version: '1.0.0',
  appVersion: '1.0.0',
  description: 'A web server, made with cdk8s-plus-27.',
  values,
  compose(chart, v) {
    const web = new Web(chart, 'web', {
      image: Token.asString(v.image),
      replicas: Token.asNumber(v.replicas),
      port: Token.asNumber(v.port),
      greeting: Token.asString(v.greeting),
      graceSeconds: Token.asNumber(v.graceSeconds),
      memoryMebibytes: Token.asNumber(v.memoryMebibytes),
      labels: Token.asMap(v.labels),
    });

    const ingress = new kplus.Ingress(chart, 'ingress');
    ingress.addHostRule(Token.asString(v.ingress.host), '/', kplus.IngressBackend.fromService(web.service));
    Condition.of(ingress, v.ingress.enabled);
  },
});
