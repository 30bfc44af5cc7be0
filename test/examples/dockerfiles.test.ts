import { describe, expect, test } from 'vitest';
import { APP_EXAMPLES, hasFile, renderExample, textOf } from './example.ts';

describe.each(Object.values(APP_EXAMPLES))('the image of $folder', (example) => {
  const instructions = textOf(example, 'Dockerfile')
    .replace(/\\\n/g, '')
    .split('\n')
    .filter((line) => /^[A-Z]+ /.test(line));
  const of = (name: string) =>
    instructions.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));

  test('starts from images of a whole version', () => {
    for (const image of of('FROM')) expect(image).toMatch(/^[a-z-]+:\d+\.\d+\.\d+[-_.a-z0-9]*( AS build)?$/);
  });

  test('runs as a number that is not root, and gets signals itself', () => {
    expect(of('USER').at(-1)).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect(JSON.parse(of('ENTRYPOINT').at(-1) ?? '')).toBeInstanceOf(Array);
  });

  test('copies files that there are, and that .dockerignore lets through', () => {
    const copied = of('COPY')
      .filter((line) => !line.startsWith('--from='))
      .flatMap((line) => line.split(' ').slice(0, -1));
    const sent = textOf(example, '.dockerignore').split('\n');
    expect(copied).not.toEqual([]);
    expect(sent[0]).toBe('*');
    for (const file of copied) {
      expect(hasFile(example, file), file).toBe(true);
      expect(sent).toContain(`!${file}`);
    }
  });

  test('listens where the values say', () => {
    const ports = renderExample(example).app?.ports?.map(({ containerPort }) => String(containerPort));
    expect(of('EXPOSE').flatMap((line) => line.split(' '))).toEqual(ports);
  });
});
