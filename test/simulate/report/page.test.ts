import { describe, expect, test } from 'vitest';
import { whatIfPage } from '../../../lib/simulate/report/page.ts';
import { grid, spread, workload } from '../build.ts';
import { answer } from './answers.ts';

const soft = { spread: [spread({ isHard: false })] };
const page = whatIfPage([answer({}, soft)]);

describe('the page', () => {
  test('needs nothing else: no script, and nothing that is loaded', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|url\(|@import|https?:/i);
  });

  test('is the same each time', () => {
    expect(whatIfPage([answer({}, soft)])).toBe(page);
  });

  test('has a language, a title, one heading of the first rank and one main part', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).toContain('<title>What if a node fails: StatefulSet/grid</title>');
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page.match(/<main>/g)).toHaveLength(1);
  });

  test('closes all elements in the order that they are opened', () => {
    const body = page.slice(page.indexOf('<body>'));
    const open: string[] = [];
    for (const [, closing, name = '', attributes] of body.matchAll(/<(\/?)([a-z0-9]+)((?:[^>"]|"[^"]*")*)>/g)) {
      if (closing === '/') expect(open.pop()).toBe(name === 'html' ? undefined : name);
      else if (name !== 'input' && attributes?.endsWith('/') !== true) open.push(name);
    }
    expect(open).toEqual([]);
  });

  test('has each id once, and names only ids that are there', () => {
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    const named = [...page.matchAll(/aria-labelledby="([^"]+)"/g)].flatMap(([, list]) => (list ?? '').split(' '));
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    const ruled = [...page.matchAll(/:has\(#([a-z0-9]+):checked\)/g)].map(([, id]) => id ?? '');
    expect(ruled.length).toBeGreaterThan(0);
    expect(ruled.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('it says first what matters', () => {
  test('the best and the worst of each kind of failure', () => {
    expect(page).toContain(
      '<li class="all"><strong>One node fails</strong>Best placement: nothing lost. Worst placement: everything lost.</li>',
    );
  });

  test('or that it makes no difference where the pods are', () => {
    expect(whatIfPage([answer()])).toContain(
      '<li class="ok"><strong>One node fails</strong>Nothing is lost, wherever the pods run.</li>',
    );
  });
});

test('each placement has its picture, its table and its drains', () => {
  expect(page.match(/<section class="outcome"/g)).toHaveLength(2);
  expect(page.match(/<svg /g)).toHaveLength(2);
  expect(page.match(/<h3>Drains<\/h3>/g)).toHaveLength(2);
});

test('maps that differ have a table', () => {
  const maps = [
    { name: 'default', backupCount: 1, asyncBackupCount: 0 },
    { name: '<carts>', backupCount: 0, asyncBackupCount: 0 },
  ];
  const own = whatIfPage([answer({ grid: grid('PER_MEMBER', 1, { maps }) })]);
  expect(own).toContain('<h3>By map</h3>');
  expect(own).toContain('<th scope="row">&lt;carts&gt;</th>');
});

describe('several grids', () => {
  const two = whatIfPage([answer(), answer({ workloads: [workload({ title: 'StatefulSet/other', name: 'other' })] })]);

  test('have a part each, under a heading of its own', () => {
    expect(two).toContain('<h1>What 2 grids lose if nodes fail</h1>');
    expect(two.match(/<h2 id="g\dh">[^<]+/g)).toEqual([
      '<h2 id="g0h">StatefulSet/grid',
      '<h2 id="g1h">StatefulSet/other',
    ]);
    expect(two).toContain('<title>What if a node fails: StatefulSet/grid and StatefulSet/other</title>');
    expect(two.match(/<h4>Drains<\/h4>/g)?.length).toBeGreaterThan(1);
  });

  test('are picked from apart', () => {
    const ids = [...two.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(two.match(/(?<=type="radio" name=")[^"]+/g))).toContain('g1p0');
  });
});

test('what users wrote stays text', () => {
  const title = '<img src=x onerror=alert(1)>&"\'';
  const own = whatIfPage([answer({ workloads: [workload({ title, name: title, replicas: 1 })] })]);
  expect(own).not.toContain('<img');
  expect(own).toContain('&lt;img src=x onerror=alert(1)&gt;&amp;&quot;&#39;');
});

test('it is told what was looked at', () => {
  expect(page).toContain('All placements that the hard scheduling rules allow were checked.');
});
