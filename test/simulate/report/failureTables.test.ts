import { describe, expect, test } from 'vitest';
import { readTopology } from '../../../lib/manifests/nodes/readTopology.ts';
import { failureTables, pickRules } from '../../../lib/simulate/report/failureTables.ts';
import { spread } from '../build.ts';
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
