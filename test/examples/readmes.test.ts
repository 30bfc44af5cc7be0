import { describe, expect, test } from 'vitest';
import { checkCommand, commandsOf } from './commands.ts';
import { APP_EXAMPLES, textOf } from './example.ts';

describe.each(Object.values(APP_EXAMPLES))('the README of $folder', (example) => {
  test.each(commandsOf(textOf(example, 'README.md')))('%s', (command) => checkCommand(example, command));
});

test('a command that no test knows is told', async () => {
  await expect(checkCommand(APP_EXAMPLES.node, 'kubectl scale demo')).rejects.toThrow(
    'no check for: kubectl scale demo',
  );
});

test('commands are read without comments, and without the & that sends them to the background', () => {
  expect(commandsOf('```sh\n# first\nnode server.js &\n\ncurl localhost\n```\n\n```js\nlet a;\n```')).toEqual([
    'node server.js',
    'curl localhost',
  ]);
});
