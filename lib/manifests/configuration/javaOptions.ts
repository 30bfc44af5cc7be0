import type { Fact } from '../members/members.ts';
import type { Field } from '../objects/field.ts';
import type { Variable } from './configuration.ts';

/**
 * Variables that options of a JVM come from: that of Hazelcast's start script, and those of the JVM itself. The script
 * makes another one of MAX_HEAP_SIZE.
 */
const NAMES = ['JAVA_OPTS', 'JAVA_TOOL_OPTIONS', 'JDK_JAVA_OPTIONS', '_JAVA_OPTIONS'];

/** The options that a container gives to its JVM, in variables and on its command line. A later one wins. */
export function javaOptions(container: Field, variables: ReadonlyMap<string, Variable>): Fact<readonly string[]> {
  const given = NAMES.flatMap((name) => variables.get(name) ?? []);
  const words = [...container.at('command').textList(), ...container.at('args').textList()];
  const heap = variables.get('MAX_HEAP_SIZE')?.value;
  const texts = [...given.map(({ value }) => value ?? ''), heap === undefined ? '' : `-Xmx${heap}`, ...words];
  const [first] = given;
  return {
    value: texts.flatMap((text) => text.split(/\s+/)).filter((option) => option.startsWith('-')),
    place: first === undefined ? container.at('env') : first.field,
  };
}

/** The system properties among options: `-Dname=value`. */
export function systemProperties(options: readonly string[]): ReadonlyMap<string, string> {
  const pairs = options.flatMap((option) => {
    const [, name, value = ''] = /^-D([^=]+)=?(.*)$/s.exec(option) ?? [];
    return name === undefined ? [] : [[name, value] as const];
  });
  return new Map(pairs);
}

/** How large a heap may grow: bytes, or a percentage of the memory that the container may use. */
export type Heap = { readonly bytes: number } | { readonly percent: number };

/** The heap that options ask for, or that a JVM takes without them. */
export function heapOf(options: readonly string[], byDefault: number): Heap {
  let heap: Heap = { percent: byDefault };
  for (const option of options) {
    const [, number, unit = ''] = /^-(?:Xmx|XX:MaxHeapSize=)(\d+)([kKmMgGtT]?)$/.exec(option) ?? [];
    const [, percent] = /^-XX:MaxRAMPercentage=(\d+(?:\.\d+)?)$/.exec(option) ?? [];
    if (number !== undefined) heap = { bytes: Number(number) * 1024 ** ' kmgt'.indexOf(unit.toLowerCase() || ' ') };
    // A size overrides a percentage, in any order.
    else if (percent !== undefined && 'percent' in heap) heap = { percent: Number(percent) };
  }
  return heap;
}
