import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLUSTER, CONTROL_PLANE, type Node } from './layout.ts';
import { STATE } from './paths.ts';
import { run } from './run.ts';

/** Keys and certificates of the cluster: one authority signs all of them. */
export const CERTIFICATES = join(STATE, 'certificates');

interface Subject {
  /** Its name in the folder, without an ending. */
  readonly file: string;
  /** Who the API server takes its bearer for. */
  readonly user: string;
  readonly group?: string;
  /** That a server answers to. */
  readonly names?: readonly string[];
}

const COMPONENTS: Subject[] = [
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
 */
export async function makeCertificates(nodes: readonly Node[]): Promise<void> {
  mkdirSync(CERTIFICATES, { recursive: true, mode: 0o700 });
  makeServiceAccountKey();
  await makeAuthority();
  await Promise.all([...COMPONENTS, ...nodes.map(kubeletOf)].map(sign));
}

function kubeletOf({ name, address }: Node): Subject {
  return { file: name, user: `system:node:${name}`, group: 'system:nodes', names: [`DNS:${name}`, `IP:${address}`] };
}

/** The key that tokens of service accounts are signed with. */
function makeServiceAccountKey(): void {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  writeFileSync(join(CERTIFICATES, 'service-account.key'), privateKey.export({ type: 'sec1', format: 'pem' }), {
    mode: 0o600,
  });
  writeFileSync(join(CERTIFICATES, 'service-account.pub'), publicKey.export({ type: 'spki', format: 'pem' }));
}

async function makeAuthority(): Promise<void> {
  await request({ file: 'ca', subject: '/CN=sidegrid-cluster' }, [
    'basicConstraints = critical, CA:TRUE',
    'keyUsage = critical, keyCertSign, digitalSignature',
  ]);
}

async function sign({ file, user, group, names }: Subject): Promise<void> {
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
 * @param signer none for a certificate that signs itself
 */
async function request(
  { file, subject }: { file: string; subject: string },
  extensions: readonly string[],
  signer: readonly string[] = [],
): Promise<void> {
  const configuration = join(CERTIFICATES, `${file}.cnf`);
  writeFileSync(
    configuration,
    ['[req]', 'distinguished_name = name', '[name]', '[x509]', ...extensions, ''].join('\n'),
  );
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-noenc', '-keyout', `${file}.key`];
  const certificate = ['-x509', '-config', configuration, '-extensions', 'x509', '-days', '365', '-out', `${file}.crt`];
  await run('openssl', ['req', '-subj', subject, ...key, ...certificate, ...signer], { cwd: CERTIFICATES });
}
