import { overlayValues } from '../../../../../lib/read/merge.ts';
import type { ValuesObject } from '../../../../../lib/read/value.ts';

/** The last values that keep a rule, the first that break it, and the ids of other rules that these cannot but break. */
export type Pair = readonly [kept: ValuesObject, broken: ValuesObject, ...along: readonly string[]];

/** Both sides of each boundary of rules, by their ids. */
export type Rows = Readonly<Record<string, readonly Pair[]>>;

/** A digest of an image. */
export const DIGEST = `sha256:${'0'.repeat(64)}`;

/** An app that is a member itself, with all that it needs. */
export function embedded(app: ValuesObject = {}, others: ValuesObject = {}): ValuesObject {
  return { topology: 'embedded', ...others, app: { resources: { limits: { memory: '1Gi' } }, ...app } };
}

/** An autoscaler, and the CPU request that it needs. */
export function autoscaled(autoscaling: ValuesObject = {}, others: ValuesObject = {}): ValuesObject {
  const scaled = { autoscaling: { enabled: true, ...autoscaling }, app: { resources: { requests: { cpu: '100m' } } } };
  return overlayValues(scaled, others);
}

/** A sidekick beside the app, with all that it needs. */
export function beside(settings: ValuesObject = {}): ValuesObject {
  const sites = ['http://minio-{0...3}.minio-hl:9000'];
  return { sidekick: { enabled: true, port: 9000, healthPath: '/minio/health/ready', sites, ...settings } };
}

/** The same, with a version from Docker Hub. */
export function old(tag: string, settings: ValuesObject = {}): ValuesObject {
  return beside({ image: { registry: 'docker.io', tag }, ...settings });
}

/** Sites of https. */
export const HTTPS = { sites: ['https://minio-{0...3}.minio-hl:9000'] };

/** Management Center. */
export function center(settings: ValuesObject = {}): ValuesObject {
  return { managementCenter: { enabled: true, ...settings } };
}
