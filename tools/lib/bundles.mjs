/** What the CLI's bundled CommonJS modules call to load node's own modules. */
const REQUIRE = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  outdir: 'build',
  write: false,
  logLevel: 'silent',
};

/**
 * What programs import. It shares cdk8s and constructs with the program, so they stay outside.
 * @type {import('esbuild').BuildOptions}
 */
export const LIBRARY = {
  ...common,
  entryPoints: { index: 'lib/index.ts' },
  external: ['cdk8s', 'constructs', 'jiti'],
};

/**
 * The command line. All that it uses is inside, in chunks that each command loads as it needs them: it starts in a
 * fraction of the time that loading the packages would take. jiti stays outside, since it loads files of its own.
 * @type {import('esbuild').BuildOptions}
 */
export const COMMAND_LINE = {
  ...common,
  entryPoints: { cli: 'lib/cli/main.ts' },
  splitting: true,
  chunkNames: 'cli/[name]-[hash]',
  minifySyntax: true,
  keepNames: true,
  external: ['jiti'],
  alias: { yaml: './tools/lib/noYaml.cjs' },
  banner: { js: REQUIRE },
};
