import { expect, test } from 'vitest';
import { NEWEST_KUBE_VERSION } from '../../lib/chart/rendering.ts';
import type { Command } from '../../lib/cli/command.ts';
import { COMMANDS } from '../../lib/cli/commands.ts';
import { synth } from '../../lib/cli/commands/synth.ts';
import { commandHelp, programHelp } from '../../lib/cli/help.ts';
import { commandYargs, newYargs } from '../../lib/cli/yargs.ts';

test('the help of the program fits a screen and names all commands', async () => {
  const help = await programHelp(newYargs()).getHelp();
  expectScreen(help);
  for (const [name, { describe }] of Object.entries(COMMANDS))
    expect(help).toMatch(new RegExp(`^  sidegrid ${name} +${describe}$`, 'm'));
});

test.each(Object.entries(COMMANDS))(
  'the help of %s fits a screen, and has all options and examples',
  async (name, { load }) => {
    const command = await load();
    const help = await helpOf(name, command);
    expectScreen(help);
    expect(help).toContain(`Usage: sidegrid ${name} ${command.usage ?? ''}`);
    for (const [option, { short, value = '', description }] of Object.entries(command.options))
      expect(lineOf(help, `${short === undefined ? '   ' : `-${short},`} --${option} `)).toMatch(
        new RegExp(`  ${value}.* ${description.replace(/[[\]]/g, '\\$&')}$`),
      );
    expect(command.examples.length).toBeGreaterThan(0);
    for (const example of command.examples) expect(help).toContain(`\n  ${example}`);
  },
);

test('the help tells the default Kubernetes version', async () => {
  expect(await helpOf('synth', synth)).toContain(`[${NEWEST_KUBE_VERSION}]`);
});

async function helpOf(name: string, command: Command): Promise<string> {
  return await commandHelp(commandYargs(command), name, command).getHelp();
}

function lineOf(help: string, start: string): string | undefined {
  return help.split('\n').find((line) => line.startsWith(`  ${start}`));
}

function expectScreen(help: string): void {
  const lines = help.split('\n');
  expect(lines.length).toBeLessThanOrEqual(30);
  expect(lines.filter((line) => line.length > 100)).toEqual([]);
}
