import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  DEFAULT_KUBE_VERSION,
  NEWEST_KUBE_VERSION,
  readKubeVersion,
  assertRelease,
  satisfies,
} from '../../lib/chart/rendering.ts';
import { writeChart } from '../support/chartFolder.ts';
import { Oracle } from '../support/oracle.ts';

describe('release', () => {
  const RELEASE = { name: 'shop', namespace: 'default', service: 'sidegrid' };

  test.each(['Shop', 'a_b', 'a..b', '-a', 'a-', '', 'x'.repeat(54)])('the release name %j is invalid', (name) => {
    expect(() => assertRelease({ ...RELEASE, name })).toThrow(
      /^the release name ".*" is invalid: it must match .* and not be longer than 53 characters$/,
    );
  });

  test.each(['a', '1', 'a.b', 'a-b', 'x'.repeat(53)])('the release name %j is valid', (name) => {
    expect(() => assertRelease({ ...RELEASE, name })).not.toThrow();
  });

  test.each(['Team', 'a.b', '', 'a_b', 'x'.repeat(64)])('the namespace %j is invalid', (namespace) => {
    expect(() => assertRelease({ ...RELEASE, namespace })).toThrow(
      `the namespace ${JSON.stringify(namespace)} is invalid: it must be a DNS label of at most 63 characters`,
    );
  });

  test.each(['', 'x', '1', '1.33.0.1', '01.33.0', '1.33.0-', ' 1.33.0', '99999999999.1.0'])(
    'the Kubernetes version %j is invalid',
    (version) => {
      expect(() => readKubeVersion(version)).toThrow(
        `the Kubernetes version ${JSON.stringify(version)} is invalid: write it as 1.33.0`,
      );
    },
  );

  test('a suffix of the cluster stays, as templates see it in a cluster', () => {
    expect(readKubeVersion('v1.33.4-gke.1245000')).toBe('v1.33.4-gke.1245000');
  });

  describe('a version fits a constraint', () => {
    test.each<[string, string, boolean]>([
      ['v1.29.0', '>=1.29.0-0', true],
      ['v1.28.15', '>=1.29.0-0', false],
      ['v1.30.0', '>= v1.29.5', true],
      ['v1.29', '>=1.29.0', true],
      ['v1.29', '>=1.29.1', false],
      ['v2.0.0', '>=1.29.0-0', true],
      ['v1.29.0-gke.1', '>=1.29.0-0', true],
      ['v1.29.0-gke.1', '>=1.29.0', true],
    ])('%s fits %s: %s', (version, constraint, expected) => {
      expect(satisfies(version, constraint)).toBe(expected);
    });

    test.each(['^1.29', '1.29.0', '>=1.29', '>=1.29.0 <1.40.0'])(
      'of the one form that we read, not %s',
      (constraint) => {
        expect(() => satisfies('v1.33.0', constraint)).toThrow(
          `the chart's kubeVersion "${constraint}" is invalid: write it as >=1.29.0-0`,
        );
      },
    );
  });

  describe('Helm agrees', () => {
    let oracle: Oracle;
    beforeAll(async () => {
      oracle = await Oracle.start();
    });
    afterAll(() => oracle.close());

    test.each(['1.33.0', 'v1.33.0', '1.33', 'v1.29.1'])('on what templates see of the version %s', async (version) => {
      const { objects } = await oracle.render(chartFor('>=1.20.0-0'), {}, undefined, version);
      expect(objects).toEqual([{ kind: 'Version', is: readKubeVersion(version) }]);
    });

    test.each([
      ['1.29.0-gke.1', '>=1.29.0'],
      ['1.29.0-gke.1', '>=1.29.0-0'],
      ['1.30.0+k3s1', '>=1.29.0'],
      ['1.28.9', '>=1.29.0-0'],
      ['1.29', '>=1.29.0'],
    ])('on whether %s fits %s', async (version, constraint) => {
      const { error } = await oracle.render(chartFor(constraint), {}, undefined, version);
      expect(satisfies(readKubeVersion(version), constraint)).toBe(error === undefined);
    });
  });

  function chartFor(kubeVersion: string): string {
    return writeChart(
      'versions',
      new Map([
        ['Chart.yaml', `apiVersion: v2\nname: versions\nversion: 1.0.0\nkubeVersion: '${kubeVersion}'\n`],
        ['templates/version.yaml', 'kind: Version\nis: {{ .Capabilities.KubeVersion.Version | quote }}\n'],
      ]),
    );
  }
});

describe('kubeVersions', () => {
  test('the newest version is one that charts accept when they say nothing else', () => {
    expect(satisfies(readKubeVersion(NEWEST_KUBE_VERSION), DEFAULT_KUBE_VERSION)).toBe(true);
  });

  test('native sidecars are on by default from the oldest version that charts accept', () => {
    expect(satisfies('v1.29.0-gke.1', DEFAULT_KUBE_VERSION)).toBe(true);
    expect(satisfies('v1.28.15', DEFAULT_KUBE_VERSION)).toBe(false);
  });
});
