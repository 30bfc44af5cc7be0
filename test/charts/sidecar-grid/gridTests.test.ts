import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { PUT_GET } from '../../../lib/charts/sidecar-grid/gridTests.ts';

/** A folder with the programs that the script runs, but for a grid of files: a folder for each cluster. */
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidegrid-put-get-'));
  program('getent', 'cat "$FOLDER/addresses"');
  program('timeout', 'shift; exec "$@"');
  program('java', CONSOLE);
});

test('an entry is put through the first member, got through the last, and gone in the end', () => {
  members({ '10.0.0.1': 'shop', '10.0.0.2': 'shop', '10.0.0.3': 'shop' });
  expect(run()).toEqual({ status: 0, stdout: 'put an entry through 10.0.0.1, got it through 10.0.0.3\n', stderr: '' });
  expect(existsSync(entry('shop'))).toBe(false);
  expect(readFileSync(join(folder, 'asked'), 'utf8')).toBe('10.0.0.1:5701\n10.0.0.3:5701\n');
});

test('a single member does for both', () => {
  members({ '10.0.0.1': 'shop' });
  expect(run().stdout).toBe('put an entry through 10.0.0.1, got it through 10.0.0.1\n');
});

test('an address of IPv6 is written as one', () => {
  members({ 'fd00::1': 'shop' });
  expect(run().status).toBe(0);
  expect(readFileSync(join(folder, 'asked'), 'utf8')).toContain('[fd00::1]:5701\n');
});

test('members of two clusters fail it, and nothing is left in either', () => {
  members({ '10.0.0.1': 'shop', '10.0.0.2': 'stranger' });
  const { status, stderr } = run();
  expect(status).toBe(1);
  expect(stderr).toMatch(/^put \S+ through 10\.0\.0\.1:\n.*but got through 10\.0\.0\.2:\n.*> null\n/s);
  expect([entry('shop'), entry('stranger')].filter((file) => existsSync(file))).toEqual([]);
});

test('another value fails it', () => {
  members({ '10.0.0.1': 'shop', '10.0.0.2': 'stranger' });
  writeFileSync(entry('stranger'), 'another');
  const { status, stderr } = run();
  expect(status).toBe(1);
  expect(stderr).toMatch(/but got through 10\.0\.0\.2:\n.*> another\n/s);
});

test('a member that does not answer fails it, with what the client said, and the entry is gone', () => {
  members({ '10.0.0.1': 'shop', '10.0.0.2': '' });
  const { status, stderr } = run();
  expect(status).toBe(1);
  expect(stderr).toBe(
    'WARNING: Connection refused to 10.0.0.2:5701\nno answer through the member at 10.0.0.2 to: m.get key m.destroy\n',
  );
  expect(existsSync(entry('shop'))).toBe(false);
});

test('a Service without addresses fails it', () => {
  members({});
  const { status, stderr } = run();
  expect(status).not.toBe(0);
  expect(stderr).toContain('no member has an address at shop-grid');
});

function run() {
  const { status, stdout, stderr } = spawnSync('bash', ['-euc', PUT_GET], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'], // bash takes a socket as standard input for a remote login, and reads .bashrc
    env: {
      PATH: `${folder}:${process.env['PATH'] ?? ''}`,
      FOLDER: folder,
      HOSTNAME: 'shop-test-put-get',
      HZ_HOME: '/opt/hazelcast',
      PORT: '5701',
      SERVICE: 'shop-grid',
    },
  });
  return { status, stdout, stderr };
}

/** Tells getent the addresses, and the console the cluster of each; a member of none does not answer. */
function members(clusters: Readonly<Record<string, string>>): void {
  const lines = Object.keys(clusters).flatMap((address) =>
    ['STREAM', 'DGRAM'].map((type) => `${address} ${type} shop`),
  );
  writeFileSync(join(folder, 'addresses'), lines.join('\n'));
  for (const [address, cluster] of Object.entries(clusters)) {
    writeFileSync(join(folder, `${address.includes(':') ? `[${address}]` : address}:5701`), cluster);
    mkdirSync(join(folder, 'clusters', cluster), { recursive: true });
  }
}

function entry(cluster: string): string {
  return join(folder, 'clusters', cluster, 'shop-test-put-get.key');
}

function program(name: string, script: string): void {
  writeFileSync(join(folder, name), `#!/bin/bash\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
}

/** Answers as Hazelcast's console does, for the member that client.yaml names. */
const CONSOLE = `
address=$(sed -n "s/.*cluster-members: \\['\\(.*\\)'\\].*/\\1/p" client.yaml)
echo "$address" >>"$FOLDER/asked"
cluster=$(cat "$FOLDER/$address")
if [[ -z $cluster ]]; then echo "WARNING: Connection refused to $address" >&2; exit 1; fi
cd "$FOLDER/clusters/$cluster"
while read -r command key value; do
  case $command in
    ns) map=$key; echo "> namespace: $map" ;;
    m.put) echo "$value" >"$map.$key"; echo '> null' ;;
    m.get) echo "> $(cat "$map.$key" 2>/dev/null || echo null)" ;;
    m.destroy) rm -f "$map".*; echo '> Destroyed!' ;;
    exit) exit 0 ;;
    *) echo "> type 'help' for help" ;;
  esac
done
exit 1`;
