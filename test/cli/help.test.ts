import { expect, test } from 'vitest';
import { synth } from '../../lib/cli/commands/synth.ts';
import { COMMANDS } from '../../lib/cli/commands.ts';
import { commandHelp, programHelp } from '../../lib/cli/help.ts';
import { NEWEST_KUBE_VERSION } from '../../lib/chart/kubeVersions.ts';

test('the help of the program fits a screen and names all commands', () => {
  expectScreen(programHelp());
  for (const [name, { describe }] of Object.entries(COMMANDS))
    expect(programHelp()).toMatch(new RegExp(`^  ${name} +${describe}$`, 'm'));
});

test.each(Object.entries(COMMANDS))(
  'the help of %s fits a screen, and has all options and examples',
  async (name, { load }) => {
    const command = await load();
    const help = commandHelp(name, command);
    expectScreen(help);
    expect(help).toContain(`Usage: sidegrid ${name} ${command.operands ?? 'CHART'}`);
    for (const option of Object.keys(command.options)) expect(help).toContain(`--${option} `);
    expect(command.examples.length).toBeGreaterThan(0);
    for (const example of command.examples) expect(help).toContain(`\n  ${example}`);
  },
);

test('the help tells the default Kubernetes version', () => {
  expect(commandHelp('synth', synth)).toContain(`[${NEWEST_KUBE_VERSION}]`);
});

function expectScreen(help: string): void {
  const lines = help.split('\n');
  expect(lines.length).toBeLessThanOrEqual(30);
  expect(lines.filter((line) => line.length > 100)).toEqual([]);
}
