import { UsageError } from '../errors.ts';

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
