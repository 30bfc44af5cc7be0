import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type ts from 'typescript';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));
const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

/** Examples that a team would compile. The same text is an ES module as .ts, and CommonJS as .cts. */
const SOURCES = ['own-chart/chart.ts', 'own-grid/chart.ts', 'cdk8s-app/main.ts'];

interface TypeCheck {
  readonly title: string;
  /** Compiles the examples in a folder with the package, and gives what the compiler says. */
  check(folder: string): string;
}

/** How a project may resolve the package, by the option's name. */
const RESOLUTIONS = ['node10', 'node16', 'nodenext', 'bundler'] as const;

/** The oldest TypeScript that we take, which the app has, and the newest, which is our own. */
export const TYPE_CHECKS: readonly TypeCheck[] = RESOLUTIONS.flatMap((resolution) =>
  (['oldest', 'newest'] as const).map((age) => ({
    title: `the ${age} TypeScript compiles examples with moduleResolution ${resolution}`,
    check: (folder) => problemsOf(folder, age === 'oldest' ? folder : REPOSITORY, resolution),
  })),
);

function problemsOf(folder: string, home: string, resolution: (typeof RESOLUTIONS)[number]): string {
  const compiler = createRequire(join(home, 'package.json'))('typescript') as typeof ts;
  const { options } = compiler.convertCompilerOptionsFromJson(
    optionsFor(resolution, compiler.versionMajorMinor),
    folder,
  );
  const program = compiler.createProgram(filesFor(folder, resolution), options);
  return compiler.formatDiagnostics(compiler.getPreEmitDiagnostics(program), {
    getCurrentDirectory: () => folder,
    getCanonicalFileName: (path) => path,
    getNewLine: () => '\n',
  });
}

/** Copies the examples, and gives their paths. */
function filesFor(folder: string, resolution: string): readonly string[] {
  const extensions = resolution === 'node16' || resolution === 'nodenext' ? ['.ts', '.cts'] : ['.ts'];
  return SOURCES.flatMap((source) =>
    extensions.map((extension) => {
      const path = join(folder, source.replaceAll('/', '-').replace(/\.ts$/, extension));
      copyFileSync(join(EXAMPLES, source), path);
      return path;
    }),
  );
}

/** The declarations are checked too, and so is that exports of users can be declared by public names. */
function optionsFor(resolution: string, version: string): Readonly<Record<string, unknown>> {
  const module = { node10: 'commonjs', node16: 'node16', nodenext: 'nodenext', bundler: 'esnext' }[resolution];
  return {
    ...{ module, moduleResolution: resolution, target: 'es2022', types: [] },
    ...{ strict: true, skipLibCheck: false, declaration: true, noEmit: true },
    ...(resolution === 'node10' && version.startsWith('6.') ? { ignoreDeprecations: '6.0' } : {}),
  };
}
