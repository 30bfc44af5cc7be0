import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Deployment, StatefulSet } from 'kubernetes-types/apps/v1.js';
import type { Service } from 'kubernetes-types/core/v1.js';
import { sidecarGrid } from '../../lib/charts/sidecar-grid/definition.ts';
import { overlayValues } from '../../lib/read/merge.ts';
import type { ValuesObject } from '../../lib/read/value.ts';
import { readValuesFile } from '../../lib/read/valuesFile.ts';

/** A folder of examples/ with an app that the chart sidecar-grid installs. */
export interface AppExample {
  readonly folder: string;
  /** Files of the app itself. */
  readonly sources: readonly string[];
}

/** The examples that are apps. */
export const APP_EXAMPLES = {
  java: {
    folder: 'examples/java-embedded',
    sources: ['src/main/java/example/Main.java', 'src/main/java/example/EntryServer.java'],
  },
  node: { folder: 'examples/node-app', sources: ['server.js', 'sessions.js'] },
  python: { folder: 'examples/python-put-get', sources: ['app.py'] },
} as const satisfies Record<string, AppExample>;

/** The text of a file of an example. */
export function textOf({ folder }: AppExample, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

/** Whether an example has a file. */
export function hasFile({ folder }: AppExample, file: string): boolean {
  return existsSync(join(folder, file));
}

/** What the values of an example render, with others on top, as the release demo. */
export function renderExample(example: AppExample, others: ValuesObject = {}) {
  const values = overlayValues(readValuesFile(textOf(example, 'values.yaml'), 'values.yaml'), others);
  const { objects, warnings } = sidecarGrid.render({ values, release: 'demo', kubeVersion: '1.33.0' });
  const workload = (kind: string) => objects.find((object) => object['kind'] === kind);
  const statefulSet = workload('StatefulSet') as StatefulSet | undefined;
  const apps = (workload('Deployment') as Deployment | undefined) ?? statefulSet;
  const { containers = [], initContainers = [] } = apps?.spec?.template.spec ?? {};
  return {
    warnings,
    statefulSet,
    services: objects.filter((object) => object['kind'] === 'Service') as Service[],
    app: containers.find(({ name }) => name === 'app'),
    member: initContainers.find(({ name }) => name === 'hazelcast'),
  };
}

/** What a container is told in a variable. */
export function variable(container: ReturnType<typeof renderExample>['app'], name: string): string | undefined {
  return container?.env?.find((entry) => entry.name === name)?.value;
}
