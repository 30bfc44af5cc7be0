import type { Expression } from '../expressions/expression.ts';
import type { Helper } from '../expressions/helper.ts';
import { topScope } from '../expressions/scope.ts';
import { copyMap, getOwn, isMap, type ValuesObject } from '../read/value.ts';
import { helperTemplate } from '../render/helperTemplate.ts';
import type { Problem } from '../values/validate.ts';

/** What a user sets, without what the schema refuses of it. */
interface Repaired {
  readonly settings: ValuesObject;
  /** Paths with dots of what was taken out. */
  readonly without: readonly string[];
}

/**
 * What a user sets without what the schema refuses of it, so that rules can judge the rest: each refused value gives way
 * to its default. Names that the schema does not know stay, since no rule reads them.
 */
export function repair(
  settings: ValuesObject,
  defaults: Readonly<Record<string, unknown>>,
  problems: readonly Problem[],
): Repaired {
  const repaired = copyMap(settings);
  const without = problems.flatMap(({ pointer }) => takeOut(repaired, defaults as ValuesObject, keysOf(pointer)));
  return { settings: repaired, without };
}

/** The keys of a JSON pointer. */
export function keysOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Takes out a value, or of a list the whole list: its other entries would move. A map that should be one only lacks names. */
function takeOut(settings: ValuesObject, defaults: ValuesObject, keys: readonly string[]): readonly string[] {
  const [key, ...rest] = keys;
  if (key === undefined) return takeOutNulls(settings, defaults);
  const [value, byDefault] = [getOwn(settings, key), getOwn(defaults, key)];
  const goesOn = isMap(value) && (rest.length > 0 || isMap(byDefault));
  const paths = goesOn ? takeOut(value, isMap(byDefault) ? byDefault : {}, rest) : [''];
  if (!goesOn) Reflect.deleteProperty(settings, key);
  return paths.map((path) => (path === '' ? key : `${key}.${path}`));
}

/** A null takes a default away, which is refused where there must be a value. */
function takeOutNulls(settings: ValuesObject, defaults: ValuesObject): readonly string[] {
  const names = Object.keys(defaults).filter((name) => getOwn(settings, name) === null);
  for (const name of names) Reflect.deleteProperty(settings, name);
  return names;
}

/** The values that an expression reads, itself or through helpers, as paths with dots. */
export function readsOf(expression: Expression): readonly string[] {
  const paths = new Set<string>();
  const helpers = new Map<string, Helper>();
  const scope = topScope('chart', {
    useValue: (path) => paths.add(path.join('.')),
    useHelper: (helper) => helpers.set(helper.name, helper),
  });
  expression.template(scope);
  // A map gives what is added to it on the way, too.
  for (const helper of helpers.values()) helperTemplate(helper, scope);
  return [...paths];
}
