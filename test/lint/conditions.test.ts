import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { beforeAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A file of the project, in whose place the fixtures are read: the rules need the types of the imports. */
const PLACE = `${ROOT}/lib/chart/notes.ts`;

const HEAD = `import type { Expression } from '../expressions/expression.ts';
export function choose(on: Expression<boolean>, count: Expression<number> | undefined): string {
`;

let eslint: ESLint;
beforeAll(() => {
  eslint = new ESLint({ cwd: ROOT, overrideConfig: { linterOptions: { reportUnusedDisableDirectives: 'off' } } });
});

describe('an expression used as a condition of TypeScript is always true, and reported', () => {
  test.each([
    ['if', "if (on) return 'a';\nreturn 'b';"],
    ['?:', "return on ? 'a' : 'b';"],
    ['&&', "return String(on && 'a');"],
    ['||', "return String(on || 'a');"],
    ['??', "return String(on ?? 'a');"],
    ['!', "if (!on) return 'a';\nreturn 'b';"],
    ['! alone', 'return String(!on);'],
    ['! in ?:', "return !on ? 'a' : 'b';"],
    ['while', "while (on) return 'a';\nreturn 'b';"],
  ])('%s', async (_, body) => {
    expect(await rulesBroken(body)).toEqual(
      expect.arrayContaining([expect.stringMatching(/-condition$|-boolean-expressions$/)]),
    );
  });

  test('a comparison with a plain value is never true', async () => {
    expect(await rulesBroken("return on === (true as unknown) ? 'a' : 'b';")).toEqual([]);
  });

  test('an expression in a plain text is reported too', async () => {
    expect(await rulesBroken('return `x-${on}`;')).toContain('@typescript-eslint/restrict-template-expressions');
  });
});

test('whether an optional prop was given may be asked', async () => {
  expect(await rulesBroken("return count ? 'a' : 'b';")).toEqual([]);
});

async function rulesBroken(body: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(`${HEAD}  ${body}\n}\n`, { filePath: PLACE });
  return (result?.messages ?? [])
    .map(({ ruleId, message }) => ruleId ?? message)
    .filter((rule) => rule !== '@typescript-eslint/no-unused-vars');
}
