import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { helmLint, helmTemplate } from '../support/helm.ts';
import { Oracle } from '../support/oracle.ts';

const RELEASE = { name: 'grid', namespace: 'team' };
const KUBE = '1.33.0';

/** A chart with a schema, hooks, notes, a partial and a dependency under a condition and an alias. */
const CHART = {
  'Chart.yaml': `
apiVersion: v2
name: demo
version: 1.2.3
kubeVersion: '>=1.29.0-0'
dependencies:
  - { name: part, version: 1.0.0, alias: other, condition: other.enabled }
`,
  'values.yaml': 'text: hello\nport: 80\nother: { enabled: false }\n',
  'values.schema.json': JSON.stringify({
    type: 'object',
    properties: { port: { type: 'integer' }, text: { type: 'string' } },
  }),
  'templates/_helpers.tpl': '{{ define "demo.name" }}{{ .Release.Name }}-{{ .Chart.Name }}{{ end }}',
  'templates/NOTES.txt': 'Port {{ .Values.port }}, {{ .Release.Service }} {{ .Release.Revision }}.',
  'templates/b-config.yaml': `
apiVersion: v1
kind: ConfigMap
metadata: { name: {{ include "demo.name" . }}, namespace: {{ .Release.Namespace }} }
data:
  kubernetes: {{ .Capabilities.KubeVersion.Version | quote }}
  install: {{ .Release.IsInstall | quote }}
  helm: {{ .Capabilities.HelmVersion.Version | quote }}
  text: {{ .Values.text }}
  last: |
    line
`,
  'templates/a-hooks.yaml': `
apiVersion: v1
kind: Pod
metadata: { name: test, annotations: { helm.sh/hook: test } }
---
apiVersion: v1
kind: Pod
metadata: { name: before, annotations: { helm.sh/hook: pre-install } }
---
# nothing but a comment
---
apiVersion: v1
kind: ServiceAccount
metadata: { name: account }
`,
  'charts/part/Chart.yaml': 'apiVersion: v2\nname: part\nversion: 1.0.0\n',
  'charts/part/values.yaml': 'size: 1\n',
  'charts/part/templates/secret.yaml': `
apiVersion: v1
kind: Secret
metadata: { name: {{ .Chart.Name }}, labels: { size: {{ .Values.size | quote }} } }
`,
};

let folder: string;
let chart: string;
let oracle: Oracle;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sidegrid-oracle-'));
  chart = writeChart('demo', CHART);
  oracle = await Oracle.start();
});
afterAll(async () => {
  await oracle.close();
  rmSync(folder, { recursive: true });
});

describe('render', () => {
  test('gives manifests in the order of installation, then hooks without tests, and the notes', async () => {
    const { objects, notes } = await oracle.render(chart, {}, RELEASE, KUBE);
    expect(objects?.map(({ kind, metadata }) => [kind, (metadata as { name: string }).name])).toEqual([
      ['ServiceAccount', 'account'],
      ['ConfigMap', 'grid-demo'],
      ['Pod', 'before'],
    ]);
    expect(objects?.[1]).toHaveProperty('data', {
      kubernetes: 'v1.33.0',
      install: 'true',
      helm: expect.stringMatching(/^v3\.\d+\.\d+$/) as string,
      text: 'hello',
      last: 'line\n',
    });
    expect(notes).toBe('Port 80, Helm 1.');
  });

  test.each(['helm3', 'helm4'] as const)('gives what the real %s prints', async (helm) => {
    const values = { text: 'x', other: { enabled: true, size: 3 } };
    const valuesFile = join(folder, 'values.json');
    writeFileSync(valuesFile, JSON.stringify(values));
    const real = await helmTemplate({
      helm,
      chart,
      valuesFiles: [valuesFile],
      release: RELEASE.name,
      namespace: RELEASE.namespace,
      kubeVersion: KUBE,
    });
    const { objects } = await oracle.render(chart, values, RELEASE, KUBE);
    expect(withoutHelmVersion(objects)).toEqual(withoutHelmVersion(real.objects));
    expect(objects).toHaveLength(4);
  });

  test.each([
    ['values that the schema refuses', { port: 'eighty' }, KUBE],
    ['a text that breaks the YAML', { text: 'a: b: c' }, KUBE],
    ['a Kubernetes that is too old', {}, '1.28.0'],
  ])('refuses %s in the words of the real helm 3', async (_, values, kubeVersion) => {
    const { error } = await oracle.render(chart, values, RELEASE, kubeVersion);
    const valuesFile = join(folder, 'refused.json');
    writeFileSync(valuesFile, JSON.stringify(values));
    const real = await helmTemplate({ helm: 'helm3', chart, valuesFiles: [valuesFile], kubeVersion });
    expect(error?.trim()).toBe(real.error);
    expect(error).toBeTruthy();
  });

  test('names the place of a value that the schema refuses', async () => {
    const { error } = await oracle.render(chart, { port: 'eighty' }, RELEASE, KUBE);
    expect(error).toBe(
      "values don't meet the specifications of the schema(s) in the following chart(s):\n" +
        "demo:\n- at '/port': got string, want integer\n",
    );
  });

  test('refuses duplicate keys, which helm lets pass', async () => {
    const twice = writeChart('twice', {
      'Chart.yaml': 'apiVersion: v2\nname: twice\nversion: 1.0.0\n',
      'templates/a.yaml': 'kind: A\nspec:\n  x: 1\n  x: 2\n',
    });
    const { error } = await oracle.render(twice, {});
    expect(error).toBe('twice/templates/a.yaml: yaml: unmarshal errors:\n  line 4: key "x" already set in map');
    await expect(helmTemplate({ helm: 'helm3', chart: twice })).rejects.toThrow('Map keys must be unique');
  });

  test('reads a chart once, until it is told to read it again', async () => {
    const files = (text: string): Record<string, string> => ({
      'Chart.yaml': 'apiVersion: v2\nname: changing\nversion: 1.0.0\n',
      'templates/a.yaml': `kind: ${text}`,
    });
    const changing = writeChart('changing', files('First'));
    expect((await oracle.render(changing, {})).objects).toEqual([{ kind: 'First' }]);
    writeChart('changing', files('Second'));
    expect((await oracle.render(changing, {})).objects).toEqual([{ kind: 'First' }]);
    expect((await oracle.reload(changing, {})).objects).toEqual([{ kind: 'Second' }]);
  });

  test('answers many requests at once, each with its own values', async () => {
    const before = await oracle.render(chart, {}, RELEASE, KUBE);
    const numbers = Array.from({ length: 100 }, (_, i) => i);
    const render = (i: number) => oracle.render(chart, { port: i, other: { enabled: i % 2 === 0 } }, RELEASE, KUBE);
    const answers = await Promise.all(numbers.map(render));
    expect(answers.map(({ notes }) => notes)).toEqual(numbers.map((i) => `Port ${i}, Helm 1.`));
    expect(answers.map(({ objects }) => objects?.length)).toEqual(numbers.map((i) => (i % 2 === 0 ? 4 : 3)));
    expect(await oracle.render(chart, {}, RELEASE, KUBE)).toEqual(before);
  });
});

describe('values', () => {
  test('reads YAML as Helm does, and merges texts, files and options in its order', async () => {
    const file = join(folder, 'merged.yaml');
    writeFileSync(file, 'c: file\nd: file\n');
    const { values } = await oracle.values({
      texts: ['a: yes\nb: { x: 0777, z: 12:30 }', 'b: { z: text }\nc: text\ne: null'],
      files: [file],
      set: ['d=1', 'list[1]=true'],
      setString: ['f=1'],
      setJson: ['g={"h":1.5}'],
    });
    expect(values).toEqual({
      a: true,
      b: { x: 511, z: 'text' },
      c: 'file',
      d: 1,
      e: null,
      list: [null, true],
      f: '1',
      g: { h: 1.5 },
    });
  });

  test('gives the words of Helm for what it cannot read', async () => {
    expect((await oracle.values({ texts: ['a: {b'] })).error).toMatch(/^failed to parse text:0: /);
    expect((await oracle.values({ texts: ['a: .inf'] })).error).toContain('json: unsupported value: +Inf');
    expect((await oracle.values({ files: ['-'] })).error).toContain('would read standard input');
  });
});

test('template has the functions of Helm, and the context as . and $', async () => {
  const text = '{{ with .n }}{{ int64 . }} {{ . }} {{ toJson $ }}{{ end }}{{ .absent }}';
  expect((await oracle.template(text, { n: 1e6 })).text).toBe('1000000 1e+06 {"n":1000000}');
  expect((await oracle.template('{{ fail "no" }}', {})).error).toMatch(/^execution error at .*: no$/);
});

test('parse reads YAML as Kubernetes does', async () => {
  const { objects } = await oracle.parse('# nothing\n---\na: on\nb: |\n  x\n---\nc: 1');
  expect(objects).toEqual([{ a: true, b: 'x\n' }, { c: 1 }]);
  expect((await oracle.parse('a: 1\na: 2')).error).toContain('key "a" already set in map');
});

test('helm lint finds what is wrong with a chart', async () => {
  expect(await helmLint({ helm: 'helm3', chart, kubeVersion: KUBE })).toMatchObject({ ok: true });
  const { ok, output } = await helmLint({ helm: 'helm4', chart, set: ['port=eighty'], kubeVersion: KUBE });
  expect(ok).toBe(false);
  expect(output).toContain("at '/port': got string, want integer");
});

function writeChart(name: string, files: Record<string, string>): string {
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder, name, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return join(folder, name);
}

/** The chart prints the version of Helm itself, which differs between the two. */
function withoutHelmVersion(objects: object[] | undefined): unknown {
  return JSON.parse(JSON.stringify(objects), (key, value: unknown) => (key === 'helm' ? '' : value));
}
