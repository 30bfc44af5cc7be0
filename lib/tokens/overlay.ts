import type { ApiObject } from 'cdk8s';
import { UserError } from '../errors.ts';
import { isPlainObject } from '../manifest/visitor.ts';
import { TokenTable } from './table.ts';

const overlays = new WeakMap<ApiObject, Overlay>();

/** Fields that are set after an object's construct has made it, which drops fields that it does not know. */
export class Overlay {
  private readonly fields: (readonly [path: string, tree: unknown])[] = [];

  private constructor(private readonly object: ApiObject) {}

  /**
   * The overlay of an object.
   * @throws UserError outside a chart's compose(), where addJsonPatch() does
   */
  static of(object: ApiObject): Overlay {
    if (!TokenTable.current)
      throw new UserError(`${object.node.path}: Overlay.of() is used outside compose(): use addJsonPatch()`);
    const overlay = overlays.get(object) ?? new Overlay(object);
    overlays.set(object, overlay);
    return overlay;
  }

  /** Sets a field to any tree: a value of the chart, when(), merged(), a list with each(). The path is a JSON pointer. */
  set(path: string, tree: unknown): this {
    if (!/^(\/[^/]+)+$/.test(path))
      throw new UserError(
        `${this.object.node.path}: the path ${JSON.stringify(path)} is no JSON pointer: write it as /spec/replicas`,
      );
    this.fields.push([path, tree]);
    return this;
  }

  /** The tree with the overlay of the object. */
  static apply(object: ApiObject, tree: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    const fields = overlays.get(object)?.fields ?? [];
    return fields.reduce((whole: unknown, [path, field]) => put(whole, keysOf(path), field, path), tree) as Readonly<
      Record<string, unknown>
    >;
  }
}

function keysOf(path: string): readonly string[] {
  return path
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function put(node: unknown, [key, ...rest]: readonly string[], field: unknown, path: string): unknown {
  if (key === undefined) return field;
  if (Array.isArray(node) && /^\d+$/.test(key) && Number(key) < node.length)
    return node.map((entry: unknown, index) => (index === Number(key) ? put(entry, rest, field, path) : entry));
  if (node !== undefined && !isPlainObject(node))
    throw new UserError(
      `Overlay: ${path} leads through ${key}, which is not in a map: set what is above it as a whole`,
    );
  return { ...node, [key]: put(node?.[key], rest, field, path) };
}
