import { readFileSync } from 'node:fs';
import { messageOf, UserError } from '../errors.ts';
import type { OptionValues } from './command.ts';
import type { valuesOptions } from './options.ts';
import { readInput } from '../read/input.ts';
import type { ValuesObject } from '../read/value.ts';

/**
 * The user's values, from files and flags, in Helm's order.
 * @throws UserError for a file that cannot be read, and for what Helm refuses to read
 */
export function readValues(options: OptionValues<typeof valuesOptions>): ValuesObject {
  const files = options.values.map((name) => ({ name: name === '-' ? '<stdin>' : name, text: readText(name) }));
  return readInput(
    {
      files,
      set: options.set,
      setString: options['set-string'],
      setJson: options['set-json'],
      setFile: options['set-file'],
    },
    readText,
  );
}

/** Bytes that are no UTF-8 are refused: replaced ones would reach the cluster unnoticed. */
function readText(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path === '-' ? 0 : path));
  } catch (error) {
    throw new UserError(`the file ${path} cannot be read: ${messageOf(error)}`);
  }
}
