import { compareUtf8 } from '../manifest/compareUtf8.ts';

/**
 * A value as Go's encoding/json writes it, which is what Helm's `toJson` prints: keys in the order of their bytes, `<`, `>`,
 * `&`, U+2028 and U+2029 escaped. Numbers print alike in both languages.
 * @see https://pkg.go.dev/encoding/json#Marshal
 */
export function goJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(goJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) return goObject(value as Record<string, unknown>);
  return escapeHtml(JSON.stringify(value));
}

function goObject(value: Record<string, unknown>): string {
  const keys = Object.keys(value).sort(compareUtf8);
  return `{${keys.map((key) => `${escapeHtml(JSON.stringify(key))}:${goJson(value[key])}`).join(',')}}`;
}

/** JSON.stringify keeps these characters, Go escapes them. */
function escapeHtml(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
