import { discoveryRules } from '../../../lib/lint/rules/discoveryRules.ts';
import { TestGrid } from '../grid.ts';
import { checkRules, dnsGrid, plainGrid } from './checkRules.ts';

const JOIN = 'ConfigMap/shop-sidecar-grid-config: data.hazelcast.yaml: hazelcast.network.join';
const KUBERNETES = 'network/join/kubernetes';
const alone = 'each forms a cluster of its own';

checkRules(
  discoveryRules,
  [
    [
      'SG100',
      'a serviceName of no Service',
      () => new TestGrid().set('StatefulSet', 'spec/serviceName', 'other'),
      'StatefulSet/shop-sidecar-grid: spec.serviceName',
      'The Service other is not among the manifests. Without it the pods have no names in DNS',
    ],
    [
      'SG101',
      'a service-name of no Service',
      () => new TestGrid().config(`${KUBERNETES}/service-name`, 'other'),
      JOIN,
      `through the Service other, which is not among the manifests. Without it ${alone}`,
    ],
    [
      'SG101',
      'a service-dns of no Service',
      () => dnsGrid().config(`${KUBERNETES}/service-dns`, 'other.default.svc.cluster.local'),
      JOIN,
      'Members find each other through the Service other, which is not among the manifests',
    ],
    [
      'SG102',
      'a selector of other labels',
      () => new TestGrid().set('Service', 'spec/selector/app.kubernetes.io~1component', 'other'),
      'Service/shop-sidecar-grid-grid: spec.selector',
      'selects no pod of StatefulSet/shop-sidecar-grid',
    ],
    [
      'SG103',
      'a Service with an address, for DNS',
      () => dnsGrid().set('Service', 'spec/clusterIP', undefined),
      'Service/shop-sidecar-grid-grid: spec.clusterIP',
      'DNS gives one address for the Service shop-sidecar-grid-grid',
    ],
    [
      'SG104',
      'DNS that hides members which are not ready',
      () => dnsGrid().set('Service', 'spec/publishNotReadyAddresses', undefined),
      'Service/shop-sidecar-grid-grid: spec.publishNotReadyAddresses',
      'Those that start together form several clusters, which merge minutes later and lose entries',
    ],
    [
      'SG104',
      'an API that is asked for ready members only',
      () =>
        new TestGrid()
          .config(`${KUBERNETES}/resolve-not-ready-addresses`, false)
          .set('Service', 'spec/publishNotReadyAddresses', false),
      'Service/shop-sidecar-grid-grid: spec.publishNotReadyAddresses',
      'Members are found only when they are ready',
    ],
    [
      'SG105',
      'discovery that names nothing',
      () => new TestGrid().config(`${KUBERNETES}/service-name`, undefined),
      JOIN,
      'every pod of the namespace',
    ],
    [
      'SG105',
      'a configuration without a word of it',
      () => new TestGrid().config('network/join', undefined),
      JOIN,
      'every pod of the namespace',
    ],
    [
      'SG106',
      'a port that is guessed, and that of the app',
      () =>
        new TestGrid().config(`${KUBERNETES}/service-port`, undefined).config(`${KUBERNETES}/service-name`, undefined),
      JOIN,
      'Discovery calls members at port 8080, but they listen on 5701',
    ],
    [
      'SG106',
      'a port that is another than the members',
      () => new TestGrid().config(`${KUBERNETES}/service-port`, 5702),
      JOIN,
      'Discovery calls members at port 5702, but they listen on 5701',
    ],
    [
      'SG107',
      'multicast alone',
      () => new TestGrid().config(`${KUBERNETES}/enabled`, false).config('network/join/multicast/enabled', true),
      `${JOIN}.multicast`,
      'Most pod networks carry no multicast',
    ],
    [
      'SG108',
      'two ways at once',
      () => new TestGrid().config('network/join/multicast/enabled', true),
      JOIN,
      'multicast and kubernetes are on, and Hazelcast does not start with more than one',
    ],
    [
      'SG109',
      'the name that all have',
      () => new TestGrid().config('cluster-name', undefined),
      'ConfigMap/shop-sidecar-grid-config: data.hazelcast.yaml: hazelcast.cluster-name',
      'The cluster has the default name dev',
    ],
  ],
  [
    ['SG100', 'a Deployment, whose pods have no names', () => new TestGrid({ workload: 'Deployment' })],
    ['SG101', 'a name that a property gives and nobody knows', () => unknownName()],
    [
      'SG102',
      'a Service that others give its endpoints',
      () => new TestGrid().set('Service', 'spec/selector', undefined),
    ],
    [
      'SG103',
      'a Service with an address, for the API',
      () => new TestGrid().set('Service', 'spec/clusterIP', '10.0.0.1'),
    ],
    [
      'SG104',
      'the API, which finds members that are not ready',
      () => new TestGrid().set('Service', 'spec/publishNotReadyAddresses', false),
    ],
    ['SG105', 'DNS, which leads to one Service', dnsGrid],
    [
      'SG105',
      'labels of pods',
      () =>
        new TestGrid().config(`${KUBERNETES}/service-name`, undefined).config(`${KUBERNETES}/pod-label-name`, 'grid'),
    ],
    [
      'SG106',
      'a guess that is right',
      () => plainGrid().config(`${KUBERNETES}/service-port`, undefined).config(`${KUBERNETES}/service-name`, undefined),
    ],
    ['SG107', 'multicast that is off', () => new TestGrid().config(`${KUBERNETES}/enabled`, false)],
    ['SG108', 'one way', () => new TestGrid()],
    ['SG109', 'another name', () => new TestGrid().config('cluster-name', 'dev-shop')],
  ],
);

function unknownName(): TestGrid {
  return new TestGrid().config(`${KUBERNETES}/service-name`, '${serviceName}');
}
