import { describe, expect, test } from 'vitest';
import { locate } from '../../../lib/manifests/objects/locate.ts';

const TEXT = `# values
a:
  b:
    - c: 1
    - c: 2
      d.e: 3
  b.x: 4
f: {g: 5, h: [6,
  7]}
anchor: &one {i: 1}
alias: *one
data:
  x.yaml: |
    j:
      k: 1
  y.yaml: "j: 1"
`;

describe('a path leads to its line', () => {
  test.each([
    ['a', 2],
    ['a.b[0].c', 4],
    ['a.b[1].c', 5],
    ['a.b[1].d.e', 6],
    ['a.b.x', 7],
    ['f.g', 8],
    ['f.h[1]', 9],
    ['alias.i', 10],
    ['data.x.yaml: j.k', 15],
    ['data.y.yaml: j', 16],
  ])('%s', (path, line) => {
    expect(locate(TEXT, path).line).toBe(line);
  });
});

test('a path is followed as far as it goes', () => {
  expect(locate(TEXT, 'a.nothing.here')).toEqual({ line: 2, followed: 1 });
  expect(locate(TEXT, 'a.b[7].c')).toEqual({ line: 3, followed: 3 });
  expect(locate(TEXT, 'ab')).toEqual({ line: 2, followed: 0 });
  expect(locate('', 'a')).toEqual({ line: 1, followed: 0 });
});
