import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { helmTemplate, type Helm, type JsonObject, parseObjects } from '../../support/helm.ts';
import { moduleText } from '../modules.ts';
import { installedProgram } from '../program.ts';

const program = installedProgram();

const IMAGE = 'app: {image: {repository: ghcr.io/acme/shop, tag: v1.4.2}}\n';
const MORE = `replicas: 5
app: {env: {GREETING: "{{ hello }}", EMPTY: "", YES: "yes"}, resources: {limits: {memory: 1Gi}}}
member: {maps: {orders: {timeToLiveSeconds: 60}}}
commonLabels: {team: "007"}
nodeSelector: {disk: ssd}
`;
const LAST = 'replicas: 4\nnodeSelector: {zone: a}\npodSecurityContext: {runAsNonRoot: null, fsGroup: 65534}\n';

test('documents are written to a file that is named after the release', async () => {
  program.write('chart.ts', moduleText());
  const { stdout } = await program.run(['synth', 'chart.ts', '--release', 'shop', '--stdout']);
  expect(await program.run(['synth', 'chart.ts', '--release', 'shop', '-o', 'out/deep'])).toEqual({
    code: 0,
    stdout: '',
    stderr: 'wrote 2 objects to out/deep/shop.yaml\n',
  });
  expect(readFileSync(program.path('out/deep/shop.yaml'), 'utf8')).toBe(stdout);
  await program.run(['synth', 'chart.ts']);
  expect(existsSync(program.path('dist/release-name.yaml'))).toBe(true);
});

test('warnings are told, and are no part of the documents', async () => {
  program.write('image.yaml', IMAGE);
  const { code, stdout, stderr } = await program.run(
    'synth sidecar-grid -f image.yaml --set replicas=1 --stdout'.split(' '),
  );
  expect(code).toBe(0);
  expect(stderr).toMatch(/^warning: at '\/replicas': .*\(SG020\)\n$/m);
  expect(stdout).not.toContain('SG020');
});

test.each<Helm>(['helm3', 'helm4'])('several files and flags give the objects of %s, in its order', async (helm) => {
  const valuesFiles = ['image', 'more', 'last'].map((name, index) =>
    program.write(`${name}.yaml`, [IMAGE, MORE, LAST][index] ?? ''),
  );
  const set = ['app.port=9090', 'app.args={a,b}', 'app.securityContext.capabilities=null'];
  const setString = ['app.image.tag=1.20', 'podLabels.answer=42'];
  const context = { release: 'shop', namespace: 'team', kubeVersion: '1.33.0' };
  await program.run(['chart', 'sidecar-grid', '-o', 'charts']);
  const theirs = await helmTemplate({
    helm,
    chart: program.path('charts/sidecar-grid'),
    valuesFiles,
    set,
    setString,
    ...context,
  });
  const ours = await program.run([
    ...['synth', 'sidecar-grid', '--stdout', '--release', context.release],
    ...['-n', context.namespace, '--kube-version', context.kubeVersion],
    ...valuesFiles.flatMap((file) => ['-f', file]),
    ...set.flatMap((value) => ['--set', value]),
    ...setString.flatMap((value) => ['--set-string', value]),
  ]);
  expect(theirs.error).toBeUndefined();
  expect(ours.stderr).toBe('');
  expect(parseObjects(ours.stdout).map(sameManager)).toEqual(theirs.objects?.map(sameManager));
  expect(theirs.objects?.length).toBeGreaterThan(5);
});

test('bytes are the same again, in another folder, time zone and language', async () => {
  program.write('image.yaml', IMAGE);
  const file = program.write('more.yaml', MORE);
  const args = ['synth', 'sidecar-grid', '-f', program.path('image.yaml'), '-f', file, '--stdout'];
  const first = await program.run(args);
  expect(first.stdout.length).toBeGreaterThan(1000);
  const env = { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
  for (const options of [{}, { cwd: '/' }, { env }, { env: { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' } }])
    expect(await program.run(args, options)).toEqual(first);
});

/** The one label that tells who manages an object. */
function sameManager(object: JsonObject): unknown {
  return JSON.parse(
    JSON.stringify(object, (key, part: unknown) => (key === 'app.kubernetes.io/managed-by' ? 'anyone' : part)),
  );
}
