import { readTopology } from '../manifests/nodes/clusterNode.ts';
import { readNodes } from '../manifests/nodes/readNodes.ts';
import { Inventory } from '../manifests/objects/inventory.ts';
import type { KubernetesObject } from '../manifests/objects/readObjects.ts';
import { whatIfJson } from '../simulate/report/json.ts';
import { whatIfPage } from '../simulate/report/page.ts';
import { whatIfText } from '../simulate/report/text.ts';
import { questionsOf } from '../simulate/whatIf/questions.ts';
import { guaranteeOf, type WhatIf, whatIf } from '../simulate/whatIf/whatIf.ts';
import { nameOf, readText } from './readText.ts';
import { tell } from './terminal.ts';
import { writeFileWhole } from './writeOutput.ts';

/** The cluster that {@link answersOn} looks at: one of the two says what it is. */
export interface ClusterArguments {
  /** A file with the output of `kubectl get nodes -o json`. */
  readonly nodes: string | undefined;
  /** Zones with their numbers of nodes, such as `a:2,b:2`. */
  readonly topology: string | undefined;
}

/**
 * Says of each grid among some objects what is lost when nodes or zones of a cluster fail.
 * @throws UserError for a cluster that cannot be read, and for objects without members or without their configuration
 */
export function answersOn(objects: readonly KubernetesObject[], cluster: ClusterArguments): readonly WhatIf[] {
  const { nodes, topology } = cluster;
  const all =
    nodes === undefined ? readTopology(topology ?? '', '--topology') : readNodes(readText(nodes), nameOf(nodes));
  return questionsOf(new Inventory(objects), all).map(whatIf);
}

/** The answers for a terminal, each with its number where there are several. */
export function answersText(answers: readonly WhatIf[]): string {
  const texts = answers.map((answer, index) => {
    const head = answers.length > 1 ? [`Grid ${index + 1} of ${answers.length}`] : [];
    return `${[...head, ...whatIfText(answer)].join('\n')}\n`;
  });
  return texts.join('\n');
}

/** The answers for programs. */
export function answersJson(answers: readonly WhatIf[]): readonly object[] {
  return answers.map(whatIfJson);
}

/** Writes the answers as a page with pictures. @throws UserError when it cannot be written */
export function writeReport(path: string, answers: readonly WhatIf[]): void {
  writeFileWhole(path, whatIfPage(answers));
  tell(`wrote ${path}`);
}

/** Whether nothing is lost with any one node or zone, as far as the mode of each grid says so. */
export function modesHold(answers: readonly WhatIf[]): boolean {
  return answers.every((answer) => guaranteeOf(answer).breaches.length === 0);
}
