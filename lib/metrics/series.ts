import type { Expression, Input } from '../expressions/expression.ts';
import { text } from '../expressions/text.ts';

/** The part of the member that a metric of Hazelcast is of; Hazelcast calls it prefix. */
export type Part = 'cluster' | 'map' | 'memory' | 'operation' | 'operation.invocations' | 'partitions';

/**
 * Labels in PromQL that select the targets to look at. They come last among the labels of a metric, since a brace before an
 * expression would be one of a template. Texts are in single quotes, which need no escapes in YAML and JSON.
 */
export type Target = Input<string>;

/** PromQL. */
export type Query = Expression<string>;

/** A metric of Hazelcast. */
export function hazelcast(target: Target, part: Part, name: string): Query {
  return text`com_hazelcast_Metrics_${name}{prefix='${part}',${target}}`;
}

/** The vector, which is grouped by map, with the map's name as the label `map`: Hazelcast has it in quotes in `tag0`. */
export function withMapName(vector: Query): Query {
  return text`label_replace(${vector}, 'map', '$1', 'tag0', '.name=(.+).')`;
}

/** Entries of each map, without their copies. */
export function entries(target: Target): Query {
  return text`sum by (namespace, job, tag0) (${hazelcast(target, 'map', 'ownedEntryCount')})`;
}

/** Copies of entries on other members that there are, for each map. */
export function copies(target: Target): Query {
  return text`sum by (namespace, job, tag0) (${hazelcast(target, 'map', 'backupEntryCount')})`;
}

/** Copies of entries on other members that there should be, for each map. */
export function wantedCopies(target: Target): Query {
  const perEntry = text`max by (namespace, job, tag0) (${hazelcast(target, 'map', 'backupCount')})`;
  return text`(${entries(target)} * ${perEntry})`;
}

/** The name of {@link copiesRatio} where it is kept. */
export const COPIES_RATIO = 'hazelcast:map_copies:ratio';

/** The part of its copies that each map has. */
export function copiesRatio(target: Target): Query {
  return withMapName(text`${copies(target)} / ${wantedCopies(target)}`);
}

/**
 * Percentage of the old generation that was in use after the last collection, for each member. What is in use before one
 * says little: garbage fills every heap.
 */
export function heapPercent(target: Target): Query {
  const of = (bound: string) => text`jvm_memory_pool_collection_${bound}_bytes{pool=~'.*(Old|Tenured).*',${target}}`;
  return text`max by (namespace, pod) (100 * ${of('used')} / ${of('max')})`;
}

/** Percentage of the time that each member was paused for garbage collection; concurrent phases do not count. */
export function gcPercent(target: Target, window: string): Query {
  const seconds = text`jvm_gc_collection_seconds_sum{gc!~'.*(Concurrent|Cycles).*',${target}}`;
  return text`100 * sum by (namespace, pod) (rate(${seconds}[${window}]))`;
}

/** Restarts of each member within an hour. */
export function restarts(target: Target): Query {
  return text`max by (namespace, pod) (changes(process_start_time_seconds{ ${target} }[1h]))`;
}
