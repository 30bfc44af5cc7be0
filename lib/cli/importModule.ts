/**
 * Loads a module when it is needed. It is a file of its own in the build too: code that node takes from its cache,
 * as it does all else of the command line, cannot load modules.
 */
export async function importModule(specifier: string): Promise<unknown> {
  return (await import(specifier)) as unknown;
}
