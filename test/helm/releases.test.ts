import { describe, expect, test } from 'vitest';
import { DEFINITIONS } from '../support/definitions.ts';
import type { JsonObject } from '../support/helm.ts';

/*
 * Two releases of a chart may share a namespace, so nothing of one may be found by a name or a selector of the other. As
 * with `helm create`, names do collide for a release `a` beside one called `a-CHART`, which Helm's users know.
 */
describe.each(DEFINITIONS)('two releases of $name in one namespace', ({ name, definition, base }) => {
  const objectsOf = (release: string) => definition.render({ values: base, release }).objects as readonly JsonObject[];

  describe.each([
    ['a', 'b'],
    [name, 'other'],
    ['shop', 'shop-2'],
    ['shop', `${name}-shop`],
  ])('%s and %s', (first, second) => {
    test('share no object', () => {
      const names = new Set(objectsOf(first).map(keyOf));
      expect(names.size).toBe(objectsOf(first).length);
      expect(
        objectsOf(second)
          .map(keyOf)
          .filter((key) => names.has(key)),
      ).toEqual([]);
    });

    test('share no selector', () => {
      const selectors = new Set(objectsOf(first).flatMap(selectorsIn));
      expect(
        objectsOf(second)
          .flatMap(selectorsIn)
          .filter((selector) => selectors.has(selector)),
      ).toEqual([]);
    });

    test('select nothing of each other', () => {
      const labels = objectsOf(second).flatMap(labelsIn);
      const strangers = objectsOf(first)
        .flatMap(selectorsIn)
        .map((selector) => Object.entries(JSON.parse(selector) as Record<string, string>))
        .filter((selector) => labels.some((set) => selector.every(([key, value]) => set[key] === value)));
      expect(strangers).toEqual([]);
    });
  });
});

function keyOf(object: JsonObject): string {
  return `${String(object['kind'])}/${(object['metadata'] as { name: string }).name}`;
}

/** All maps of labels that select something, as text with sorted keys. */
function selectorsIn(node: unknown): readonly string[] {
  return fieldsIn(node, ['selector', 'matchLabels', 'podSelector', 'labelSelector']).map((selector) =>
    JSON.stringify(Object.fromEntries(Object.entries(selector).sort())),
  );
}

/** All maps of labels that something has. */
function labelsIn(node: unknown): readonly JsonObject[] {
  return fieldsIn(node, ['labels']);
}

/** The maps of texts under any of these keys, at any depth. */
function fieldsIn(node: unknown, keys: readonly string[]): readonly JsonObject[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => [
    ...(keys.includes(key) && isTextMap(value) ? [value] : []),
    ...fieldsIn(value, keys),
  ]);
}

function isTextMap(value: unknown): value is JsonObject {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap && Object.values(value).every((text) => typeof text === 'string') && Object.keys(value).length > 0;
}
