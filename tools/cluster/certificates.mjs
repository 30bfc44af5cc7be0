import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLUSTER, CONTROL_PLANE } from './layout.mjs';
import { STATE } from './paths.mjs';
import { run } from './run.mjs';

/** Keys and certificates of the cluster: one authority signs all of them. */
export const CERTIFICATES = join(STATE, 'certificates');

/**
 * @typedef {object} Subject
 * @property {string} file its name in the folder, without an ending
 * @property {string} user who the API server takes its bearer for
 * @property {string} [group]
 * @property {string[]} [names] that a server answers to
 */

/** @type {Subject[]} */
const COMPONENTS = [
  {
    file: 'kube-apiserver',
    user: 'kube-apiserver',
    names: [
      ...['kubernetes', 'kubernetes.default', 'kubernetes.default.svc', `kubernetes.default.svc.${CLUSTER.domain}`].map(
        (name) => `DNS:${name}`,
      ),
      ...[CLUSTER.apiService, CONTROL_PLANE.address, '127.0.0.1'].map((address) => `IP:${address}`),
    ],
  },
  { file: 'kubelet-client', user: 'kube-apiserver-kubelet-client', group: 'system:masters' },
  { file: 'front-proxy-client', user: 'front-proxy-client' },
  { file: 'kube-controller-manager', user: 'system:kube-controller-manager' },
  { file: 'kube-scheduler', user: 'system:kube-scheduler' },
  { file: 'kube-proxy', user: 'system:kube-proxy' },
  { file: 'admin', user: 'kubernetes-admin', group: 'system:masters' },
];

/**
 * Makes all certificates of a cluster anew.
 * @see https://kubernetes.io/docs/setup/best-practices/certificates/
 * @param {import('./layout.mjs').Node[]} nodes
 */
export async function makeCertificates(nodes) {
  mkdirSync(CERTIFICATES, { recursive: true, mode: 0o700 });
  makeServiceAccountKey();
  await makeAuthority();
  await Promise.all([...COMPONENTS, ...nodes.map(kubeletOf)].map(sign));
}

/**
 * @param {import('./layout.mjs').Node} node
 * @returns {Subject}
 */
function kubeletOf({ name, address }) {
  return { file: name, user: `system:node:${name}`, group: 'system:nodes', names: [`DNS:${name}`, `IP:${address}`] };
}

/** The key that tokens of service accounts are signed with. */
function makeServiceAccountKey() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  writeFileSync(join(CERTIFICATES, 'service-account.key'), privateKey.export({ type: 'sec1', format: 'pem' }), {
    mode: 0o600,
  });
  writeFileSync(join(CERTIFICATES, 'service-account.pub'), publicKey.export({ type: 'spki', format: 'pem' }));
}

async function makeAuthority() {
  await request({ file: 'ca', subject: '/CN=sidegrid-cluster' }, [
    'basicConstraints = critical, CA:TRUE',
    'keyUsage = critical, keyCertSign, digitalSignature',
  ]);
}

/** @param {Subject} subject */
async function sign({ file, user, group, names }) {
  const extensions = [
    'basicConstraints = CA:FALSE',
    'extendedKeyUsage = clientAuth, serverAuth',
    ...(names ? [`subjectAltName = ${names.join(', ')}`] : []),
  ];
  const subject = `${group === undefined ? '' : `/O=${group}`}/CN=${user}`;
  await request({ file, subject }, extensions, ['-CA', 'ca.crt', '-CAkey', 'ca.key']);
}

/**
 * Asks openssl for a key and a certificate. Its own configuration is left out: it differs between machines.
 * @param {{ file: string, subject: string }} who
 * @param {string[]} extensions
 * @param {string[]} [signer] none for a certificate that signs itself
 */
async function request({ file, subject }, extensions, signer = []) {
  const configuration = join(CERTIFICATES, `${file}.cnf`);
  writeFileSync(
    configuration,
    ['[req]', 'distinguished_name = name', '[name]', '[x509]', ...extensions, ''].join('\n'),
  );
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-noenc', '-keyout', `${file}.key`];
  const certificate = ['-x509', '-config', configuration, '-extensions', 'x509', '-days', '365', '-out', `${file}.crt`];
  await run('openssl', ['req', '-subj', subject, ...key, ...certificate, ...signer], { cwd: CERTIFICATES });
}
