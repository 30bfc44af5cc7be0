import { basename } from 'node:path';
import { UsageError } from '../../errors.ts';
import { defineCommand } from '../command.ts';
import { completionScript, SHELLS } from '../completion/script.ts';
import { print } from '../terminal.ts';

/** Prints what teaches a shell to complete command lines of sidegrid. */
export const completion = defineCommand({
  describe: 'Print a script that teaches bash or zsh to complete commands, charts, options and paths of values',
  operand: { name: 'shell', occurs: 'optional', description: 'bash or zsh', words: SHELLS },
  options: {},
  examples: [
    `echo 'eval "$(sidegrid completion bash)"' >> ~/.bashrc`,
    `echo 'eval "$(sidegrid completion zsh)"' >> ~/.zshrc`,
  ],
  run({ shell = basename(process.env['SHELL'] ?? '') }) {
    const known = SHELLS.find((name) => name === shell);
    if (known === undefined)
      throw new UsageError(
        `sidegrid completion needs bash or zsh, not ${JSON.stringify(shell)} (see sidegrid completion --help)`,
      );
    print(completionScript(known));
    return Promise.resolve(0);
  },
});
