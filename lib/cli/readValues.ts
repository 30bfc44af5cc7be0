import { readInput } from '../read/input.ts';
import type { ValuesObject } from '../read/value.ts';
import type { InputFile } from '../read/valuesFile.ts';
import type { OptionValues } from './command.ts';
import { filesOf } from './filesOf.ts';
import type { valuesOptions } from './options.ts';
import { nameOf, readText } from './readText.ts';

/**
 * The user's values, from files and flags, in Helm's order.
 * @throws UserError for a file that cannot be read, and for what Helm refuses to read
 */
export async function readValues(
  options: OptionValues<typeof valuesOptions>,
  files: readonly InputFile[] = filesOf(options.values).map(readFile),
): Promise<ValuesObject> {
  const { set, 'set-string': setString, 'set-json': setJson, 'set-file': setFile } = options;
  return readInput({ files: await valuesIn(files), set, setString, setJson, setFile }, readText);
}

/** A file with its text. @throws UserError for a file that cannot be read */
export function readFile(path: string): InputFile {
  return { name: nameOf(path), text: readText(path) };
}

/** The reader of YAML is loaded only for a file. */
async function valuesIn(files: readonly InputFile[]): Promise<readonly ValuesObject[]> {
  if (files.length === 0) return [];
  const { readValuesFile } = await import('../read/valuesFile.ts');
  return files.map(({ text, name }) => readValuesFile(text, name));
}
