import { sidecarGrid } from '../../lib/charts/sidecar-grid/definition.ts';
import type { Manifest, RenderOptions } from '../../lib/index.ts';
import { overlayValues } from '../../lib/read/merge.ts';
import type { ValuesObject } from '../../lib/read/value.ts';
import { valueAt } from './valueAt.ts';
import { LEAST } from '../fixtures/least.ts';

/** The chart sidecar-grid as the release `shop`, with an image and these values. */
export function render(values: ValuesObject = {}, options: RenderOptions = {}): ReturnType<typeof sidecarGrid.render> {
  return sidecarGrid.render({ release: 'shop', ...options, values: overlayValues(LEAST, values) });
}

/** The kinds that it renders. */
export function kinds(values: ValuesObject = {}, options: RenderOptions = {}): readonly string[] {
  return render(values, options).objects.map((object) => String(object['kind']));
}

/** A part of the first object of a kind, or of that with this end of its name: `-grid` of `shop-sidecar-grid-grid`. */
export function part(kind: string, path: string, values: ValuesObject = {}, options: RenderOptions = {}): unknown {
  return valueAt(find(render(values, options).objects, kind), path);
}

/** A part of the object of a kind whose name ends so: `-grid` of `shop-sidecar-grid-grid`. */
export function partOf(kind: string, end: string, path: string, values: ValuesObject = {}): unknown {
  const named = render(values).objects.filter(
    (object) => valueAt(object, 'metadata.name') === `shop-sidecar-grid${end}`,
  );
  return valueAt(find(named, kind), path);
}

/** A part of the specification of the app's pods. */
export function pod(path: string, values: ValuesObject = {}, options: RenderOptions = {}): unknown {
  const { objects } = render(values, options);
  const app = objects.filter((object) => valueAt(object, 'metadata.name') === 'shop-sidecar-grid');
  return valueAt(find(app, 'StatefulSet') ?? find(app, 'Deployment'), `spec.template.spec.${path}`);
}

/** A part of the member's container, a native sidecar, when it has a container. */
export function member(path: string, values: ValuesObject = {}, options: RenderOptions = {}): unknown {
  return pod(`initContainers.0.${path}`, values, options);
}

/** hazelcast.yaml. */
export function hazelcastYaml(values: ValuesObject = {}): string {
  return part('ConfigMap', 'data', values) === undefined
    ? ''
    : ((part('ConfigMap', 'data', values) as Readonly<Record<string, string>>)['hazelcast.yaml'] ?? '');
}

function find(objects: readonly Manifest[], kind: string): Manifest | undefined {
  return objects.find((object) => object['kind'] === kind);
}
