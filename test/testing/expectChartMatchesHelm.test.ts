import { describe, expect, test } from 'vitest';
import ownChart from '../../examples/own-chart/chart.ts';
import { boolean, choose, defineFunction, integer, multiply, notEqual, object, string } from '../../lib/index.ts';
import { expectChartMatchesHelm } from '../../lib/testing/expectChartMatchesHelm.ts';
import { configMap, rule, small } from '../chart/small.ts';
import { binaryPath } from '../support/helm.ts';

describe.each(['helm3', 'helm4'] as const)('with %s', (name) => {
  test('a chart whose outputs are equal passes', async () => {
    const report = await expectChartMatchesHelm(ownChart, { helm: await binaryPath(name), seed: 7, runs: 30 });
    expect(report.seed).toBe(7);
    expect(report.equal + report.refused).toBe(30);
    expect(report.equal).toBeGreaterThan(10);
  });

  test('values that the chart requires are in every case', async () => {
    const options = { helm: await binaryPath(name), seed: 3, runs: 10 };
    await expect(expectChartMatchesHelm(demanding, options)).rejects.toThrow(
      "at '/word': It must be yes. Set word to yes. (SG900)\nGive the values that your chart requires as the option values.",
    );
    expect((await expectChartMatchesHelm(demanding, { ...options, values: { word: 'yes' } })).equal).toBeGreaterThan(7);
  });

  test('a function with two meanings fails with the smallest values and the seed', async () => {
    const shout = defineFunction('string', {
      evaluate: (text: string) => (text.includes('x') ? 'X' : text),
      template: (text) => text,
    });
    const chart = small({
      values: object('Values.', { word: string({ description: 'A word.', default: 'x' }) }),
      compose: (scope, { word }) => configMap(scope, 'words', { word: shout(word) }),
    });
    const check = expectChartMatchesHelm(chart, { helm: await binaryPath(name), seed: 1 });
    await expect(check).rejects.toThrow(
      /^The chart small and its Helm chart differ\.\nCase: [^]*"path": "\/0\/data\/word",\n {4}"own": "X",\n {4}"helm": "x"[^]*use \{ seed: 1 \}\.$/,
    );
  });
});

test('numbers that an expression changes differently are found', async () => {
  const chart = small({
    values: object('Values.', {
      count: integer({ description: 'A number.', default: 1, minimum: 0, maximum: 1000 }),
    }),
    compose: (scope, { count }) => configMap(scope, 'numbers', { twice: defineText(multiply(count, 2)) }),
  });
  await expect(expectChartMatchesHelm(chart, { helm: await binaryPath('helm3'), runs: 30 })).rejects.toThrow(
    'The chart small and its Helm chart differ.',
  );
});

test('without Helm it says what to install', async () => {
  await expect(expectChartMatchesHelm(ownChart, { helm: '/no/helm' })).rejects.toThrow(
    'cannot run "/no/helm" (spawn /no/helm ENOENT): install Helm 3 or 4, or give its path as the option helm',
  );
});

/** A chart with a value that only one word is right for. */
const demanding = small({
  values: object('Values.', {
    word: string({ description: 'A word.', default: '' }),
    on: boolean({ description: 'A switch.', default: true }),
  }),
  compose: (scope, { word, on }) => {
    scope.addRule(
      rule<undefined>({
        place: 'word',
        broken: () => notEqual(word, 'yes'),
        message: 'It must be yes.',
        remedy: { values: 'Set word to yes.' },
      }),
      undefined,
    );
    configMap(scope, 'words', { word, on: choose(on, 'on', 'off') });
  },
});

/** A text of a number, with a wrong template. */
const defineText = defineFunction('string', {
  evaluate: (number: number) => String(number),
  template: () => '"0"',
});
