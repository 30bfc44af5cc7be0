import { expect, expectTypeOf, test } from 'vitest';
import { defineCommand } from '../../lib/cli/command.ts';

test('the types of the arguments follow from the options', async () => {
  const command = defineCommand({
    describe: 'Count',
    options: {
      file: { value: 'FILE', repeated: true, description: '' },
      name: { value: 'NAME', description: '' },
      loud: { description: '' },
    },
    examples: [],
    run(args) {
      expectTypeOf(args).toExtend<{
        chart: string;
        file: readonly string[];
        name: string | undefined;
        loud: boolean;
      }>();
      return Promise.resolve(args.file.length);
    },
  });
  expect(await command.run({ chart: 'a', file: ['x', 'y'], name: undefined, loud: false })).toBe(2);
});
