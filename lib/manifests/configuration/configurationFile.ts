import { readValuesFile } from '../../read/valuesFile.ts';
import { Field } from '../objects/field.ts';
import type { Inventory } from '../objects/inventory.ts';
import type { Variable } from './configuration.ts';

/** What is known of the file that a member reads its configuration from. */
export type ConfigurationFile =
  | {
      readonly state: 'found';
      /** What the file holds. */
      readonly content: Field;
      /** The ConfigMap or Secret that has it. */
      readonly object: Field;
    }
  /** The member was given none, and has Hazelcast's defaults. */
  | { readonly state: 'none' }
  | { readonly state: 'elsewhere'; readonly where: string };

/** What {@link configurationFile} takes. */
export interface ConfigurationFileProps {
  readonly container: Field;
  readonly spec: Field;
  readonly namespace: string;
  readonly variables: ReadonlyMap<string, Variable>;
  readonly properties: ReadonlyMap<string, string>;
  /** The member is a part of an app, whose code may hold the configuration. */
  readonly isEmbedded: boolean;
}

/** Looks for the configuration of a member in what its container mounts. */
export function configurationFile(props: ConfigurationFileProps, inventory: Inventory): ConfigurationFile {
  const path = props.properties.get('hazelcast.config') ?? props.variables.get('HAZELCAST_CONFIG')?.value;
  const mounts = mountedFiles(props, inventory);
  const file = mounts.find(({ path: mounted }) => mounted === path?.replace(/^file:/, ''));
  if (path !== undefined && !/\.ya?ml$/.test(path)) return elsewhere(`in ${path}, which is no YAML`);
  if (path !== undefined) return file?.file() ?? elsewhere(`in ${path}, which is in no ConfigMap among the manifests`);
  const unnamed = mounts.find((mounted) => isConfiguration(mounted.path));
  if (unnamed) return unnamed.file();
  return props.isEmbedded ? elsewhere('in the code of the app') : { state: 'none' };
}

/** Whether Hazelcast takes a file of this name for its configuration. */
export function isConfiguration(path: string): boolean {
  return /(^|\/)hazelcast\.ya?ml$/.test(path);
}

/** A file that a container sees. */
interface MountedFile {
  readonly path: string;
  readonly file: () => ConfigurationFile;
}

/** The files that a container sees of ConfigMaps and Secrets. */
export function mountedFiles(
  { container, spec, namespace }: Pick<ConfigurationFileProps, 'container' | 'spec' | 'namespace'>,
  inventory: Inventory,
): readonly MountedFile[] {
  const volumes = spec.at('volumes').items();
  return container
    .at('volumeMounts')
    .items()
    .flatMap((mount) => {
      const volume = volumes.find((candidate) => candidate.at('name').raw() === mount.at('name').raw());
      const [folder, subPath] = [mount.at('mountPath').text().replace(/\/$/, ''), mount.at('subPath').textOr('')];
      return sourcesOf(volume).flatMap(({ kind, source }) => {
        const name = source.at(
          kind === 'ConfigMap' ? 'name' : source.at('secretName').isPresent ? 'secretName' : 'name',
        );
        const object = inventory.find(kind, name.textOr(''), namespace);
        const files = object === undefined ? [] : filesOf(object, source.at('items'));
        return files
          .filter(({ path }) => subPath === '' || path === subPath)
          .map(({ path, file }) => ({ path: subPath === '' ? `${folder}/${path}` : folder, file }));
      });
    });
}

/** The ConfigMaps and Secrets that a volume is made of. */
function sourcesOf(volume: Field | undefined): readonly { readonly kind: string; readonly source: Field }[] {
  if (volume === undefined) return [];
  const parts = volume.at('projected').at('sources').items();
  const all = [volume.at('configMap'), ...parts.map((part) => part.at('configMap'))];
  const secrets = [volume.at('secret'), ...parts.map((part) => part.at('secret'))];
  return [
    ...all.map((source) => ({ kind: 'ConfigMap', source })),
    ...secrets.map((source) => ({ kind: 'Secret', source })),
  ].filter(({ source }) => source.isPresent);
}

/** The entries of a ConfigMap or Secret, by the paths that `items` gives them. */
function filesOf(object: Field, items: Field): readonly MountedFile[] {
  const paths = new Map(items.items().map((item) => [item.at('key').text(), item.at('path').text()]));
  const isSecret = object.path.startsWith('Secret/');
  const entries = [...object.at('data').entries(), ...object.at('stringData').entries()];
  return entries
    .filter(([key]) => !items.isPresent || paths.has(key))
    .map(([key, entry]) => ({
      path: paths.get(key) ?? key,
      file: () => read(object, entry, isSecret && entry.path.includes(' data.')),
    }));
}

function read(object: Field, entry: Field, isEncoded: boolean): ConfigurationFile {
  const text = isEncoded ? Buffer.from(entry.text(), 'base64').toString('utf8') : entry.text();
  return { state: 'found', content: new Field(readValuesFile(text, entry.path), `${entry.path}:`), object };
}

function elsewhere(where: string): ConfigurationFile {
  return { state: 'elsewhere', where };
}
