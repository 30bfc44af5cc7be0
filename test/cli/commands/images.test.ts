import { describe, expect, test } from 'vitest';
import { imagesIn } from '../../../lib/cli/commands/images.ts';
import { moduleText } from '../modules.ts';
import { installedProgram } from '../program.ts';

const program = installedProgram();

test('images are printed one a line, in order, under the values', async () => {
  const values = '--set app.image.repository=ghcr.io/acme/shop,app.image.tag=v1.2'.split(' ');
  const { code, stdout, stderr } = await program.run(['images', 'sidecar-grid', ...values]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const lines = stdout.split('\n');
  expect(lines).toContain('ghcr.io/acme/shop:v1.2');
  expect(lines.some((line) => line.startsWith('docker.io/hazelcast/hazelcast:'))).toBe(true);
  expect(lines.slice(0, -1)).toEqual([...new Set(lines.slice(0, -1))].sort());
});

test('a chart without pods has no images, and nothing is printed', async () => {
  const compose = `new Resource(chart, 'a', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, data: { size: text\`\${values.size}\` } });`;
  program.write('chart.ts', moduleText({ compose }));
  expect(await program.run(['images', 'chart.ts'])).toEqual({ code: 0, stdout: '', stderr: '' });
});

describe('imagesIn', () => {
  test('images of containers of all kinds are found, at any depth, each once and in order', () => {
    const spec = {
      containers: [{ image: 'b' }, { image: 'a' }],
      initContainers: [{ image: 'c' }],
      ephemeralContainers: [{ image: 'a' }],
    };
    expect(imagesIn([{ spec }, { kind: 'List', items: [{ spec: { template: { spec } } }] }])).toEqual(['a', 'b', 'c']);
  });

  test('what only looks like an image is none', () => {
    expect(
      imagesIn([{ data: { image: 'a' } }, { containers: 'b' }, { containers: [null, 'c', { image: 7 }, {}] }]),
    ).toEqual([]);
  });
});
