/* eslint @typescript-eslint/no-unsafe-assignment: off, @typescript-eslint/no-unsafe-return: off, @typescript-eslint/no-unsafe-class-instance-assignment: off --
 * the lines that must not compile have no types. */
import type { StatefulSet } from 'kubernetes-types/apps/v1.d.ts';
import type { ConfigMap, Container, PodSpec, Service, ServicePort } from 'kubernetes-types/core/v1.d.ts';
import {
  type Templated,
  add,
  partial,
  boolean,
  choose,
  defineChart,
  document,
  each,
  eachEntry,
  equal,
  defaultIfAbsent,
  freeList,
  freeMap,
  type HelmChart,
  integer,
  integerOrString,
  list,
  merged,
  object,
  oneOf,
  optional,
  quantity,
  comment,
  Resource,
  spread,
  string,
  stringMap,
  text,
  times,
  when,
} from 'sidegrid';

/*
 * What must compile and what must not; `npm run types` checks it. Each expected error stands above the one line that is
 * wrong, so that an error elsewhere is not taken for it.
 */

declare const chart: HelmChart;

const values = object('Values.', {
  on: boolean({ description: 'A switch.', default: true }),
  port: integer({ description: 'A port.', default: 1, minimum: 0, maximum: 9 }),
  name: string({ description: 'A name.', default: '' }),
  mode: oneOf(['hard', 'soft'], { description: 'A word.', default: 'soft' }),
  either: integerOrString({ description: 'A port by number or name.', default: 1 }),
  memory: quantity({ description: 'A quantity.', default: '1Gi' }),
  maybe: optional(integer({ description: 'An integer or nothing.' })),
  ports: list(
    object('A port.', { name: string({ description: 'Name.' }), port: integer({ description: 'Number.' }) }),
    { description: 'Ports.' },
  ),
  labels: stringMap({ description: 'Labels.' }),
  free: freeMap({ description: 'A map.' }),
  items: freeList({ description: 'A list.' }),
});
declare const v: ReturnType<typeof values.reference>;

/** A whole object. */
export const objects = [
  new Resource<Service>(chart, 'service', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: text`${v.name}-x`,
      labels: merged(chart.helpers.labels, { a: 'b' }, v.labels),
      annotations: v.labels,
    },
    spec: {
      type: 'ClusterIP',
      selector: chart.helpers.selectorLabels,
      ports: [{ port: v.port, targetPort: v.either }, when(v.on, { port: 80, targetPort: 'http' }), spread(v.items)],
    },
  }),
  new Resource<ConfigMap>(
    chart,
    'config',
    comment(
      'Why.',
      when(v.on, { apiVersion: 'v1', kind: 'ConfigMap', data: { a: document('a', 'A.', { a: 1 }), b: v.name } }),
    ),
  ),
  new Resource(chart, 'custom', { apiVersion: 'acme/v1', kind: 'Anything', spec: { goes: [v.port, { so: v.on }] } }),
  // @ts-expect-error a misspelt field
  new Resource<Service>(chart, 'service', { apiVersion: 'v1', kind: 'Service', spec: { prots: [] } }),
  // @ts-expect-error a misspelt kind
  new Resource<Service>(chart, 'service', { apiVersion: 'v1', kind: 'Sevrice' }),
  // @ts-expect-error a misspelt field of the metadata
  new Resource<Service>(chart, 'service', { apiVersion: 'v1', kind: 'Service', metadata: { nmae: 'x' } }),
  // @ts-expect-error a misspelt field of a conditional object
  new Resource<Service>(chart, 'service', when(v.on, { apiVersion: 'v1', kind: 'Service', spec: { prots: [] } })),
  // @ts-expect-error a field that the helpers of manifests have, but a Service has not
  new Resource<Service>(chart, 'service', { apiVersion: 'v1', kind: 'Service', spec: { node: 'x', name: 'x' } }),
  // @ts-expect-error a number among the texts of a ConfigMap
  new Resource<ConfigMap>(chart, 'config', { apiVersion: 'v1', kind: 'ConfigMap', data: { a: 5 } }),
  // @ts-expect-error an integer expression among the texts of a ConfigMap
  new Resource<ConfigMap>(chart, 'config', { apiVersion: 'v1', kind: 'ConfigMap', data: { a: v.port } }),
  new Resource<StatefulSet>(chart, 'set', {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    // @ts-expect-error a boolean where replicas are counted
    spec: { serviceName: 'x', selector: {}, template: {}, replicas: v.on },
  }),
];

/** Fields of a Service's port, in a list. */
export const ports: readonly Templated<readonly ServicePort[]>[] = [
  [{ port: v.port, name: v.name }, each(v.ports, 'port', ({ name, port }) => ({ name, port }))],
  [each(v.ports, 'port', (port) => when(v.on, { port: port.port }))],
  [
    when(
      v.on,
      each(v.ports, 'port', (port) => ({ port: port.port })),
    ),
    times(v.port, 'i', (i) => ({ port: i })),
  ],
  v.items,
  when(v.on, [{ port: 80 }], [{ port: 81 }]),
  [partial('ports', 'Ports.', [{ port: 80 }])],
  // @ts-expect-error a misspelt field
  [{ port: v.port, nmae: v.name }],
  // @ts-expect-error a misspelt field under a condition
  [when(v.on, { port: v.port, nmae: v.name })],
  // @ts-expect-error a misspelt field in a loop
  [each(v.ports, 'port', (port) => ({ port: port.port, nmae: port.name }))],
  // @ts-expect-error a misspelt field under a condition in a loop
  [each(v.ports, 'port', (port) => when(v.on, { port: port.port, nmae: port.name }))],
  // @ts-expect-error a misspelt field in a loop over a map
  [eachEntry(v.labels, ['name', 'value'], (name) => ({ port: 80, nmae: name }))],
  // @ts-expect-error a misspelt field in a loop that counts
  [times(v.port, 'i', (i) => ({ port: i, nmae: 'x' }))],
  // @ts-expect-error a misspelt field of a loop's entry
  [each(v.ports, 'port', (port) => ({ port: port.prot }))],
  // @ts-expect-error a misspelt field beside a comment
  [comment('Why.', { port: 80, nmae: 'x' })],
  // @ts-expect-error a misspelt field merged with a map of the user
  [merged({ port: 80, nmae: 'x' }, v.free)],
  // @ts-expect-error a misspelt field in a block
  [partial('ports', 'Ports.', [{ prot: 80 }])],
  // @ts-expect-error a text where a number must stand
  [{ port: '80' }],
  // @ts-expect-error a text expression where a number must stand
  [{ port: v.name }],
  // @ts-expect-error a map of the user among the entries
  [spread(v.free)],
  // @ts-expect-error a map of the user in place of the list
  v.free,
];

/** A pod's template, deeper. */
export const pods: readonly Templated<PodSpec>[] = [
  {
    containers: [
      {
        name: 'x',
        env: when(v.on, [{ name: 'x', value: 'y' }], [{ name: 'z' }]),
        ports: [each(v.ports, 'port', (port) => when(v.on, { containerPort: port.port }))],
        resources: { limits: { memory: v.memory, cpu: '1' }, requests: v.free },
        securityContext: merged({ runAsUser: 5, runAsGroup: v.port }, v.free),
        livenessProbe: { httpGet: { port: v.port } },
        readinessProbe: { httpGet: { port: 'http' }, periodSeconds: defaultIfAbsent(v.maybe, 5) },
      },
      each(v.ports, 'port', (port) => comment('Why.', { name: port.name, env: [{ name: 'x', value: port.name }] })),
    ],
    restartPolicy: choose(v.on, 'Always', 'Never'),
    dnsPolicy: when(v.on, v.mode),
    nodeSelector: merged({ a: 'x' }, v.free),
    tolerations: v.items,
  },
  // @ts-expect-error a required field that is missing
  { containers: [{ image: 'x' }] },
  // @ts-expect-error a misspelt field of a variable
  { containers: [{ name: 'x', env: [{ name: 'x', vlaue: 'y' }] }] },
  // @ts-expect-error a misspelt field of a variable under a condition
  { containers: [{ name: 'x', env: [when(v.on, { name: 'x', vlaue: 'y' })] }] },
  // @ts-expect-error a misspelt field in the other branch of a condition
  { containers: when(v.on, [{ name: 'x' }], [{ name: 'x', imaeg: 'y' }]) },
  {
    containers: [
      // @ts-expect-error a misspelt field of a loop in a loop
      each(v.ports, 'a', (a) => ({ name: a.name, env: [each(v.ports, 'b', (b) => ({ name: b.name, vlaue: 'x' }))] })),
    ],
  },
  // @ts-expect-error a misspelt field of a list in a loop
  { containers: [each(v.ports, 'a', (a) => ({ name: a.name, env: [{ name: a.name, vlaue: 'x' }] }))] },
  // @ts-expect-error a misspelt field of a map in a loop
  { containers: [each(v.ports, 'a', (a) => ({ name: a.name, securityContext: { runAsUsr: 1, runAsGroup: 1 } }))] },
  // @ts-expect-error conditions in conditions
  { containers: [when(v.on, comment('Why.', when(v.on, { name: 'x', imaeg: 'y' })))] },
  // @ts-expect-error a number for a variable's text, the classic mistake
  { containers: [{ name: 'x', env: [{ name: 'x', value: v.port }] }] },
  // @ts-expect-error a number or text for a variable's text
  { containers: [{ name: 'x', env: [{ name: 'x', value: v.either }] }] },
  // @ts-expect-error a list among the words of a command
  { containers: [{ name: 'x', command: [[v.name]] }] },
  // @ts-expect-error a switch for a port by number or name
  { containers: [{ name: 'x', livenessProbe: { httpGet: { port: v.on } } }] },
  // @ts-expect-error a list of the user in place of a map
  { containers: [{ name: 'x', resources: v.items }] },
  // @ts-expect-error a word of the wrong type under a condition
  { containers: [{ name: 'x' }], terminationGracePeriodSeconds: when(v.on, 'x') },
  // @ts-expect-error a map in place of a word
  { containers: [{ name: 'x' }], restartPolicy: when(v.on, { yes: 'x' }) },
  // @ts-expect-error a choice between numbers in place of a text
  { containers: [{ name: choose(v.on, 1, 2) }] },
  // @ts-expect-error a number merged into a map of texts
  { containers: [{ name: 'x' }], nodeSelector: merged({ a: 1 }, v.free) },
  // @ts-expect-error a text for a number in a merged map
  { containers: [{ name: 'x', securityContext: merged({ runAsUser: 'x' }) }] },
  // @ts-expect-error a block of a map that has no such field
  { containers: [{ name: 'x', securityContext: partial('a', 'A.', { runAsUsr: 5 }) }] },
];

/** What a loop makes outside of a manifest keeps its own type. */
export const kept: Templated<readonly Container[]> = (() => {
  const loop = each(v.ports, 'port', (port) => ({ name: port.name }));
  return [loop];
})();

export const expressions = [
  equal(v.mode, 'hard'),
  text`${v.name} ${v.port} ${v.on}`,
  add(v.port, 1),
  // @ts-expect-error a misspelt word of an enum
  equal(v.mode, 'hrad'),
  // @ts-expect-error a number is never a word
  equal(v.mode, 1),
  // @ts-expect-error a misspelt value
  v.nmae,
  // @ts-expect-error a misspelt field of a loop's entry
  each(v.ports, 'port', (port) => port.nmae),
  // @ts-expect-error arithmetic on a text
  add(v.name, 1),
  // @ts-expect-error a text as a condition
  when(v.name, 'x'),
  // @ts-expect-error a number as a condition
  choose(v.port, 'x', 'y'),
  // @ts-expect-error a choice between two types
  choose(v.on, 'x', 1),
  // @ts-expect-error a fallback of another type
  defaultIfAbsent(v.maybe, 'x'),
  // @ts-expect-error a map as part of a text
  text`${v.free}`,
  // @ts-expect-error a number or text as part of a text
  text`${v.either}`,
  // @ts-expect-error a loop over a list that is passed on as it is
  each(v.items, 'item', (item) => item),
];

const definition = defineChart({
  name: 'typed',
  version: '1.0.0',
  appVersion: '1',
  description: 'Typed.',
  values,
  compose: () => undefined,
});

export const renderings = [
  () =>
    definition.render({ values: { port: 5, mode: 'hard', ports: [{ name: 'x', port: 1 }], free: { any: ['thing'] } } }),
  // @ts-expect-error a misspelt setting
  () => definition.render({ values: { prot: 5 } }),
  // @ts-expect-error a misspelt word of an enum
  () => definition.render({ values: { mode: 'hrad' } }),
  // @ts-expect-error a setting of the wrong type
  () => definition.render({ values: { port: '5' } }),
  // @ts-expect-error a misspelt field of a list's entry
  () => definition.render({ values: { ports: [{ name: 'x', prot: 1 }] } }),
  // @ts-expect-error a list's entry without a field that it must have
  () => definition.render({ values: { ports: [{ name: 'x' }] } }),
  // @ts-expect-error a misspelt option
  () => definition.render({ relaese: 'x' }),
];

export const declarations = [
  // @ts-expect-error a default that is none of the words
  oneOf(['a', 'b'], { description: 'A word.', default: 'c' }),
  // @ts-expect-error a default of the wrong type
  integer({ description: 'A count.', default: '1' }),
  // @ts-expect-error no description
  string({ default: '' }),
  // @ts-expect-error a misspelt property
  integer({ description: 'A count.', default: 1, minimun: 1 }),
];
