import type { Declaration } from './declaration.ts';
import { FREE_SCHEMA, type JsonSchema } from './jsonSchema.ts';

/**
 * The whole values.schema.json. Helm gives every chart `global`, and a parent chart may set `enabled` on it, so the root
 * knows both whether the chart declares them or not.
 */
export function rootSchema(chartName: string, declaration: Declaration): JsonSchema {
  const { schema } = declaration;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `Values of the chart ${chartName}`,
    ...schema,
    properties: {
      ...schema.properties,
      global: schema.properties?.['global'] ?? {
        type: 'object',
        description: 'Values that a parent chart shares with all its charts.',
      },
      enabled: schema.properties?.['enabled'] ?? {
        type: 'boolean',
        description: 'Install this chart, when it is a dependency of a parent chart.',
      },
    },
    definitions: { free: FREE_SCHEMA },
  };
}
