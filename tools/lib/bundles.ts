import type { BuildOptions, Plugin } from 'esbuild';

const common: BuildOptions = {
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  outdir: 'build',
  write: false,
  logLevel: 'silent',
};

/**
 * What programs import. It shares cdk8s and constructs with the program, so they stay outside. CommonJS serves all: jest
 * and older versions of node require it, and an ES module imports its names.
 */
export const LIBRARY: BuildOptions = {
  ...common,
  entryPoints: { index: 'lib/index.ts' },
  external: ['cdk8s', 'constructs'],
};

/** What tests of programs import: fast-check is inside, and the library is whatever gives it a definition. */
export const TESTING: BuildOptions = {
  ...common,
  entryPoints: { testing: 'lib/testing/index.ts' },
  external: ['cdk8s', 'constructs'],
  minifySyntax: true,
  minifyWhitespace: true,
};

/** Says what the library is to node and to TypeScript: the package around it is one of ES modules. */
export const LIBRARY_PACKAGE = { path: 'build/package.json', text: '{ "type": "commonjs" }\n' };

/**
 * The command line, whole in one file: reading a second one takes longer than parsing what it would hold. Its parts run
 * only when a command needs them. jiti and diff stay outside, since hardly a command does. The file is the function that
 * node makes of a CommonJS module: bin/runCached.cjs need not copy a megabyte to wrap it. Its names are short, since each
 * takes time to load.
 */
export const COMMAND_LINE: BuildOptions = {
  ...common,
  entryPoints: { cli: 'lib/cli/main.ts' },
  outExtension: { '.js': '.cjs' },
  minify: true,
  banner: {
    js: '(function(exports,require,module,__filename,__dirname){const importMetaUrl=require("node:url").pathToFileURL(__filename).href;',
  },
  footer: { js: '})' },
  // To ask for the columns opens the stream of the terminal; the width of our help is fixed.
  define: { 'import.meta.url': 'importMetaUrl', 'process.stdout.columns': 'undefined' },
  alias: {
    assert: './tools/lib/lean/assert.ts',
    'ansi-styles': './tools/lib/lean/ansiStyles.ts',
    'escalade/sync': './tools/lib/lean/escalade.ts',
    'string-width': './tools/lib/lean/stringWidth.ts',
  },
  external: ['jiti', 'diff'],
  plugins: [importModuleOutside(), loadedWhenUsed()],
};

/** The one file that loads modules: node's cache of compiled code cannot have it. */
export const IMPORT_MODULE: BuildOptions = {
  ...common,
  entryPoints: { importModule: 'lib/cli/importModule.ts' },
  outExtension: { '.js': '.cjs' },
};

function importModuleOutside(): Plugin {
  return {
    name: 'importModule',
    setup: (build) => {
      build.onResolve({ filter: /\/importModule\.ts$/ }, () => ({ path: './importModule.cjs', external: true }));
    },
  };
}

/** Of what cdk8s and constructs load when they start, a synth uses nothing: each is loaded when a name of it is asked for. */
function loadedWhenUsed(): Plugin {
  const namespace = 'loaded-when-used';
  return {
    name: namespace,
    setup: (build) => {
      build.onResolve(
        { filter: /^(yaml|fast-json-patch|crypto|child_process|\.\/_child_process)$/ },
        ({ path, kind, resolveDir, namespace: from }) =>
          kind === 'require-call' && from !== namespace ? { path, namespace, pluginData: resolveDir } : undefined,
      );
      build.onLoad({ filter: /.*/, namespace }, ({ path, pluginData }) => ({
        contents: `const module_ = () => require(${JSON.stringify(path)});
          module.exports = new Proxy({}, { get: (_, name) => name === '__esModule' || module_()[name] });`,
        resolveDir: String(pluginData),
      }));
    },
  };
}
