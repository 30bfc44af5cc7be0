import type { Construct } from 'constructs';
import type { ConfigMap } from 'kubernetes-types/core/v1.js';
import { Resource } from '../chart/resource.ts';
import type { Expression } from '../expressions/expression.ts';
import { defineFunction } from '../expressions/function.ts';
import { and } from '../expressions/logic.ts';
import { sha256, truncate } from '../expressions/strings.ts';
import { text } from '../expressions/text.ts';
import { latePartial } from '../manifest/partial.ts';
import { when } from '../manifest/when.ts';
import { metadata, suffixedName } from '../pod/metadata.ts';
import { BlockJson } from '../render/writeYaml.ts';
import type { Watched } from './gridMetrics.ts';
import { panels } from './panels.ts';

/**
 * A dashboard of the cluster, for the sidecar of Grafana. It is of this cluster alone, with an id and a file name of its
 * own: the sidecar writes the files of all releases into one folder, and takes a release's away when it is uninstalled.
 * @see https://github.com/kiwigrid/k8s-sidecar
 */
export class MemberDashboard extends Resource<ConfigMap> {
  constructor(scope: Construct, id: string, watched: Watched) {
    const { chart, common, metrics, name, namespace } = watched;
    const { enabled, labels, annotations } = metrics.dashboard;
    super(
      scope,
      id,
      when(and(metrics.enabled, enabled), {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: metadata(chart, common, suffixedName(name, 'dashboard'), { labels, annotations }),
        data: entry(text`${namespace}-${name}.json`, new BlockJson(dashboard(watched))),
      }),
    );
  }
}

/** A map of one entry, whose key is not known before the chart is rendered. */
const entry = defineFunction('map', {
  evaluate: (key: string, value: string): Readonly<Record<string, string>> => ({ [key]: value }),
  template: (key, value) => `(dict ${key} ${value})`,
  traits: () => ({ nonEmpty: true, safe: true }),
});

/** The dashboard. Grafana's ids have up to 40 characters. */
function dashboard({ namespace, job, cluster }: Watched) {
  return latePartial('dashboard', 'The Grafana dashboard of the members.', () => ({
    title: text`Hazelcast ${cluster}`,
    uid: truncate(sha256(cluster), 40),
    tags: ['hazelcast'],
    schemaVersion: 39,
    editable: false,
    refresh: '30s',
    time: { from: 'now-1h', to: 'now' },
    templating: {
      list: [
        { name: 'datasource', label: 'Data source', type: 'datasource', query: 'prometheus' },
        constant('namespace', namespace),
        constant('job', job),
      ],
    },
    panels: panels(),
  }));
}

/** A variable that queries read, and that nobody sets. Grafana before 11 reads what is current, later ones the query. */
function constant(name: string, value: Expression<string>) {
  return { name, type: 'constant', query: value, current: { text: value, value }, hide: 2, skipUrlSync: true };
}
