import { expect, expectTypeOf, test } from 'vitest';
import { defineCommand } from '../../lib/cli/command.ts';

test('the types of the arguments follow from the options', async () => {
  const command = defineCommand({
    describe: 'Count',
    operand: { name: 'chart', occurs: 'optional', description: '' },
    options: {
      file: { value: 'FILE', repeated: true, description: '' },
      name: { value: 'NAME', description: '' },
      format: { value: 'FORMAT', choices: ['text', 'json'], description: '' },
      loud: { description: '' },
    },
    examples: [],
    run(args) {
      expectTypeOf(args).toExtend<{
        chart: string | undefined;
        file: readonly string[];
        name: string | undefined;
        format: 'text' | 'json' | undefined;
        loud: boolean;
      }>();
      return Promise.resolve(args.file.length);
    },
  });
  expect(await command.run({ chart: 'a', file: ['x', 'y'], name: undefined, format: 'json', loud: false })).toBe(2);
});
