import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CERTIFICATES } from './certificates.ts';
import { CONTROL_PLANE } from './layout.ts';

/** Where the API server answers. */
export const API = `https://${CONTROL_PLANE.address}:6443`;

/**
 * Writes what a client needs to reach the API server as some user. It holds the keys, so that it works wherever it is
 * copied to.
 * @param user the name of the certificate's file
 */
export function writeKubeconfig(path: string, user: string): void {
  const cluster = { server: API, 'certificate-authority-data': encoded('ca.crt') };
  const credentials = { 'client-certificate-data': encoded(`${user}.crt`), 'client-key-data': encoded(`${user}.key`) };
  const kubeconfig = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'sidegrid', cluster }],
    users: [{ name: user, user: credentials }],
    contexts: [{ name: 'sidegrid', context: { cluster: 'sidegrid', user } }],
    'current-context': 'sidegrid',
  };
  writeFileSync(path, `${JSON.stringify(kubeconfig, null, 2)}\n`, { mode: 0o600 });
}

function encoded(file: string): string {
  return readFileSync(join(CERTIFICATES, file)).toString('base64');
}
