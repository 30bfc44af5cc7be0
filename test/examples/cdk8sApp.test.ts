import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseObjects } from '../support/helm.ts';

test('cdk8s synth in this repository gives the same objects as sidegrid synth', { timeout: 120_000 }, () => {
  // cdk8s empties the folder that it writes to.
  const [folder, output] = ['sidegrid-', 'cdk8s-'].map((prefix) => mkdtempSync(join(tmpdir(), prefix))) as [
    string,
    string,
  ];
  const values = join(folder, 'values.json');
  writeFileSync(values, JSON.stringify(VALUES));

  execFileSync('npx', ['cdk8s', 'synth', '--output', output, '--check-upgrade=false'], { stdio: 'pipe' });
  const own = execFileSync(
    'node',
    [
      'bin/sidegrid.cjs',
      'synth',
      'sidecar-grid',
      '-f',
      values,
      '--release',
      'shop',
      '--kube-version',
      '1.33.0',
      '--stdout',
    ],
    { encoding: 'utf8' },
  );

  expect(parseObjects(readFileSync(join(output, 'shop.k8s.yaml'), 'utf8'))).toEqual(parseObjects(own));
});

/** The values of examples/cdk8s-app/main.ts. */
const VALUES = {
  replicas: 4,
  app: {
    image: { repository: 'ghcr.io/acme/shop', tag: '1.4.2' },
    extraPorts: { admin: 9090 },
    env: { LOG_FORMAT: 'json' },
  },
  member: { maps: { 'session-*': { timeToLiveSeconds: 1800 } } },
  availability: { mode: 'zone' },
};
