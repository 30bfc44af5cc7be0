import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ToolError } from '../lib/command.mjs';
import { initOf } from './machine.mjs';
import { CONTROL_PLANE } from './layout.mjs';
import { STATE } from './paths.mjs';

/**
 * @typedef {object} Cluster what is known of the cluster between commands
 * @property {boolean} complete it was up once: what is missing since was taken away on purpose
 * @property {string} version of Kubernetes
 * @property {import('./layout.mjs').Node[]} nodes
 * @property {import('./programs.mjs').Programs} programs
 * @property {import('./images/images.mjs').Archive[]} images what all nodes have, the newest of each name
 */

const RECORD = join(STATE, 'cluster.json');

/** @param {Cluster} cluster */
export function writeRecord(cluster) {
  mkdirSync(STATE, { recursive: true });
  writeFileSync(`${RECORD}.new`, `${JSON.stringify(cluster, null, 2)}\n`);
  renameSync(`${RECORD}.new`, RECORD);
}

/**
 * The cluster that is up, or nothing when there is none or only a part of one.
 * @returns {Cluster | undefined}
 */
export function currentCluster() {
  if (!existsSync(RECORD) || initOf(CONTROL_PLANE.name) === undefined) return undefined;
  /** @type {Cluster} */
  const cluster = JSON.parse(readFileSync(RECORD, 'utf8'));
  return cluster.complete ? cluster : undefined;
}

/** The cluster that is up. */
export function requireCluster() {
  const cluster = currentCluster();
  if (cluster === undefined) throw new ToolError('No cluster is up: `npm run cluster up` starts one.');
  return cluster;
}
