import { expect, test } from 'vitest';
import { integer, object, string } from '../../lib/index.ts';
import { HelmProgram } from '../../lib/testing/helmProgram.ts';
import { configMap, small } from '../chart/small.ts';
import { binaryPath } from '../support/helm.ts';

const CASE = { release: 'r', namespace: 'default', kubeVersion: '1.33.0', apiVersions: [] };
const chart = small({
  values: object('Values.', {
    word: string({ description: 'A word.', default: 'a' }),
    count: integer({ description: 'A number.', default: 1, minimum: 0, maximum: 9 }),
  }),
  compose: (scope, { word, count }) => configMap(scope, 'words', { word, count }),
});

test.each(['line\u2028separator', 'paragraph\u2029separator', '\ue000\u2028\ue001'])(
  'the text %j comes back from Helm',
  async (word) => {
    const program = new HelmProgram(await binaryPath('helm4'), 'small', chart.files());
    const { objects } = await program.template({ ...CASE, values: { word } });
    expect(objects).toMatchObject([{ data: { word } }]);
    program.close();
  },
);

test("a refusal has Helm's message alone", async () => {
  const program = new HelmProgram(await binaryPath('helm3'), 'small', chart.files());
  const { error } = await program.template({ ...CASE, values: { count: 10 } });
  expect(error).toMatch(/^values don't meet the specifications of the schema/);
  program.close();
});
