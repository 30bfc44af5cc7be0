import { UsageError } from '../errors.ts';
import { readInput } from '../read/input.ts';
import type { ValuesObject } from '../read/value.ts';
import type { InputFile } from '../read/valuesFile.ts';
import type { OptionValues } from './command.ts';
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

/** A name in a list, in double quotes or not, and what follows it. */
const NAME = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;

/**
 * The files that `-f` names, in order. As in Helm each is a line of CSV: `-f a.yaml,b.yaml`, and `-f '"a,b.yaml"'` for a
 * name with a comma in it.
 * @throws UsageError for what is no such line
 */
export function filesOf(lists: readonly string[]): readonly string[] {
  return lists.flatMap(namesIn);
}

function namesIn(list: string): readonly string[] {
  const names: string[] = [];
  NAME.lastIndex = 0;
  for (let more = true; more;) {
    const [, quoted, bare = '', comma] =
      NAME.exec(list) ?? refuse(list, 'put a name with " or , in double quotes, and " twice');
    const name = quoted?.replaceAll('""', '"') ?? bare;
    if (name === '') refuse(list, 'a name is missing beside a comma');
    if (/[\r\n]/.test(name)) refuse(list, 'Helm reads the first line only: take the line break out');
    names.push(name);
    more = comma === ',';
  }
  return names;
}

/** @throws UsageError always */
function refuse(list: string, problem: string): never {
  throw new UsageError(`--values ${JSON.stringify(list)} is no list of files: ${problem}`);
}
