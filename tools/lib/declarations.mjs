import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { ToolError } from './command.mjs';
import { ROOT } from './root.mjs';

/** @typedef {import('./write-build.mjs').OutputFile} OutputFile */

/** The path of another declaration, in an import. */
const SPECIFIER = /((?:from |import\()['"])(\.[^'"]*)\.ts(?=['"])/g;

/**
 * The declarations that users of the library compile against: those of its public names, and what these need.
 * @returns {OutputFile[]}
 */
export function declarations() {
  const { fileNames, options, errors } = readConfig();
  const program = ts.createProgram(fileNames, options);
  refuse([...errors, ...ts.getPreEmitDiagnostics(program)]);
  /** @type {Map<string, string>} */
  const files = new Map();
  program.emit(undefined, (path, text) => files.set(resolve(path), text));
  const index = join(ROOT, 'build/types/index.d.ts');
  return [...reachable(index, files)].sort().map((path) => {
    // All ways of TypeScript to resolve an import find a declaration by `.js`; few find one by `.ts`.
    const text = textOf(path, files).replaceAll(SPECIFIER, '$1$2.js');
    return { path, contents: Buffer.from(text) };
  });
}

function readConfig() {
  const { config, error } = ts.readConfigFile(join(ROOT, 'tsconfig.build.json'), (path) => ts.sys.readFile(path));
  if (error !== undefined) refuse([error]);
  return ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
}

/** @param {readonly ts.Diagnostic[]} problems */
function refuse(problems) {
  if (problems.length === 0) return;
  const host = {
    getCurrentDirectory: () => ROOT,
    getCanonicalFileName: (/** @type {string} */ path) => path,
    getNewLine: () => '\n',
  };
  throw new ToolError(`the declarations have errors:\n${ts.formatDiagnostics(problems, host)}`);
}

/**
 * A file and all that it imports, directly or not.
 * @param {string} path
 * @param {ReadonlyMap<string, string>} files
 * @param {Set<string>} found
 */
function reachable(path, files, found = new Set()) {
  if (found.has(path)) return found;
  found.add(path);
  for (const [, , specifier] of textOf(path, files).matchAll(SPECIFIER)) {
    reachable(resolve(dirname(path), `${specifier}.d.ts`), files, found);
  }
  return found;
}

/**
 * @param {string} path
 * @param {ReadonlyMap<string, string>} files
 */
function textOf(path, files) {
  const text = files.get(path);
  if (text === undefined) throw new ToolError(`the declaration ${path} is imported, and the compiler wrote none`);
  return text;
}
