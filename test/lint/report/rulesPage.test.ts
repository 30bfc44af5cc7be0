import { describe, expect, test } from 'vitest';
import { CHART_NAMES } from '../../../lib/charts/charts.ts';
import { hazelcastOperatorCr } from '../../../lib/charts/hazelcast-operator-cr/definition.ts';
import { sidecarGrid } from '../../../lib/charts/sidecar-grid/definition.ts';
import { loadDefinition } from '../../../lib/cli/loadDefinition.ts';
import { pagesOf, rulesPage } from '../../../lib/lint/report/rulesPage.ts';
import { manifestFamilies } from '../../../lib/lint/rules/manifestRules.ts';

const page = rulesPage(await Promise.all(CHART_NAMES.map(loadDefinition)));
const entryOf = (id: string) => page.split(/^##+ /m).find((entry) => entry.startsWith(`${id}\n`)) ?? '';

test('docs/rules.md is made of the rules: npx vitest run test/lint/report/rulesPage.test.ts -u', async () => {
  await expect(page).toMatchFileSnapshot('../../../docs/rules.md');
});

test('a rule of both sides has both remedies, the other ones have their own', () => {
  expect(entryOf('SG036')).toMatch(
    /\n- In values, `availability\..*maxUnavailable`: Set it to 1\.\n- In manifests: Set maxUnavailable to 1\.\n/,
  );
  expect(entryOf('SG001')).toContain('\n- In values, ');
  expect(entryOf('SG001')).not.toContain('- In manifests');
  expect(entryOf('SG120')).toMatch(/\n- In manifests: Set terminationGracePeriodSeconds/);
  expect(entryOf('SG120')).not.toContain('- In values');
});

test('a message names the facts that it depends on', () => {
  expect(entryOf('SG106')).toContain('Discovery calls members at port `dialledPort`, but they listen on `port`.');
});

test('the page ends with the next free id of each prefix', () => {
  expect(page.trimEnd()).toMatch(/\nNext free ids: MC\d{3}, OP\d{3}, SG\d{3}, SK\d{3}\.$/);
});

describe('pages', () => {
  const pages = (id: string) => pagesOf(id, [sidecarGrid]);

  describe('a page tells of a rule', () => {
    test('of a chart, and what it means for manifests', () => {
      const page = pages('SG035');
      expect(page).toContain('SG035, a warning of values of the chart sidecar-grid');
      expect(page).toMatch(/^why +Drains may evict <most evicted> members at once/m);
      expect(page).toMatch(/^in manifests +Set maxUnavailable to at most backup-count\.$/m);
    });

    test('of manifests only', () => {
      expect(pages('SG120')).toBe(`SG120, an error of manifests

why           Kubernetes kills a pod after <gracePeriod> seconds, but its member may need longer to
              hand its entries over. The rest is lost.
fix           Set terminationGracePeriodSeconds to more than hazelcast.graceful.shutdown.max.wait.
source        https://docs.hazelcast.com/hazelcast/5.5/maintain-cluster/shutdown`);
    });

    test('whatever the case of its id', () => {
      expect(pages('sg120')).toBe(pages('SG120'));
    });
  });

  test('a rule that two charts share has one page, of the first', () => {
    const page = pagesOf('SG043', [sidecarGrid, hazelcastOperatorCr]);
    expect(page).toBe(pages('SG043'));
    expect(pagesOf('SG043', [hazelcastOperatorCr])).toContain('values of the chart hazelcast-operator-cr');
  });

  test('every rule has a page, with no expression in it', () => {
    const ids = [
      ...sidecarGrid.rules.map(({ rule }) => rule.id),
      ...manifestFamilies.flatMap(({ rules }) => rules.map(({ id }) => id)),
    ];
    expect(ids.length).toBeGreaterThan(80);
    for (const id of ids) expect(pages(id)).not.toMatch(/printf|\.Values|\(int64|undefined/);
  });

  test('a retired id is told with the rule that took its place', () => {
    expect(() => pages('sg119')).toThrow('the rule SG119 is now a part of SG066');
  });

  test('an unknown id is told with the nearest', () => {
    expect(() => pages('SG36')).toThrow('there is no rule "SG36": did you mean SG036?');
    expect(() => pages('nothing')).toThrow('there is no rule "nothing": ids are such as SG001');
  });
});
