import { sidecarGrid } from '../../lib/charts/sidecar-grid/definition.ts';
import type { Finding, Report } from '../../lib/lint/finding.ts';
import { judgeManifests } from '../../lib/lint/judgeManifests.ts';
import { Inventory } from '../../lib/manifests/objects/inventory.ts';
import type { Members } from '../../lib/manifests/members/members.ts';
import { readCustomResources } from '../../lib/manifests/members/readCustomResources.ts';
import { readMembers } from '../../lib/manifests/members/readMembers.ts';
import { readObjects } from '../../lib/manifests/objects/readObjects.ts';
import { overlayValues } from '../../lib/read/merge.ts';
import { copyMap, type Value, type ValuesObject } from '../../lib/read/value.ts';
import { readValuesFile } from '../../lib/read/valuesFile.ts';
import { LEAST } from '../fixtures/least.ts';

/** Manifests of a grid that nothing is wrong with, but for what a test changes. */
export class TestGrid {
  readonly objects: ValuesObject[];

  /** @param values values of the chart that renders the grid */
  constructor(values: ValuesObject = {}) {
    const settings = overlayValues(LEAST, values);
    const { objects } = sidecarGrid.render({ values: settings, release: 'shop', kubeVersion: '1.33.0' });
    this.objects = objects.map((object) => copyMap(object as ValuesObject));
  }

  /** Sets a field of the first object of a kind; undefined takes it away. Parts of the path stand between slashes. */
  set(kind: string, path: string, value: Value | undefined): this {
    setAt(this.object(kind), path.split('/').map(unescaped), value);
    return this;
  }

  /** Sets a setting of hazelcast.yaml. */
  config(path: string, value: Value | undefined): this {
    const data = this.object('ConfigMap')['data'] as ValuesObject;
    const config = readValuesFile(data['hazelcast.yaml'] as string, 'hazelcast.yaml');
    setAt(config['hazelcast'] as ValuesObject, path.split('/'), value);
    data['hazelcast.yaml'] = JSON.stringify(config);
    return this;
  }

  /** Sets the options of the member's JVM. */
  options(options: string): this {
    const env = this.container['env'] as ValuesObject[];
    const variable = env.find((one) => one['name'] === 'JAVA_OPTS');
    if (variable) variable['value'] = options;
    return this;
  }

  /** The member's container. */
  get container(): ValuesObject {
    const pods = this.objects.filter((one) => one['kind'] === 'StatefulSet' || one['kind'] === 'Deployment');
    const spec = valueAt(pods[0], ['spec', 'template', 'spec']) as ValuesObject;
    const all = [...((spec['initContainers'] ?? []) as ValuesObject[]), ...(spec['containers'] as ValuesObject[])];
    return all.find(({ name }) => name === 'hazelcast') ?? {};
  }

  /** Adds an object. */
  add(object: ValuesObject): this {
    this.objects.push(object);
    return this;
  }

  /** Takes all objects of a kind away. */
  without(kind: string): this {
    this.objects.splice(0, this.objects.length, ...this.objects.filter((object) => object['kind'] !== kind));
    return this;
  }

  /** What the doctor says. */
  judge(): Report {
    return judge(...this.objects);
  }

  /** Ids of the rules that are broken, each once. */
  ids(): readonly string[] {
    return [...new Set(this.judge().findings.map(({ id }) => id))].sort();
  }

  /** What the doctor says of a rule. */
  finding(id: string): Finding | undefined {
    return this.judge().findings.find((finding) => finding.id === id);
  }

  get inventory(): Inventory {
    return inventoryOf(...this.objects);
  }

  /** The members, as they are read. */
  get members(): Members {
    const { inventory } = this;
    const [found] = [...readMembers(inventory), ...readCustomResources(inventory)];
    if (found === undefined) throw new Error('there is no member');
    return found.members;
  }

  private object(kind: string): ValuesObject {
    const object = this.objects.find((one) => one['kind'] === kind);
    if (object === undefined) throw new Error(`there is no ${kind}`);
    return object;
  }
}

/** What the doctor says of some objects. */
export function judge(...objects: readonly ValuesObject[]): Report {
  return judgeManifests([{ name: 'all.yaml', text: stream(objects) }]);
}

/** An inventory of some objects. */
export function inventoryOf(...objects: readonly ValuesObject[]): Inventory {
  return new Inventory(readObjects([{ name: 'all.yaml', text: stream(objects) }]));
}

/** JSON is YAML. */
function stream(objects: readonly ValuesObject[]): string {
  return objects.map((object) => `---\n${JSON.stringify(object)}\n`).join('');
}

/** As in a JSON pointer. */
function unescaped(key: string): string {
  return key.replaceAll('~1', '/');
}

function setAt(target: ValuesObject, [key = '', ...rest]: readonly string[], value: Value | undefined): void {
  if (rest.length > 0) setAt((target[key] ??= {}) as ValuesObject, rest, value);
  else if (value === undefined) Reflect.deleteProperty(target, key);
  else target[key] = value;
}

function valueAt(value: Value | undefined, path: readonly string[]): Value | undefined {
  return path.reduce<Value | undefined>((part, key) => (part as ValuesObject | undefined)?.[key], value);
}
