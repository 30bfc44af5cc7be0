import { expect, test } from 'vitest';
import { object } from '../../../lib/index.ts';
import { parseObjects } from '../../support/helm.ts';
import { small } from '../small.ts';

const plain = { values: object('No values.', {}), compose: () => undefined };

test('Chart.yaml says what the definition says, and nothing else', () => {
  expect(small(plain).files().get('Chart.yaml')).toBe(
    [
      'apiVersion: v2',
      'name: small',
      'description: A small chart.',
      'type: application',
      'version: "1.2.3"',
      'appVersion: "4.5"',
      'kubeVersion: ">=1.29.0-0"',
      '',
    ].join('\n'),
  );
});

test('all that helps to find the chart reaches Chart.yaml', () => {
  const found = {
    kubeVersion: '>=1.30.0-0',
    keywords: ['a', 'yes'],
    home: 'https://example.com/',
    sources: ['https://example.com/src'],
    icon: 'https://example.com/i.svg',
    maintainers: [{ name: 'A: B', email: 'a@example.com' }],
    annotations: { 'artifacthub.io/images': '- name: a\n  image: b:1.0' },
  };
  const [chart] = parseObjects(
    small({ ...plain, ...found })
      .files()
      .get('Chart.yaml') ?? '',
  );
  expect(chart).toMatchObject(found);
});
