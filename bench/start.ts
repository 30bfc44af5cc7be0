import { join } from 'node:path';
import { printTable, timeInTurn } from './support/timing.ts';

// What a start costs: of bare node, of the help, and of a whole synth of the chart sidecar-grid.
const node = process.execPath;
const cli = join(process.cwd(), 'bin/sidegrid.cjs');
const values = 'examples/python-put-get/values.yaml';

printTable(
  'Process start, as a multiple of bare node',
  timeInTurn(
    [
      { name: 'node -e 0', command: [node, '-e', '0'] },
      { name: 'sidegrid --help', command: [node, cli, '--help'] },
      {
        name: 'sidegrid synth sidecar-grid --stdout',
        command: [node, cli, 'synth', 'sidecar-grid', '--set', 'app.image.repository=a,app.image.tag=b', '--stdout'],
      },
      {
        name: 'sidegrid synth sidecar-grid -f values.yaml',
        command: [node, cli, 'synth', 'sidecar-grid', '-f', values, '--stdout'],
      },
    ],
    15,
  ),
);
