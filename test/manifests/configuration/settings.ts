import { Field } from '../../../lib/manifests/objects/field.ts';
import { Configuration } from '../../../lib/manifests/configuration/configuration.ts';

/** What a hazelcast.yaml says that holds this below its root. */
export function configurationOf(file: object, properties: Readonly<Record<string, string>> = {}): Configuration {
  return new Configuration(
    new Field(file, 'ConfigMap/a: data.hazelcast.yaml:'),
    new Map(),
    new Map(Object.entries(properties)),
  );
}
