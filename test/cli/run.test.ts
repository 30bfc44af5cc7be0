import { expect, test } from 'vitest';
import { run } from '../../lib/cli/run.ts';

test.each([
  [undefined, [], 'which command? One of synth, chart,'],
  ['', [], 'there is no command ""'],
  ['synt', [], 'there is no command "synt"; did you mean synth? (see sidegrid --help)'],
  ['__proto__', [], 'there is no command "__proto__"'],
  ['-f', ['a.yaml', 'synth'], 'the command comes before -f (see sidegrid --help)'],
  ['help', ['nope'], 'there is no command "nope"'],
  ['synth', [], 'sidegrid synth needs a CHART'],
])('%s %j is refused', async (name, words, message) => {
  const outcome = run(name === undefined ? words : [name, ...words]);
  await expect(outcome).rejects.toThrow(message);
  await expect(outcome).rejects.toThrow(expect.objectContaining({ name: 'UsageError' }));
});
