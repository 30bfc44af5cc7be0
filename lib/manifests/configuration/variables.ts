import type { Field } from '../objects/field.ts';
import type { Inventory } from '../objects/inventory.ts';

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

/** Puts variables that stand before in place of `$(NAME)`. */
function expand(text: string, variables: ReadonlyMap<string, Variable>): string {
  return text.replace(/\$\(([^)]+)\)/g, (whole, name: string) => variables.get(name)?.value ?? whole);
}
