import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type AppProps, ApiObject, Chart, JsonPatch, Testing, YamlOutputType } from 'cdk8s';
import type { IConstruct, IMixin } from 'constructs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Resource } from '../../lib/index.ts';
import { DEFINITIONS } from '../support/definitions.ts';
import { type JsonObject, parseObjects } from '../support/helm.ts';
import nasty from '../fixtures/definitions/nasty.ts';

let outdir: string;
beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), 'sidegrid-cdk8s-'));
});
afterEach(() => rmSync(outdir, { recursive: true }));

describe.each(DEFINITIONS)('$name in a cdk8s app', ({ definition, base }) => {
  const options = { values: base, release: 'shop', namespace: 'team', kubeVersion: '1.33.0' };
  const rendered = definition.render(options).objects;
  const instantiated = (props: AppProps = {}) => {
    const app = new App({ outdir, ...props });
    return { app, chart: definition.instantiate(app, 'instance', options) };
  };

  test('gives the objects of render(), in their order, through Testing.synth', () => {
    expect(Testing.synth(instantiated().chart)).toEqual(rendered);
  });

  test('and through App.synthYaml', () => {
    expect(parseObjects(instantiated().app.synthYaml())).toEqual(rendered);
  });

  test.each([YamlOutputType.FILE_PER_APP, YamlOutputType.FILE_PER_CHART])(
    'and in one file, through App.synth (%s)',
    (yamlOutputType) => {
      instantiated({ yamlOutputType }).app.synth();
      expect(filesIn(outdir).map(([, objects]) => objects)).toEqual([rendered]);
    },
  );

  test.each([YamlOutputType.FILE_PER_RESOURCE, YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE])(
    'and in a file each, through App.synth (%s)',
    (yamlOutputType) => {
      instantiated({ yamlOutputType }).app.synth();
      const files = filesIn(outdir);
      expect(files.every(([, objects]) => objects.length === 1)).toBe(true);
      expect(sorted(files.flatMap(([, objects]) => objects))).toEqual(sorted(rendered));
    },
  );

  test('and the same when it is synthesized again', () => {
    const { app, chart } = instantiated();
    const first = app.synthYaml();
    expect(app.synthYaml()).toBe(first);
    expect(Testing.synth(chart)).toEqual(rendered);
    expect(definition.render(options).objects).toEqual(rendered);
  });

  test('two instances in one app do not collide', () => {
    const app = new App();
    const [a, b] = ['a', 'b'].map((release) => definition.instantiate(app, release, { ...options, release }));
    expect([a, b].map((chart) => chart && Testing.synth(chart))).toEqual(
      ['a', 'b'].map((release) => definition.render({ ...options, release }).objects),
    );
    expect(parseObjects(app.synthYaml())).toHaveLength(2 * rendered.length);
  });

  test('what is said to its objects afterwards counts', () => {
    const { app, chart } = instantiated();
    const first = objectsOf(chart).find(takesAnyPatch);
    first?.metadata.addLabel('team', 'a');
    first?.metadata.addAnnotation('note', 'b');
    first?.addJsonPatch(JsonPatch.add('/spec', { patched: true }));
    const [changed, ...others] = sorted(parseObjects(app.synthYaml())).filter(
      (object) => nameOf(object) === first?.name && object['kind'] === first.kind,
    );
    expect(others).toEqual([]);
    expect(changed).toMatchObject({
      metadata: { labels: { team: 'a' }, annotations: { note: 'b' } },
      spec: { patched: true },
    });
  });

  test('mixins that come late change what they mean to, and no more', () => {
    const { chart } = instantiated();
    chart.with(new TeamLabel('Service'));
    const expected = rendered.map((object) =>
      object['kind'] === 'Service' ? withLabel(object as JsonObject) : object,
    );
    expect(Testing.synth(chart)).toEqual(expected);
  });
});

test('conditional objects that are absent are not null', () => {
  const app = new App();
  const options = { values: { on: false, count: 0 } };
  const objects = Testing.synth(nasty.instantiate(app, 'nasty', options)) as JsonObject[];
  expect(objects).toEqual(nasty.render(options).objects);
  expect(objects.map((object) => object['kind'])).not.toContain('Nodes');
  expect(app.synthYaml().split(/^---$/m)).toHaveLength(objects.length);
});

describe('a resource of literals in an ordinary chart', () => {
  const manifest = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'plain', labels: { a: 'b' } },
    data: { text: '{{ not a template }}', empty: '' },
  };

  test('is an ordinary object beside others', () => {
    const chart = new Chart(new App(), 'plain');
    new ApiObject(chart, 'other', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'other' } });
    new Resource(chart, 'ours', manifest);
    expect(Testing.synth(chart)).toEqual([{ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'other' } }, manifest]);
  });

  test('gets its name and labels from the chart when it has none', () => {
    const chart = new Chart(new App(), 'plain', { labels: { team: 'a' }, namespace: 'ns' });
    new Resource(chart, 'ours', { apiVersion: 'v1', kind: 'X' });
    expect(Testing.synth(chart)).toMatchObject([
      { metadata: { name: expect.stringMatching(/^plain-ours-/) as string, labels: { team: 'a' }, namespace: 'ns' } },
    ]);
  });
});

/** A label on all objects of a kind. */
class TeamLabel implements IMixin {
  constructor(private readonly kind: string) {}

  supports(construct: IConstruct): boolean {
    return construct instanceof ApiObject && construct.kind === this.kind;
  }

  applyTo(construct: IConstruct): void {
    ApiObject.of(construct).metadata.addLabel('team', 'a');
  }
}

function withLabel(object: JsonObject): JsonObject {
  const metadata = object['metadata'] as { labels?: object };
  return { ...object, metadata: { ...metadata, labels: { ...metadata.labels, team: 'a' } } };
}

/** L1 constructs have a toJson() of their own, which drops unknown fields after patches. */
function takesAnyPatch(object: ApiObject): boolean {
  return object instanceof Resource || Object.getPrototypeOf(object) === ApiObject.prototype;
}

function objectsOf(chart: Chart): readonly ApiObject[] {
  return chart.node.findAll().filter((construct) => construct instanceof ApiObject);
}

/** The YAML files of a folder, by path, in the order of the paths. */
function filesIn(folder: string): readonly (readonly [string, readonly JsonObject[]])[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  return paths.sort().map((path) => [path, parseObjects(readFileSync(join(folder, path), 'utf8'))]);
}

function sorted(objects: readonly object[]): readonly JsonObject[] {
  const key = (object: JsonObject) => `${String(object['kind'])}/${nameOf(object)}`;
  return [...(objects as readonly JsonObject[])].sort((left, right) => (key(left) < key(right) ? -1 : 1));
}

function nameOf(object: JsonObject): string {
  return (object['metadata'] as { name: string }).name;
}
