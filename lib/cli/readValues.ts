import { readInput } from '../read/input.ts';
import type { ValuesObject } from '../read/value.ts';
import type { OptionValues } from './command.ts';
import type { valuesOptions } from './options.ts';
import { nameOf, readText } from './readText.ts';

/**
 * The user's values, from files and flags, in Helm's order.
 * @throws UserError for a file that cannot be read, and for what Helm refuses to read
 */
export function readValues(options: OptionValues<typeof valuesOptions>): ValuesObject {
  const files = options.values.map((path) => ({ name: nameOf(path), text: readText(path) }));
  const { set, 'set-string': setString, 'set-json': setJson, 'set-file': setFile } = options;
  return readInput({ files, set, setString, setJson, setFile }, readText);
}
