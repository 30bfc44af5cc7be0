import { describe, expect, test } from 'vitest';
import { escape, groupLetter, legend, picture } from '../../../lib/simulate/report/picture.ts';
import { grid, node, workload } from '../build.ts';
import { answer, firstOutcome } from './answers.ts';

const told = answer({ grid: grid('NODE_AWARE') });
const svg = picture(firstOutcome(told), told, 'p0').join('\n');

test('the picture has a title and a description for those who do not see it', () => {
  expect(svg).toContain('role="img" aria-labelledby="p0-title p0-text"');
  expect(svg).toContain('<title id="p0-title">Placement, with no better or worse one possible</title>');
  expect(svg).toContain('<desc id="p0-text">a-1 has grid-0; b-1 has grid-1; c-1 has grid-2.</desc>');
});

test('zones, nodes and pods are in it, with their partition groups', () => {
  for (const zone of ['zone a', 'zone b', 'zone c']) expect(svg).toContain(`>${zone}</text>`);
  expect(svg.match(/<g class="node n\d">/g)).toHaveLength(3);
  expect(svg).toContain('<title>grid-1, partition group B</title>');
  expect(svg).toContain('<tspan class="letter">B</tspan> 1</text>');
});

test('elements are closed in the order that they are opened', () => {
  const open: string[] = [];
  for (const [, closing, name, attributes] of svg.matchAll(/<(\/?)([a-z]+)((?:[^>"]|"[^"]*")*)>/g)) {
    if (closing === '/') expect(open.pop()).toBe(name);
    else if (attributes?.endsWith('/') !== true) open.push(name ?? '');
  }
  expect(open).toEqual([]);
});

test('names stay text, and long ones keep both ends', () => {
  const nodes = ['<b>&'.repeat(5), 'ip-10-0-12-34-west'].map((name) => node({ name }));
  const own = answer({ nodes, workloads: [workload({ replicas: 1 })] });
  const lines = picture(firstOutcome(own), own, 'p0').join('\n');
  expect(lines).not.toContain('<b>');
  expect(lines).toContain('>ip-10-…4-west</text>');
  expect(lines).toContain('<title>ip-10-0-12-34-west</title>');
});

test('a placement without pods says so', () => {
  const none = answer({}, { replicas: 0 });
  expect(picture(firstOutcome(none), none, 'p0').join('\n')).toContain('No node has a member.');
});

describe('the legend', () => {
  test('names the groups and who is in them', () => {
    const zones = answer({ grid: grid('ZONE_AWARE') }, { replicas: 4 });
    expect(legend(firstOutcome(zones))).toContain('<li><span class="mark g0">A</span> a: grid-0, grid-3</li>');
  });

  test('is left out where each member is a group', () => {
    expect(legend(firstOutcome(told))).toEqual([]);
  });
});

test('groups have letters, however many there are', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(groupLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

describe('escape', () => {
  test('text stays text', () => {
    expect(escape('<script>"&\'</script>')).toBe('&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;');
  });

  test('characters that no page may hold are left out', () => {
    expect(escape('a\u0000b\u001bc\td')).toBe('abc\td');
  });
});
