import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const LIB = fileURLToPath(new URL('../../lib', import.meta.url));
const KIND = /instanceof (When|Remark|NamedBlock|Merged|Each|EachField|Spread)\b/g;

test('no function goes through the kinds of nodes by itself: visit() does', () => {
  const files = readdirSync(LIB, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  const functions = files.flatMap((path) =>
    readFileSync(join(LIB, path), 'utf8')
      .split(/\n(?=(?:export )?(?:function|class|const) )/)
      .map((text) => ({ path, kinds: new Set([...text.matchAll(KIND)].map(([, kind]) => kind)) })),
  );
  expect(functions.filter(({ kinds }) => kinds.size > 2).map(({ path }) => path)).toEqual([]);
});
