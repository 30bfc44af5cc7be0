import { describe, expect, test } from 'vitest';
import { type Check, findingsOf, kubeScore } from '../support/checks.ts';

/** A pod that all checks take. */
const POD = `
apiVersion: v1
kind: Pod
metadata:
  name: shop
spec:
  automountServiceAccountToken: false
  securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }
  containers:
    - name: app
      image: ghcr.io/acme/shop:1.4.2
      ports: [{ name: http, containerPort: 8080 }]
      env: [{ name: MODE, value: fast }]
      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }
`;

test.each(['schema', 'server', 'pod-security'] as const)('%s has nothing to say of a good pod', async (check) => {
  expect(await findingsOf(check, `# a comment\n---\n${POD}---\n`, '1.29.0')).toEqual([]);
});

describe('the schema of a release', () => {
  test('refuses a field that Kubernetes never had', async () => {
    expect(await changed('schema', 'image:', 'picture: x\n      image:')).toEqual([
      "/spec/containers/0: additional properties 'picture' not allowed",
    ]);
  });

  test('refuses a field that came with a later release', async () => {
    const stopSignal = ['ports:', 'lifecycle: { stopSignal: SIGTERM }\n      ports:'] as const;
    expect(await changed('schema', ...stopSignal, '1.32.0')).toEqual([
      "/spec/containers/0/lifecycle: additional properties 'stopSignal' not allowed",
    ]);
    expect(await changed('schema', ...stopSignal, '1.33.0')).toEqual([]);
  });

  test.each([
    ['fast }', 'true }', '/spec/containers/0/env/0/value: got boolean, want null or string'],
    ['8080', '"8080"', '/spec/containers/0/ports/0/containerPort: got string, want integer'],
    ['8080', '3000000000', '/spec/containers/0/ports/0/containerPort: 3000000000 is not valid int32: strconv.ParseInt'],
    ['name: MODE, ', '', "/spec/containers/0/env/0: missing property 'name'"],
    ['image:', 'name: twice\n      image:', 'key "name" already set in map'],
    ['kind: Pod', 'kind: Pot', 'no schema of v1 Pot is recorded for Kubernetes 1.33'],
  ])('refuses %s as %s', async (from, to, message) => {
    expect(await changed('schema', from, to)).toEqual([expect.stringContaining(message)]);
  });

  test('knows extensions of Kubernetes', async () => {
    const monitor = `
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: { name: shop }
spec: { selector: {}, podMetricsEndpoints: [{ portNumber: 8080, intervall: 30s }] }
`;
    expect((await findingsOf('schema', monitor, '1.33.0')).map(({ message }) => message)).toEqual([
      "/spec/podMetricsEndpoints/0: additional properties 'intervall' not allowed",
    ]);
  });

  test('is not there for a release before the oldest that a chart supports', async () => {
    await expect(findingsOf('schema', POD, '1.28.0')).rejects.toThrow(
      'kubernetes version "1.28" is not among those recorded: [1.29 ',
    );
  });
});

describe('the API server', () => {
  test.each([
    ['image:', 'picture: x\n      image:', 'unknown field "spec.containers[0].picture"'],
    ['fast }', 'true }', 'cannot unmarshal bool into Go struct field EnvVar.spec.containers.env.value of type string'],
    [
      '8080 }',
      '8080 }, { name: http, containerPort: 8081 }',
      'spec.containers[0].ports[1].name: Duplicate value: "http"',
    ],
    ['name: http', 'name: a-name-beyond-15-letters', 'spec.containers[0].ports[0].name: Invalid value'],
    ['name: shop', 'name: Shop', 'metadata.name: Invalid value: "Shop"'],
    ['name: shop', 'name: shop\n  labels: { team: a b }', 'metadata.labels: Invalid value: "a b"'],
    ['kind: Pod', 'kind: Pot', 'no kind "Pot" is registered for version "v1"'],
  ])('refuses %s as %s', async (from, to, message) => {
    expect(await changed('server', from, to)).toContainEqual(expect.stringContaining(message));
  });

  test('warns of a name that stands twice', async () => {
    expect(await changed('server', 'fast }', 'fast }, { name: MODE, value: slow }')).toEqual([
      expect.stringMatching(/^warning: spec\.containers\[0]\.env\[1]: hides previous definition of "MODE"/),
    ]);
  });

  test('is known to forget fields of features that are off', async () => {
    const [finding] = await changed('server', 'ports:', 'lifecycle: { stopSignal: SIGTERM }\n      ports:');
    expect(finding).toContain('warning: the server drops fields of the pod whose feature gate is off');
    expect(finding).toContain('"StopSignal": "SIGTERM"');
  });

  test('has no answer for a kind that no chart has made yet', async () => {
    const quota = 'apiVersion: v1\nkind: ResourceQuota\nmetadata: { name: shop }\n';
    await expect(findingsOf('server', quota, '1.33.0')).rejects.toThrow(
      'ResourceQuota/shop: add the validation of ResourceQuota to creation.go',
    );
  });
});

describe('Pod Security restricted', () => {
  test('is kept by each container', async () => {
    expect(await changed('pod-security', 'drop: [ALL]', 'drop: [NET_RAW]')).toEqual([
      'unrestricted capabilities: container "app" must set securityContext.capabilities.drop=["ALL"]',
    ]);
  });

  test('is that of the release', async () => {
    const probe = ['ports:', 'livenessProbe: { tcpSocket: { port: 8080, host: 127.0.0.1 } }\n      ports:'] as const;
    expect(await changed('pod-security', ...probe, '1.33.0')).toEqual([]);
    expect(await changed('pod-security', ...probe, '1.34.0')).toEqual([
      expect.stringMatching(/^probe or lifecycle host/),
    ]);
  });

  test('is asked of what makes pods, too', async () => {
    const template = POD.slice(POD.indexOf('spec:')).replaceAll('\n', '\n      ');
    const deployment = `
apiVersion: apps/v1
kind: Deployment
metadata: { name: shop }
spec:
  selector: { matchLabels: { app: shop } }
  template:
    metadata: { labels: { app: shop } }
    ${template.replace('runAsNonRoot: true', 'runAsNonRoot: false').trim()}
`;
    expect(await findingsOf('pod-security', deployment, '1.33.0')).toEqual([
      {
        object: 'Deployment/shop',
        message: 'runAsNonRoot != true: pod must not set securityContext.runAsNonRoot=false',
      },
    ]);
  });
});

test('kube-score names object, container and check, whatever annotations say', async () => {
  const silenced = POD.replace('name: shop', 'name: shop\n  annotations: { kube-score/ignore: container-image-tag }');
  const findings = await kubeScore(silenced.replace(':1.4.2', ':latest'), '1.33.0');
  expect(findings).toContainEqual({
    object: 'Pod/shop',
    container: 'app',
    check: 'container-image-tag',
    message: 'Image with latest tag',
  });
});

/** What a check says of {@link POD} with a part of it replaced. */
async function changed(check: Check, from: string, to: string, kubeVersion = '1.33.0'): Promise<readonly string[]> {
  return (await findingsOf(check, POD.replace(from, to), kubeVersion)).map(({ message }) => message);
}
