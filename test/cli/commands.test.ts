import { expect, test } from 'vitest';
import { COMMANDS } from '../../lib/cli/commands.ts';
import { parseArguments } from '../../lib/cli/parseArguments.ts';

test.each(Object.entries(COMMANDS))('the examples of %s can be parsed', async (name, { load }) => {
  const command = await load();
  for (const example of command.examples) {
    const [program, first, ...words] = (example.split(/ [|>] /)[0] ?? '').split(' ');
    expect([program, first]).toEqual(['sidegrid', name]);
    const { chart, operands } = parseArguments(name, command, words);
    if (operands === undefined) expect(chart).toMatch(/^(sidecar-grid|\.\/my-chart\.ts)$/);
    // What stands in brackets may be left out.
    else if (!command.operands?.startsWith('[')) expect(operands.length).toBeGreaterThan(0);
  }
});
