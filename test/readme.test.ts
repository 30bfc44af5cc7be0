import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { helmTemplate } from './support/helm.ts';

const README = readFileSync('README.md', 'utf8');

/** The text of the code blocks of a language. */
function blocks(language: string): readonly string[] {
  return [...README.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))].map((match) => match[1] ?? '');
}

const commands = blocks('sh')
  .flatMap((block) => block.split('\n'))
  .map((line) => line.replace(/\s+#.*/, '').trim())
  .filter((line) => line !== '');

const folder = mkdtempSync(join(tmpdir(), 'sidegrid-readme-'));
const values = join(folder, 'values.yaml');
writeFileSync(values, blocks('yaml')[0] ?? '');

/** Runs a line of the README with its files in a folder of the test. */
function run(line: string): string {
  const [program = '', ...args] = line
    .replace('-f values.yaml', `-f ${values}`)
    .replace('-o dist', `-o ${folder}`)
    .replace('out.html', join(folder, 'out.html'))
    .split(' ');
  return execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe' });
}

describe('the commands of the README do what it says', () => {
  test.each(commands.filter((line) => line.startsWith('node bin/sidegrid.cjs')))('%s', (line) => {
    run(line);
  });

  test('the promise that the doctor tells of', () => {
    const line = commands.find((command) => command.includes(' doctor ')) ?? '';
    expect(run(line)).toContain(
      blocks('text')
        .find((block) => block.startsWith('Mode'))
        ?.trim(),
    );
    expect(existsSync(join(folder, 'out.html'))).toBe(true);
  });

  test('helm install shop charts/sidecar-grid -f values.yaml', async () => {
    expect(commands).toContain('helm install shop charts/sidecar-grid -f values.yaml');
    const { objects } = await helmTemplate({
      helm: 'helm3',
      chart: 'charts/sidecar-grid',
      valuesFiles: [values],
      release: 'shop',
    });
    expect(objects?.map((object) => object['kind'])).toContain('StatefulSet');
  });

  test('npm start renders the chart and the same as plain YAML, and says what to do next', () => {
    const said = execFileSync('npm', ['start'], { encoding: 'utf8', stdio: 'pipe' });
    expect(existsSync('dist/sidecar-grid/Chart.yaml')).toBe(true);
    expect(existsSync('dist/manifests/demo.yaml')).toBe(true);
    expect(said).toContain('helm install demo dist/sidecar-grid');
  });

  test('each npm run of the README is a script', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = [...README.matchAll(/npm run ([a-z0-9:]+)/g)].map((match) => match[1]);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
  });
});

test('the mistake that the README shows is refused in these words', () => {
  writeFileSync(join(folder, 'wrong.yaml'), (blocks('yaml')[0] ?? '').replace('port:', 'prot:'));
  const refused = () =>
    execFileSync('node', ['bin/sidegrid.cjs', 'synth', 'sidecar-grid', '-f', join(folder, 'wrong.yaml'), '--stdout'], {
      stdio: 'pipe',
    });
  expect(refused).toThrow(
    blocks('text')
      .find((block) => block.startsWith('error:'))
      ?.trim(),
  );
});

test('each link of the README and of docs/ to a file leads to one', () => {
  for (const page of ['README.md', 'docs/architecture.md', 'docs/expressions.md', 'docs/sources.md']) {
    const links = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) => match[1] ?? '');
    for (const link of links) expect(existsSync(resolve(page, '..', link)), `${page}: ${link}`).toBe(true);
  }
});
