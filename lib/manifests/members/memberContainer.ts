import { variablesOf } from '../configuration/configuration.ts';
import { isConfiguration, mountedFiles } from '../configuration/configurationFile.ts';
import type { Field } from '../objects/field.ts';
import type { Inventory } from '../objects/inventory.ts';
import type { Form } from './members.ts';

/** Images of members, by the last part of their names. */
const MEMBER_IMAGES = ['hazelcast', 'hazelcast-enterprise'];

/** Where the member of a pod runs. */
export interface MemberContainer {
  readonly container: Field;
  /** The other containers that run as long as the pod does. */
  readonly others: readonly Field[];
  readonly form: Form;
}

/**
 * Finds the container with a member: by its image, or by a configuration of Hazelcast that another image is given, which
 * then is an app with a member in it.
 */
export function findMember(spec: Field, namespace: string, inventory: Inventory): MemberContainer | undefined {
  const sidecars = spec.at('initContainers').items().filter(isSidecar);
  const lasting = [...spec.at('containers').items(), ...sidecars];
  const member = lasting.find(runsMember);
  const container = member ?? lasting.find((candidate) => holdsMember(candidate, spec, namespace, inventory));
  if (container === undefined) return undefined;
  const others = lasting.filter((other) => other !== container);
  const form =
    member === undefined ? 'embedded' : isSidecar(member) ? 'native' : others.length > 0 ? 'beside' : 'alone';
  return { container, others, form };
}

function isSidecar(container: Field): boolean {
  return container.at('restartPolicy').raw() === 'Always';
}

/** A container of a member's image that was given another command does something else with it. */
function runsMember(container: Field): boolean {
  const words = [...container.at('command').textList(), ...container.at('args').textList()].join(' ');
  return MEMBER_IMAGES.includes(nameOf(container)) && (words === '' || /\b(hz|java|start)\b/.test(words));
}

/** Clients of a grid have a configuration of their own, with another name. */
function holdsMember(container: Field, spec: Field, namespace: string, inventory: Inventory): boolean {
  if (MEMBER_IMAGES.includes(nameOf(container))) return false;
  const variables = [...variablesOf(container, namespace, inventory).values()];
  const names = variables.some(({ name, value }) => name === 'HAZELCAST_CONFIG' || value?.includes(CONFIG_OPTION));
  const words = [...container.at('command').textList(), ...container.at('args').textList()];
  const files = mountedFiles({ container, spec, namespace }, inventory);
  return names || words.some((word) => word.includes(CONFIG_OPTION)) || files.some(({ path }) => isConfiguration(path));
}

const CONFIG_OPTION = '-Dhazelcast.config=';

/** `hazelcast` of `docker.io/hazelcast/hazelcast:5.5.0@sha256:…`. */
function nameOf(container: Field): string {
  const [path = ''] = container.at('image').textOr('').split('@');
  return path.slice(path.lastIndexOf('/') + 1).split(':')[0] ?? '';
}
