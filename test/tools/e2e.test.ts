import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clusterFor } from '../../tools/e2e/clusters.ts';
import { reasons } from '../../tools/e2e/images.ts';

const RUN = fileURLToPath(new URL('../../tools/run.mjs', import.meta.url));
const KUBECONFIG_E2E = '/home/me/kubeconfig';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidegrid-e2e-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the cluster that KUBECONFIG_E2E names', () => {
  test('is used, and its nodes keep their power', async () => {
    program('kubectl', `printf '%s ' "$@" >${folder}/asked`);
    const { leave, ...target } = await clusterFor({ KUBECONFIG_E2E, PATH: folder });
    expect(target).toEqual({
      kubeconfig: KUBECONFIG_E2E,
      kubectl: 'kubectl',
      ownNodes: false,
      lacks: { embedded: '', sidekick: '' },
    });
    expect(readFileSync(join(folder, 'asked'), 'utf8')).toBe(`--kubeconfig ${KUBECONFIG_E2E} get nodes `);
    await expect(leave()).resolves.toBeUndefined();
  });

  test('may not be reached: the message says which it is, and what kubectl said', async () => {
    program('kubectl', "echo 'The connection to the server 10.0.0.1:6443 was refused' >&2; exit 1");
    const { code, stdout, stderr } = await e2e({ KUBECONFIG_E2E, PATH: folder });
    expect(stderr.trim()).toBe(
      `KUBECONFIG_E2E is ${KUBECONFIG_E2E}, and kubectl cannot list nodes with it: ` +
        'The connection to the server 10.0.0.1:6443 was refused',
    );
    expect(stdout).toBe('');
    expect(code).toBe(1);
  });

  test('needs kubectl', async () => {
    await expect(clusterFor({ KUBECONFIG_E2E, PATH: folder })).rejects.toThrow('spawn kubectl ENOENT');
  });
});

test('on a machine that cannot hold a cluster nothing is tested: the exit code is 3, with the reasons', async () => {
  const { code, stdout, stderr } = await e2e({ PATH: folder });
  expect(stderr).toMatch(/^This machine cannot hold a cluster\. It needs\n- \S/);
  expect(stdout).toBe('');
  expect(code).toBe(3);
});

describe('an image that only scenarios need', () => {
  test('is made when there is what it is made with', () => {
    program('mvn', 'true');
    expect(reasons({ PATH: folder, SIDEKICK_BIN: '/bin/sidekick' })).toEqual({ embedded: '', sidekick: '' });
  });

  test('is missing for a reason', () => {
    expect(reasons({ PATH: folder })).toEqual({
      embedded: 'its image is made with Maven, and there is no mvn on PATH',
      sidekick: 'SIDEKICK_BIN does not name a program sidekick to make the image of',
    });
  });
});

/** Makes a program that is found when PATH is the folder. */
function program(name: string, script: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
}

/** Runs `npm run e2e`, as far as it gets with these variables alone. */
function e2e(env: NodeJS.ProcessEnv): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [RUN, 'e2e'], { env }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}
