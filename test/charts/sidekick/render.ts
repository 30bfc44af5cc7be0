import { sidekickChart } from '../../../lib/charts/sidekick/definition.ts';
import type { RenderOptions } from '../../../lib/index.ts';
import { overlayValues } from '../../../lib/read/merge.ts';
import type { ValuesObject } from '../../../lib/read/value.ts';
import { valueAt } from '../../support/valueAt.ts';

/** What a user must set at least. */
const LEAST: ValuesObject = {
  sidekick: { healthPath: '/minio/health/ready', sites: ['http://minio-{0...3}.minio-hl:9000'] },
};

/** A Deployment in place of a DaemonSet. */
export const DEPLOYMENT = { workload: 'Deployment' };

/** The chart sidekick as the release `shop` in the namespace `team`, with a site and these values. */
export function render(
  values: ValuesObject = {},
  options: RenderOptions = {},
): ReturnType<typeof sidekickChart.render> {
  return sidekickChart.render({
    release: 'shop',
    namespace: 'team',
    ...options,
    values: overlayValues(LEAST, values),
  });
}

/** The kinds that it renders. */
export function kinds(values: ValuesObject = {}): readonly string[] {
  return render(values).objects.map((object) => String(object['kind']));
}

/** A part of the object of a kind. */
export function part(kind: string, path: string, values: ValuesObject = {}, options: RenderOptions = {}): unknown {
  return valueAt(
    render(values, options).objects.find((object) => object['kind'] === kind),
    path,
  );
}

/** A part of the specification of the pods. */
export function pod(path: string, values: ValuesObject = {}, options: RenderOptions = {}): unknown {
  const kind = values['workload'] === 'Deployment' ? 'Deployment' : 'DaemonSet';
  return part(kind, `spec.template.spec.${path}`, values, options);
}
