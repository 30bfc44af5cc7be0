import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sidecarGrid } from '../lib/charts/sidecar-grid/definition.ts';
import { readValuesFile } from '../lib/read/valuesFile.ts';
import { median, printTable, timeInTurn } from './support/timing.ts';

// The same objects by sidegrid, by cdk8s (an app that has them as literals, so that it does nothing else), and by helm.
const root = process.cwd();
const node = process.execPath;
const valuesFile = join(root, 'examples/python-put-get/values.yaml');
const values = readValuesFile(readFileSync(valuesFile, 'utf8'), valuesFile);
const { objects } = sidecarGrid.render({ values });
// The helms that the tests use, built when there are none.
const installed = execFileSync(node, ['tools/run.mjs', 'install', '--json'], { encoding: 'utf8' });
const helm = JSON.parse(installed) as { readonly helm3: string; readonly helm4: string };

const folder = mkdtempSync(join(tmpdir(), 'sidegrid-bench-'));
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
writeFileSync(
  join(folder, 'main.cjs'),
  `const { App, Chart, ApiObject } = require('cdk8s');
const app = new App();
const chart = new Chart(app, 'grid');
${JSON.stringify(objects)}.forEach((object, index) => new ApiObject(chart, 'object' + index, object));
app.synth();
`,
);

const medians = timeInTurn(
  [
    {
      name: 'sidegrid synth sidecar-grid -f values.yaml',
      command: [node, join(root, 'bin/sidegrid.cjs'), 'synth', 'sidecar-grid', '-f', valuesFile, '--stdout'],
    },
    { name: 'helm 3 template', command: [helm.helm3, 'template', 'r', 'charts/sidecar-grid', '-f', valuesFile] },
    { name: 'helm 4 template', command: [helm.helm4, 'template', 'r', 'charts/sidecar-grid', '-f', valuesFile] },
    { name: 'a bare cdk8s app, without its CLI', command: [node, 'main.cjs'], cwd: folder },
    {
      name: 'cdk8s synth of that app',
      command: [
        node,
        join(root, 'node_modules/cdk8s-cli/bin/cdk8s'),
        'synth',
        '--app',
        `${node} main.cjs`,
        '--check-upgrade=false',
      ],
      cwd: folder,
    },
  ],
  9,
);
printTable(`The same ${objects.length} objects, as a multiple of sidegrid`, medians);

// In process: objects with other values each time, validation included. bench/growth.ts has the YAML text too.
const times: number[] = [];
for (let round = 0; round < 400; round++) {
  const start = performance.now();
  sidecarGrid.render({ values: { ...values, replicas: round % 100 }, release: `r${round}` });
  times.push(performance.now() - start);
}
const perSecond = 1000 / median(times.slice(100));
const helmPerSecond = 1000 / (medians.get('helm 3 template') ?? Number.NaN);
console.log(
  `\nIn process: ${perSecond.toFixed(0)} renders a second, ${(perSecond / helmPerSecond).toFixed(0)}x the ${helmPerSecond.toFixed(1)} calls of helm 3 template`,
);
