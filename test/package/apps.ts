import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from './npm.ts';
import type { Tarball } from './tarball.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/package/', import.meta.url));
const TEMPLATE = fileURLToPath(new URL('../../node_modules/cdk8s-cli/templates/typescript-app', import.meta.url));

/** Makes an app of one of the fixtures in a folder, and installs the package into it. */
export async function app(folder: string, name: 'esm' | 'commonjs', tarball: Tarball): Promise<string> {
  const place = join(folder, name);
  cpSync(join(FIXTURES, name), place, { recursive: true });
  await npm(place, 'install', tarball.path);
  return place;
}

/** Makes what `cdk8s init typescript-app` makes, with a chart of ours in it, and installs the package into it. */
export async function templateApp(folder: string, tarball: Tarball): Promise<string> {
  const place = join(folder, 'template');
  mkdirSync(place);
  for (const name of ['cdk8s.yaml', 'jest.config.js', 'main.test.ts', 'tsconfig.json', '__snapshots__']) {
    cpSync(join(TEMPLATE, name), join(place, name), { recursive: true });
  }
  const lock = readFileSync(join(FIXTURES, 'template/package-lock.json'), 'utf8');
  writeFileSync(join(place, 'package-lock.json'), lock);
  writeFileSync(join(place, 'package.json'), filled('package.json', lock));
  writeFileSync(join(place, 'main.ts'), withChart(filled('main.ts', lock)));
  cpSync(join(FIXTURES, 'template/matches.test.txt'), join(place, 'matches.test.ts'));
  await npm(place, 'install', tarball.path);
  return place;
}

/** A file of the template with its placeholders filled, with the versions of a lock file. */
function filled(name: string, lock: string): string {
  const { packages } = JSON.parse(lock) as { packages: Readonly<Record<string, { readonly version: string }>> };
  const version = (dependency: string) => packages[`node_modules/${dependency}`]?.version ?? '';
  const words: Readonly<Record<string, string>> = {
    $base: 'my-app',
    cdk8s_core_version: version('cdk8s'),
    cdk8s_plus_version: version('cdk8s-plus-33'),
    constructs_version: version('constructs'),
    cdk8s_cli_spec: `^${version('cdk8s-cli')}`,
  };
  return readFileSync(join(TEMPLATE, name), 'utf8').replace(
    /\{\{ (\S+) \}\}/g,
    (_, word: string) => words[word] ?? word,
  );
}

/** The template's main.ts with our import, and a chart where it says that resources go. */
function withChart(main: string): string {
  const chart = `sidecarGrid.instantiate(this, 'shop', {
      release: 'shop',
      values: { replicas: 4, app: { image: { repository: 'ghcr.io/acme/shop', tag: '1.4.2' } } },
    });`;
  return `import { sidecarGrid } from 'sidegrid';\n${main.replace('// define resources here', chart)}`;
}
