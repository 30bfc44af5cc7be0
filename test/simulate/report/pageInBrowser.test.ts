import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readTopology } from '../../../lib/manifests/nodes/clusterNode.ts';
import { whatIfPage } from '../../../lib/simulate/report/page.ts';
import { lostWords } from '../../../lib/simulate/report/words.ts';
import type { PlacementOutcome } from '../../../lib/simulate/whatIf/outcome.ts';
import { findChromium } from '../../../tools/lib/chromium.ts';
import { grid, spread, workload } from '../build.ts';
import { answer } from './answers.ts';
import { NO_CHROMIUM, type PageFacts, readInChromium, type View } from './chromium.ts';

const MAPS = [
  { name: 'default', backupCount: 1, asyncBackupCount: 0 },
  { name: 'carts', backupCount: 0, asyncBackupCount: 0 },
];
const nodes = readTopology('a:2,b:2,c:2', '--topology');
const members = (name: string, replicas: number) =>
  workload({ title: `StatefulSet/${name}`, name, replicas, spread: [spread({ isHard: false })] });
/** Two grids, so that all kinds of parts are there: several placements, groups, maps, pods that wait. */
const ANSWERS = [
  answer({ nodes, grid: grid('ZONE_AWARE', 1, { maps: MAPS }), workloads: [members('grid', 6)] }),
  answer({ workloads: [workload({ title: 'StatefulSet/other', name: 'other', replicas: 4, spread: [spread()] })] }),
];
const OUTCOMES = ANSWERS.flatMap(({ outcomes }) => outcomes);

const browser = findChromium(process.env);

const VIEWS: readonly (readonly [string, View])[] = [
  ['wide and light', { width: 1280, scheme: 'light' }],
  ['narrow and dark', { width: 400, scheme: 'dark' }],
];

describe.each(VIEWS)('in a browser, %s', (_, view) => {
  let facts: PageFacts;
  beforeAll(async () => {
    if (browser !== undefined) facts = await readInChromium(browser, whatIfPage(ANSWERS), view);
  });
  beforeEach(({ skip }) => skip(browser === undefined, NO_CHROMIUM));

  test('the page needs nothing else, and is no wider than the window', () => {
    expect(facts.loaded).toEqual([]);
    expect(facts.width).toBe(view.width);
    expect(facts.isWiderThanWindow).toBe(false);
    expect(facts.background).toBe(view.scheme === 'dark' ? 'rgb(18, 22, 28)' : 'rgb(255, 255, 255)');
  });

  test('the tables say what the answer does', () => {
    const shown = facts.tables.filter(({ caption }) => caption === 'Select a failure to show it in the picture.');
    expect(shown.map(({ rows }) => rows.map((row) => row.slice(0, 3)))).toEqual(OUTCOMES.map(rowsOf));
    const pairs = facts.tables.filter(({ caption }) => caption === 'Select two nodes that fail at once.');
    expect(pairs.map(({ rows }) => rows.length)).toEqual(OUTCOMES.map((outcome) => failures(outcome, true).length));
    for (const { heads, rows } of facts.tables) for (const row of rows) expect(row).toHaveLength(heads.length);
  });

  test('what is picked is crossed out in the picture of its placement, and nothing else', () => {
    const crossed = new Map(facts.picked.map((one) => [one.title, one.crossed]));
    expect(crossed.get('nothing')).toEqual([]);
    expect(crossed.get('node a-1')).toEqual(['a-1']);
    expect(crossed.get('zone b')).toEqual(['b-1']);
    expect(crossed.get('nodes a-1 and b-1')).toEqual(['a-1', 'b-1']);
    const [firstZone] = facts.picked.filter(({ title }) => title === 'zone b');
    expect(firstZone?.crossed).toEqual(['b-1', 'b-2']);
  });

  test('headings go down by one rank, and tables have heads for rows and columns', () => {
    expect(facts.headings[0]).toEqual({ rank: 1, text: 'What 2 grids lose if nodes fail' });
    const ranks = facts.headings.map(({ rank }) => rank);
    expect(ranks.filter((rank, index) => rank > (ranks[index - 1] ?? 0) + 1)).toEqual([]);
    expect(facts.headsWithoutScope).toBe(0);
  });

  test('pictures have a role and tell what they show', () => {
    expect(facts.pictures).toHaveLength(OUTCOMES.length);
    for (const { role, name, title } of facts.pictures) {
      expect(role).toBe('img');
      expect(title).not.toBe('');
      expect(name).toContain(`${title} a-1 has `);
    }
  });

  test('all that can be used is reached by keys, in the order of the page, and has a name', () => {
    expect(facts.reachable.filter(({ tabIndex, name }) => tabIndex > 0 || name === '')).toEqual([]);
    const tags = new Set(facts.reachable.map(({ tag }) => tag));
    expect(tags).toEqual(new Set(['div', 'input', 'summary']));
    expect(facts.scrolling.length).toBeGreaterThan(0);
    expect(facts.scrolling).not.toContain(false);
  });

  test('every text stands out from what is behind it', () => {
    expect(facts.contrasts.length).toBeGreaterThan(100);
    expect(facts.contrasts.filter(({ value }) => value < 4.5)).toEqual([]);
  });
});

/** The first cells of each row that a placement must have. */
function rowsOf(outcome: PlacementOutcome): readonly (readonly string[])[] {
  const all = outcome.members.length;
  return [
    ['nothing', `0 of ${all}`, 'nothing'],
    ...failures(outcome, false).map(({ failure, dead, loss }) => [
      failure.title,
      `${dead.size} of ${all}`,
      lostWords(loss),
    ]),
  ];
}

function failures({ failures: all }: PlacementOutcome, areOfPairs: boolean) {
  return all.filter(({ failure }) => (failure.kind === 'pair') === areOfPairs);
}
