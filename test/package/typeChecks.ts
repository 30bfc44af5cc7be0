import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type ts from 'typescript';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

/** What a team would compile. The same text is an ES module as .ts, and CommonJS as .cts. */
export const EXAMPLES = ['own-chart/chart.ts', 'own-grid/chart.ts', 'cdk8s-app/main.ts'].map((path) =>
  join(REPOSITORY, 'examples', path),
);

/** A file that sets a value which no chart has. */
export const MISTAKE = join(REPOSITORY, 'test/fixtures/package/mistake.txt');

/** A version of TypeScript with one way to resolve imports. */
interface TypeCheck {
  readonly title: string;
  /** Compiles files in a folder that has the package installed, and gives what the compiler says. */
  readonly check: (folder: string, sources: readonly string[]) => string;
}

type Resolution = 'node10' | 'node16' | 'nodenext' | 'bundler';

/** All ways to resolve, and both ends of what we take: the oldest TypeScript, which the app has, and our own. */
export const TYPE_CHECKS: readonly TypeCheck[] = (
  [
    ['oldest', 'node10'],
    ['oldest', 'node16'],
    ['newest', 'nodenext'],
    ['newest', 'bundler'],
  ] as const
).map(([age, resolution]) => ({
  title: `${age}, ${resolution}`,
  check: (folder, sources) => problemsOf(folder, age === 'oldest' ? folder : REPOSITORY, resolution, sources),
}));

function problemsOf(folder: string, home: string, resolution: Resolution, sources: readonly string[]): string {
  const compiler = createRequire(join(home, 'package.json'))('typescript') as typeof ts;
  const { options } = compiler.convertCompilerOptionsFromJson(
    optionsFor(resolution, compiler.versionMajorMinor),
    folder,
  );
  const program = compiler.createProgram(filesFor(folder, resolution, sources), options);
  return compiler.formatDiagnostics(compiler.getPreEmitDiagnostics(program), {
    getCurrentDirectory: () => folder,
    getCanonicalFileName: (path) => path,
    getNewLine: () => '\n',
  });
}

/** Copies files, and gives their new paths. */
function filesFor(folder: string, resolution: Resolution, sources: readonly string[]): readonly string[] {
  const extensions = resolution === 'node16' || resolution === 'nodenext' ? ['.ts', '.cts'] : ['.ts'];
  return sources.flatMap((source, index) =>
    extensions.map((extension) => {
      const path = join(folder, `source-${String(index)}${extension}`);
      copyFileSync(source, path);
      return path;
    }),
  );
}

/** The declarations are checked too, and so is that exports of users can be declared by public names. */
function optionsFor(resolution: Resolution, version: string): Readonly<Record<string, unknown>> {
  const module = { node10: 'commonjs', node16: 'node16', nodenext: 'nodenext', bundler: 'esnext' }[resolution];
  return {
    ...{ module, moduleResolution: resolution, target: 'es2022', types: [] },
    ...{ strict: true, skipLibCheck: false, declaration: true, noEmit: true },
    ...(resolution === 'node10' && version.startsWith('6.') ? { ignoreDeprecations: '6.0' } : {}),
  };
}
