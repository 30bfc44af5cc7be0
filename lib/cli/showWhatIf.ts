import type { Rendering } from '../chart/rendering.ts';
import { readNodes } from '../doctor/cluster/readNodes.ts';
import { readTopology } from '../doctor/cluster/readTopology.ts';
import { readGrid } from '../doctor/partitions/readGrid.ts';
import { whatIfPage } from '../doctor/report/page.ts';
import { whatIfText } from '../doctor/report/text.ts';
import { whatIf } from '../doctor/whatIf/whatIf.ts';
import { holdsMember } from '../doctor/workloads/holdsMember.ts';
import { readBudgets } from '../doctor/workloads/readBudgets.ts';
import { readWorkloads } from '../doctor/workloads/readWorkloads.ts';
import { UserError } from '../errors.ts';
import { readValuesFile } from '../read/valuesFile.ts';
import { nameOf, readText } from './readText.ts';
import { print, tell } from './terminal.ts';
import { writeFileWhole } from './writeOutput.ts';

/** What {@link showWhatIf} takes: one of the two says what the cluster is. */
export interface WhatIfArguments {
  /** A file with the output of `kubectl get nodes -o json`. */
  readonly nodes: string | undefined;
  /** Zones with their numbers of nodes, such as `a:2,b:2`. */
  readonly topology: string | undefined;
  /** The file of a page with pictures. */
  readonly report: string | undefined;
}

/**
 * Says what is lost when nodes or zones of a cluster fail.
 * @throws UserError for a cluster that cannot be read, and for objects without members or without their configuration
 */
export function showWhatIf({ objects }: Rendering, { nodes, topology, report }: WhatIfArguments): void {
  const cluster =
    nodes === undefined ? readTopology(topology ?? '', '--topology') : readNodes(readText(nodes), nameOf(nodes));
  const workloads = readWorkloads(objects).filter(holdsMember);
  if (workloads.length === 0) throw new UserError('no pods have a container with a Hazelcast member');
  const answer = whatIf({
    nodes: cluster,
    workloads,
    budgets: readBudgets(objects),
    grid: readGrid(readValuesFile(configurationIn(objects), FILE), FILE),
  });
  print(whatIfText(answer).join('\n'));
  if (report === undefined) return;
  writeFileWhole(report, whatIfPage(answer));
  tell(`wrote ${report}`);
}

const FILE = 'hazelcast.yaml';

function configurationIn(objects: Rendering['objects']): string {
  const texts = objects.flatMap((object) => {
    const data = object['kind'] === 'ConfigMap' ? (object['data'] as Readonly<Record<string, string>>) : {};
    return data[FILE] ?? [];
  });
  const [text] = texts;
  if (text === undefined) throw new UserError(`no ConfigMap has ${FILE}, so nothing tells how many copies there are`);
  return text;
}
