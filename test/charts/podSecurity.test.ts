import { describe, expect, test } from 'vitest';
import { CHART_NAMES } from '../../lib/charts/charts.ts';
import { ciFiles, findingsOf, RENDERED_FOR, renderCiFile } from '../support/checks.ts';

describe.each(CHART_NAMES)('%s', (name) => {
  describe.each(ciFiles(name))('with %s', (file) => {
    test.each(RENDERED_FOR)(
      'makes only pods that a namespace with Pod Security restricted of %s takes',
      async (version) => {
        expect(await findingsOf('pod-security', await renderCiFile(name, file, version), version)).toEqual([]);
      },
    );
  });
});
