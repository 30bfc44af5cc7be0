import { join } from 'node:path';
import { expect } from 'vitest';
import { sidecarGrid } from '../../lib/charts/sidecar-grid/definition.ts';
import { helmTemplate } from '../support/helm.ts';
import { type AppExample, hasFile, renderExample, textOf, variable } from './example.ts';

/** The commands of a README: the lines of its shell blocks, without comments and without the & at the end. */
export function commandsOf(readme: string): readonly string[] {
  return [...readme.matchAll(/```sh\n(.*?)```/gs)]
    .flatMap((block) => (block[1] ?? '').split('\n'))
    .map((line) => line.replace(/ &$/, ''))
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** Checks a command of an example's README against what it is about; some are run. Fails for one that nobody checks. */
export async function checkCommand(example: AppExample, command: string): Promise<void> {
  for (const [pattern, check] of CHECKS) {
    const match = pattern.exec(command);
    if (match !== null) return check(example, ...match.slice(1));
  }
  expect.fail(`test/examples/commands.ts has no check for: ${command}`);
}

type Check = (example: AppExample, ...groups: string[]) => void | Promise<void>;

const CHECKS: readonly (readonly [RegExp, Check])[] = [
  [/^helm install demo (\S+) --values (\S+) --wait$/, checkInstall],
  [
    /^helm test demo$/,
    () => expect([...sidecarGrid.files().keys()].filter((path) => path.startsWith('templates/tests/'))).not.toEqual([]),
  ],
  [
    /^docker build --tag (\S+) (\S+)$/,
    (example, tag, context) => {
      expect(tag).toBe(renderExample(example).app?.image);
      expect(context).toBe(example.folder);
      expect(hasFile(example, 'Dockerfile')).toBe(true);
    },
  ],
  [/^docker push (\S+)$/, (example, tag) => expect(tag).toBe(renderExample(example).app?.image)],
  [
    /^docker run .* --publish 5701:5701 (\S+)$/,
    (example, image) => expect(renderExample(example).member?.image).toBe(`docker.io/${image}`),
  ],
  [
    /^kubectl get pods --selector (\S+)=(\S+)$/,
    (example, label = '', value) =>
      expect(renderExample(example).statefulSet?.spec?.template.metadata?.labels?.[label]).toBe(value),
  ],
  [
    /^kubectl get service (\S+) --output jsonpath='\{\.spec\.ports\[0\]\.nodePort\}'$/,
    (example, name) => {
      const service = renderExample(example).services.find(({ metadata }) => metadata?.name === name);
      expect(service?.spec?.type).toBe('NodePort');
    },
  ],
  [
    /^kubectl port-forward pod\/(\S+) \d+:(\d+)$/,
    (example, pod = '', port) => {
      checkPod(example, pod);
      expect(renderExample(example).app?.ports?.map(({ containerPort }) => containerPort)).toContain(Number(port));
    },
  ],
  [/^kubectl delete pod (\S+)$/, checkPod],
  [
    /^curl .*?localhost:\d+(\/[a-z]+)/,
    (example, path = '') => expect(example.sources.map((file) => textOf(example, file)).join('\n')).toContain(path),
  ],
  [/^cd (\S+)$/, (example, folder) => expect(folder).toBe(example.folder)],
  [/^python3 -m venv (\S+) && \. \1\/bin\/activate$/, (example, folder) => expect(ignored(example)).toContain(folder)],
  [/^pip install --require-hashes --requirement (\S+)$/, checkFile],
  [/^npm ci$/, (example) => checkFile(example, 'package-lock.json')],
  [/^PORT=\d+ (?:python|node) (\S+)$/, checkFile],
  [/^mvn package$/, (example) => checkFile(example, 'pom.xml')],
  [
    /^PORT=\d+ POD_NAME=\w+ java -jar (target)\/(\w+)\.jar$/,
    (example, folder, name) => {
      expect(ignored(example)).toContain(folder);
      expect(textOf(example, 'pom.xml')).toContain(`<finalName>${name}</finalName>`);
    },
  ],
  [
    /^export JAVA_TOOL_OPTIONS='-Dhazelcast\.config=(\S+) (\S+)'$/,
    (example, file = '', option = '') => {
      checkFile(example, file);
      expect(variable(renderExample(example).app, 'JAVA_TOOL_OPTIONS')?.split(' ')).toContain(option);
    },
  ],
  [
    /^javac -d target\/check (.+)$/,
    (example, files = '') => files.split(' ').forEach((file) => checkFile(example, file)),
  ],
  [
    /^java -cp target\/check example\.(\w+)$/,
    (example, name) => checkFile(example, `src/test/java/example/${name}.java`),
  ],
];

async function checkInstall(example: AppExample, chart = '', valuesFile = ''): Promise<void> {
  expect(valuesFile).toBe(join(example.folder, 'values.yaml'));
  const { objects } = await helmTemplate({ helm: 'helm3', chart, valuesFiles: [valuesFile], release: 'demo' });
  expect(objects?.map((object) => object['kind'])).toContain('StatefulSet');
}

/** A pod of a StatefulSet has its name and a number below that of its replicas. */
function checkPod(example: AppExample, pod = ''): void {
  const { statefulSet } = renderExample(example);
  const names = Array.from({ length: statefulSet?.spec?.replicas ?? 0 }).map(
    (_, index) => `${statefulSet?.metadata?.name ?? ''}-${index}`,
  );
  expect(names).toContain(pod);
}

function checkFile(example: AppExample, file = ''): void {
  expect(hasFile(example, file), file).toBe(true);
}

/** What git leaves out: what a command makes must not end in a commit. */
function ignored(example: AppExample): readonly string[] {
  return textOf(example, '.gitignore')
    .split('\n')
    .map((line) => line.replace(/\/$/, ''));
}
