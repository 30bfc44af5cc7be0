import type { JsonSchema } from '../../values/jsonSchema.ts';

/** values.schema.json. What cannot be seen is escaped, so that the file reads the same in any editor. */
export function schemaJson(schema: JsonSchema): string {
  const json = JSON.stringify(schema, null, 2);
  return `${json.replace(/[\x7f-\x9f\ufeff\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
