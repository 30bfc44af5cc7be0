import { describe, expect, test } from 'vitest';
import { readTopology } from '../../../lib/manifests/nodes/clusterNode.ts';
import { failureTables, MAP_HEADS, mapRows, pickRules, rowsOf } from '../../../lib/simulate/report/failureTables.ts';
import { grid, spread } from '../build.ts';
import { answer, firstOutcome } from './answers.ts';

const outcome = firstOutcome(answer());
const html = failureTables(outcome, 'p0').join('\n');

test('each failure can be picked, in one group; nothing is at the start', () => {
  const radios = html.match(/<input type="radio"[^>]*>/g) ?? [];
  expect(radios).toHaveLength(1 + 3 + 3 + 3);
  expect(radios.every((radio) => radio.includes('name="p0"'))).toBe(true);
  expect(radios.filter((radio) => radio.includes('checked'))).toEqual(['<input type="radio" name="p0" checked>']);
});

test('a failure that can be picked has a rule that marks its nodes', () => {
  const rules = pickRules(outcome, 'p0');
  expect(rules[0]).toBe(
    '#p0:has(#p0f0:checked) :is(.n0) { --lost: visible; --fade: .3; --down: var(--all); --dash: 5 4; }',
  );
  expect(rules.some((rule) => rule.includes('#p0f6:checked) :is(.n0, .n1)'))).toBe(true);
  for (const id of html.match(/(?<=id=")p0f\d+/g) ?? []) expect(rules.join()).toContain(`#${id}:checked`);
});

test('what is lost is marked by more than colour', () => {
  expect(html).toContain('<span class="lost ok">nothing</span>');
  expect(html).toMatch(/<span class="lost some">3[234][^<]*<\/span>/);
});

test('heads have scopes, and tables have captions', () => {
  expect(html.match(/<caption>/g)).toHaveLength(2);
  expect(html).toContain('<th scope="col">entries lost</th>');
  expect(html).toContain('<th scope="row"><label>');
});

test('why pods wait is told below the table', () => {
  expect(html).toContain('<td>1 (1)</td>');
  expect(html).toContain('<ol class="notes">');
});

describe('pairs', () => {
  test('that lose most come first', () => {
    const own = firstOutcome(
      answer({ nodes: readTopology('a:4', '--topology') }, { spread: [spread({ isHard: false })] }),
    );
    const pairs = failureTables(own, 'p0').filter((line) => line.includes('nodes a-'));
    expect(pairs[0]).toContain('lost some');
    expect(pairs.at(-1)).toContain('lost ok');
  });

  test('beyond sixty are counted', () => {
    const own = firstOutcome(answer({ nodes: readTopology('a:12', '--topology') }));
    const lines = failureTables(own, 'p0').join('\n');
    expect(lines).toContain('<summary>Two nodes at once: 66 pairs, highest loss first</summary>');
    expect(lines).toContain('<p class="note">6 more pairs with no higher loss than these.</p>');
    expect(pickRules(own, 'p0')).toHaveLength(12 + 1 + 60);
  });

  test('are left out where there is one node only', () => {
    const own = firstOutcome(answer({ nodes: readTopology('a:1', '--topology') }));
    expect(failureTables(own, 'p0').join('\n')).not.toContain('<details');
  });
});

describe('mapRows', () => {
  const rows = (maps: Parameters<typeof grid>[2]) => {
    const told = answer({ grid: grid('PER_MEMBER', 1, maps) });
    return mapRows(firstOutcome(told), told);
  };

  test('maps with the same copies are one line', () => {
    const found = rows({
      maps: [
        { name: 'default', backupCount: 2, asyncBackupCount: 0 },
        { name: 'carts', backupCount: 0, asyncBackupCount: 1 },
        { name: 'orders', backupCount: 2, asyncBackupCount: 0 },
      ],
    });
    expect(found.map((cells) => cells.slice(0, 3))).toEqual([
      ['default and orders', '2', 'nothing'],
      ['carts', '0, and 1 async', expect.stringMatching(/^3[234].*%; nothing if asynchronous backups are complete$/)],
    ]);
    expect(found.every((cells) => cells.length === MAP_HEADS.length)).toBe(true);
  });

  test('where all maps are alike there is nothing to add', () => {
    expect(rows({ maps: [] })).toEqual([]);
    expect(
      rows({
        maps: [
          { name: 'default', backupCount: 1, asyncBackupCount: 0 },
          { name: 'carts', backupCount: 1, asyncBackupCount: 0 },
        ],
      }),
    ).toEqual([]);
  });
});

describe('rows', () => {
  test('failures that do the same are one line, whose loss spans theirs', () => {
    const outcome = firstOutcome(answer());
    const rows = rowsOf(outcome);
    expect(rows.map(({ title }) => title)).toEqual([
      'each of 3 nodes, e.g. node a-1',
      'each of 3 zones, e.g. zone a',
      'each of 3 pairs, e.g. nodes a-1 and b-1',
    ]);
    const shares = outcome.failures.filter(({ failure }) => failure.kind === 'pair').map(({ loss }) => loss.share);
    expect(rows[2]?.outcome.loss.share).toEqual({
      least: Math.min(...shares.map(({ least }) => least)),
      mean: Math.max(...shares.map(({ mean }) => mean)),
      most: Math.max(...shares.map(({ most }) => most)),
    });
  });

  test('a failure of its own keeps its name', () => {
    const nodes = readTopology('a:2,b:1', '--topology');
    expect(rowsOf(firstOutcome(answer({ nodes }))).map(({ title }) => title)).toContain('zone b');
  });
});
