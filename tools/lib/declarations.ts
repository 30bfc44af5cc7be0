import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { ToolError } from '../bootstrap/toolError.mjs';
import { ROOT } from './root.ts';
import type { OutputFile } from './writeBuild.ts';

/** The path of another declaration, in an import. */
const SPECIFIER = /((?:from |import\()['"])(\.[^'"]*)\.ts(?=['"])/g;

/** What users import: the library, and what tests it. */
const INDEXES = ['index.d.ts', 'testing/index.d.ts'];

/** The declarations that users of the library compile against: those of its public names, and what these need. */
export function declarations(): OutputFile[] {
  const { fileNames, options, errors } = readConfig();
  const program = ts.createProgram(fileNames, options);
  refuse([...errors, ...ts.getPreEmitDiagnostics(program)]);
  const files = new Map<string, string>();
  program.emit(undefined, (path, text) => files.set(resolve(path), text));
  const found = new Set<string>();
  for (const index of INDEXES) reachable(join(ROOT, 'build/types', index), files, found);
  return [...found].sort().map((path) => {
    // All ways of TypeScript to resolve an import find a declaration by `.js`; few find one by `.ts`.
    const text = textOf(path, files).replaceAll(SPECIFIER, '$1$2.js');
    return { path, contents: Buffer.from(text) };
  });
}

function readConfig(): ts.ParsedCommandLine {
  const file = join(ROOT, 'tsconfig.build.json');
  return ts.parseJsonSourceFileConfigFileContent(
    ts.readJsonConfigFile(file, (path) => ts.sys.readFile(path)),
    ts.sys,
    ROOT,
  );
}

function refuse(problems: readonly ts.Diagnostic[]): void {
  if (problems.length === 0) return;
  const host = {
    getCurrentDirectory: () => ROOT,
    getCanonicalFileName: (path: string) => path,
    getNewLine: () => '\n',
  };
  throw new ToolError(`the declarations have errors:\n${ts.formatDiagnostics(problems, host)}`);
}

/** A file and all that it imports, directly or not. */
function reachable(path: string, files: ReadonlyMap<string, string>, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const [, , specifier] of textOf(path, files).matchAll(SPECIFIER)) {
    reachable(resolve(dirname(path), `${specifier}.d.ts`), files, found);
  }
  return found;
}

function textOf(path: string, files: ReadonlyMap<string, string>): string {
  const text = files.get(path);
  if (text === undefined) throw new ToolError(`the declaration ${path} is imported, and the compiler wrote none`);
  return text;
}
