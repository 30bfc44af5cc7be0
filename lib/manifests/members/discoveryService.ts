import type { Field } from '../objects/field.ts';
import type { Inventory } from '../objects/inventory.ts';
import { isUnknown } from '../configuration/join.ts';
import type { Members } from './members.ts';

/** The Service that members find each other through. */
export interface DiscoveryService {
  readonly name: string;
  /** Undefined: it is not among the manifests. */
  readonly service: Field | undefined;
}

/** The Service that the configuration names, by its name or by its name in DNS. Undefined: it names none. */
export function discoveryService({ settings, namespace }: Members, inventory: Inventory): DiscoveryService | undefined {
  const { join } = settings ?? {};
  if (join === undefined || (join.mode !== 'api' && join.mode !== 'dns')) return undefined;
  const [name = '', where = ''] = join.mode === 'dns' ? (join.serviceDns ?? '').split('.') : [join.serviceName];
  if (name === '' || isUnknown(join.serviceDns) || isUnknown(name)) return undefined;
  const given = join.mode === 'dns' ? where : join.namespace;
  const known = given === undefined || isUnknown(given) ? namespace : given;
  return { name, service: inventory.find('Service', name, known) };
}
