import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ToolError } from '../bootstrap/toolError.mjs';
import { initOf } from './machine.ts';
import { CONTROL_PLANE, type Node } from './layout.ts';
import { STATE } from './paths.ts';
import type { Archive } from './images/images.ts';
import type { Programs } from './programs.ts';

/** What is known of the cluster between commands. */
export interface Cluster {
  /** It was up once: what is missing since was taken away on purpose. */
  readonly complete: boolean;
  /** Of Kubernetes. */
  readonly version: string;
  readonly nodes: readonly Node[];
  readonly programs: Programs;
  /** What all nodes have, the newest of each name. */
  readonly images: readonly Archive[];
}

const RECORD = join(STATE, 'cluster.json');

export function writeRecord(cluster: Cluster): void {
  mkdirSync(STATE, { recursive: true });
  writeFileSync(`${RECORD}.new`, `${JSON.stringify(cluster, null, 2)}\n`);
  renameSync(`${RECORD}.new`, RECORD);
}

/** The cluster that is up, or nothing when there is none or only a part of one. */
export function currentCluster(): Cluster | undefined {
  if (!existsSync(RECORD) || initOf(CONTROL_PLANE.name) === undefined) return undefined;
  const cluster = JSON.parse(readFileSync(RECORD, 'utf8')) as Cluster;
  return cluster.complete ? cluster : undefined;
}

/** The cluster that is up. */
export function requireCluster(): Cluster {
  const cluster = currentCluster();
  if (cluster === undefined) throw new ToolError('No cluster is up: `npm run cluster up` starts one.');
  return cluster;
}
