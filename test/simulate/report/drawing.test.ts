import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTopology } from '../../../lib/manifests/nodes/clusterNode.ts';
import { type Box, drawingOf } from '../../../lib/simulate/report/drawing.ts';
import { answer, firstOutcome } from './answers.ts';

function draw(topology: string, replicas: number) {
  const told = answer({ nodes: readTopology(topology, '--topology') }, { replicas, spread: [] });
  return drawingOf(firstOutcome(told), told);
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function overlap(left: Box, right: Box): boolean {
  return (
    left.x < right.x + right.width &&
    right.x < left.x + left.width &&
    left.y < right.y + right.height &&
    right.y < left.y + left.height
  );
}

function anyOverlap(boxes: readonly Box[]): boolean {
  return boxes.some((box, index) => boxes.slice(index + 1).some((other) => overlap(box, other)));
}

test('all stand inside of what they belong to, and nothing on another, whatever the cluster', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(sizes, fc.nat({ max: 5 }), (zones, replicas) => {
      const { width, height, zones: drawn } = draw(zones.map((count, index) => `z${index}:${count}`).join(), replicas);
      const page = { x: 0, y: 0, width, height };
      expect(drawn.every((zone) => isInside(zone, page))).toBe(true);
      expect(anyOverlap(drawn)).toBe(false);
      const nodes = drawn.flatMap((zone) => zone.nodes.map((node) => ({ zone, node })));
      expect(nodes.every(({ zone, node }) => isInside(node, zone))).toBe(true);
      expect(anyOverlap(nodes.map(({ node }) => node))).toBe(false);
      const pods = nodes.flatMap(({ node }) => node.pods.map((pod) => ({ node, pod })));
      expect(pods).toHaveLength(replicas);
      expect(pods.every(({ node, pod }) => isInside(pod, node))).toBe(true);
      expect(anyOverlap(pods.map(({ pod }) => pod))).toBe(false);
    }),
    { numRuns: 15 },
  );
});

describe('the picture stays readable', () => {
  test('many nodes without pods share a box', () => {
    const [zone] = draw('a:12', 3).zones;
    expect(zone?.nodes.map(({ nodes, pods }) => [nodes.length, pods.length])).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
      [9, 0],
    ]);
  });

  test('zones side by side are equally high', () => {
    const { zones } = draw('a:1,b:3', 2);
    expect(new Set(zones.map(({ height }) => height)).size).toBe(1);
  });

  test('many zones stand in rows', () => {
    const { zones } = draw('a:1,b:1,c:1,d:1,e:1,f:1', 2);
    expect(new Set(zones.map(({ y }) => y)).size).toBeGreaterThan(1);
  });
});
