import { beforeAll, describe, expect, test } from 'vitest';
import { NEWEST_KUBE_VERSION } from '../../lib/chart/rendering.ts';
import { CHART_NAMES } from '../../lib/charts/charts.ts';
import { ciFiles, type Finding, findingsOf, knownKubernetes, renderCiFile, RENDERED_FOR } from '../support/checks.ts';

let known: Awaited<ReturnType<typeof knownKubernetes>>;
beforeAll(async () => {
  known = await knownKubernetes();
});

test('the checks know each release of Kubernetes that a chart supports, and run the code of the newest', () => {
  expect(known.schema.slice(0, 3)).toEqual(['1.29', '1.30', '1.31']);
  const newest = NEWEST_KUBE_VERSION.replace(/\.\d+$/, '');
  expect(known.schema).toContain(newest);
  expect(known.server.startsWith(`v${newest}.`), `the server is ${known.server}`).toBe(true);
});

describe.each(CHART_NAMES)('%s', (name) => {
  test.each(ciFiles(name))(
    'with %s has no field or type that a release of Kubernetes since 1.29 refuses',
    async (file) => {
      expect(
        await found(
          'schema',
          name,
          file,
          known.schema.map((minor) => `${minor}.0`),
        ),
      ).toEqual({});
    },
  );

  test.each(ciFiles(name))('with %s is taken by the API server, without a warning', async (file) => {
    expect(await found('server', name, file, RENDERED_FOR)).toEqual({});
  });
});

/** What is wrong, for each version of Kubernetes in which something is. */
async function found(
  check: 'schema' | 'server',
  chart: string,
  file: string,
  kubeVersions: readonly string[],
): Promise<Record<string, readonly Finding[]>> {
  const findings: [string, readonly Finding[]][] = [];
  for (const version of kubeVersions)
    findings.push([version, await findingsOf(check, await renderCiFile(chart, file, version), version)]);
  return Object.fromEntries(findings.filter(([, list]) => list.length > 0));
}
