import type { Fact } from '../members/members.ts';
import type { Field } from '../objects/field.ts';
import type { Inventory } from '../objects/inventory.ts';

/**
 * The configuration of a member: hazelcast.yaml, what variables and system properties put in place of its settings, and
 * the system properties of Hazelcast.
 * @see https://docs.hazelcast.com/hazelcast/5.5/configuration/configuring-with-system-properties
 */
export class Configuration {
  private readonly overrides = new Map<string, string>();
  private readonly root: Field;

  /**
   * @param file what hazelcast.yaml holds, with or without the root `hazelcast`
   * @param properties the system properties of the JVM
   */
  constructor(
    file: Field,
    private readonly variables: ReadonlyMap<string, Variable>,
    private readonly properties: ReadonlyMap<string, string>,
  ) {
    this.root = file.at('hazelcast').isPresent ? file.at('hazelcast') : file;
    for (const [name, { value }] of variables)
      if (name.startsWith('HZ_') && value !== undefined) this.overrides.set(normal(name.slice(3).split('_')), value);
    for (const [name, value] of properties)
      if (name.startsWith('hz.')) this.overrides.set(normal(name.slice(3).split('.')), value);
  }

  /** The section that says how members listen and join. */
  get network(): 'network' | 'advanced-network' {
    return this.isTrue(['advanced-network', 'enabled']) ? 'advanced-network' : 'network';
  }

  /** The place of a setting, or the place to add it. */
  at(path: readonly string[]): Field {
    return path.reduce((field, key) => field.at(key), this.root);
  }

  /** Names of the entries of a section: those in the file, and those that only variables and properties have. */
  names(section: readonly string[]): readonly string[] {
    const inFile = this.at(section)
      .entries()
      .map(([name]) => name);
    const known = inFile.map((name) => `${normal([...section, name])}.`);
    const start = `${normal(section)}.`;
    const others = [...this.overrides.keys()].filter(
      (path) => path.startsWith(start) && !known.some((name) => path.startsWith(name)),
    );
    return [...inFile, ...new Set(others.map((path) => path.slice(start.length).split('.')[0] ?? ''))];
  }

  /** A setting as text, with system properties in place of `${name}`; undefined where it is not set. */
  text(path: readonly string[]): string | undefined {
    const raw = this.overrides.get(normal(path)) ?? this.at(path).raw();
    return isScalar(raw) ? this.replaced(String(raw)) : undefined;
  }

  /** A number, or the default if it is not set. */
  number(path: readonly string[], byDefault: number): Fact<number> {
    return { value: numberOr(this.text(path), byDefault), place: this.at(path) };
  }

  /** A count, the default if it is not set. */
  count(path: readonly string[], byDefault: number): Count {
    return countOf({ value: this.text(path), place: this.at(path) }, byDefault, 0);
  }

  /** Whether a setting is true, or the default if it is not set. */
  isTrue(path: readonly string[], byDefault = false): boolean {
    return (this.text(path) ?? String(byDefault)).toLowerCase() === 'true';
  }

  /** A system property of Hazelcast. What the configuration says of it wins over the command line. */
  property(name: string): Fact<string | undefined> {
    const place = this.at(['properties', name]);
    const raw = place.raw();
    return { value: isScalar(raw) ? this.replaced(String(raw)) : this.properties.get(name), place };
  }

  /** A setting of the discovery plugin, whose own properties and variables win over the configuration. */
  kubernetes(key: string): string | undefined {
    const variable = `HAZELCAST_KUBERNETES_${key.toUpperCase().replaceAll('-', '_')}`;
    return (
      this.properties.get(`hazelcast.kubernetes.${key}`) ??
      this.variables.get(variable)?.value ??
      this.text([this.network, 'join', 'kubernetes', key])
    );
  }

  private replaced(text: string): string {
    return text.replace(/\$\{([^}]+)\}/g, (whole, name: string) => this.properties.get(name) ?? whole);
  }
}

/** A whole number that a configuration sets. */
export interface Count extends Fact<number | undefined> {
  /** What is set, for messages. The value is undefined where this is no such number. */
  readonly given: unknown;
}

/** Reads a whole number from `least` on. Variables and properties are texts, so each number may be one. */
export function countOf({ value: text, place }: Fact<string | undefined>, byDefault: number, least: number): Count {
  if (text === undefined && !place.isPresent) return { value: byDefault, place, given: byDefault };
  const number = text !== undefined && /^[0-9]+$/.test(text) ? Number(text) : Number.NaN;
  const isCount = Number.isSafeInteger(number) && number >= least;
  return { value: isCount ? number : undefined, place, given: text ?? place.raw() };
}

/** The number in a text, or the default. */
export function numberOr(text: string | undefined, byDefault: number): number {
  return text !== undefined && /^[0-9]+$/.test(text) ? Number(text) : byDefault;
}

/** Variables and properties write paths without dashes, and in any case. */
function normal(path: readonly string[]): string {
  return path.join('.').replaceAll('-', '').toLowerCase();
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** A variable of a container, as far as the manifests say what it holds. */
export interface Variable {
  readonly name: string;
  /** Its text, undefined where it comes from elsewhere, as from a Secret. */
  readonly value: string | undefined;
  /** Where it is set. */
  readonly field: Field;
}

/** The variables of a container, those of ConfigMaps too. A later one of the same name wins. */
export function variablesOf(container: Field, namespace: string, inventory: Inventory): ReadonlyMap<string, Variable> {
  const variables = new Map<string, Variable>();
  for (const source of container.at('envFrom').items()) {
    const map = inventory.find('ConfigMap', source.at('configMapRef').at('name').textOr(''), namespace);
    const prefix = source.at('prefix').textOr('');
    for (const [key, field] of map?.at('data').entries() ?? [])
      variables.set(prefix + key, { name: prefix + key, value: field.textOr(undefined), field });
  }
  for (const field of container.at('env').items()) {
    const name = field.at('name').text();
    const value = field.at('value').textOr(undefined) ?? fromConfigMap(field, namespace, inventory);
    variables.set(name, { name, value: value === undefined ? undefined : expand(value, variables), field });
  }
  return variables;
}

function fromConfigMap(variable: Field, namespace: string, inventory: Inventory): string | undefined {
  const reference = variable.at('valueFrom').at('configMapKeyRef');
  const map = inventory.find('ConfigMap', reference.at('name').textOr(''), namespace);
  return map?.at('data').at(reference.at('key').textOr('')).textOr(undefined);
}

/** Replaces `$(NAME)` by earlier variables. */
function expand(text: string, variables: ReadonlyMap<string, Variable>): string {
  return text.replace(/\$\(([^)]+)\)/g, (whole, name: string) => variables.get(name)?.value ?? whole);
}
