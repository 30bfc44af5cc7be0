import type { Construct } from 'constructs';
import type { Pod } from 'kubernetes-types/core/v1.js';
import { Resource } from '../../chart/resource.ts';
import { choose } from '../../expressions/choose.ts';
import { text } from '../../expressions/text.ts';
import { spread } from '../../manifest/each.ts';
import { metadata, suffixedName } from '../../pod/metadata.ts';
import { imageHelper } from '../../pod/values.ts';
import { FIRST_WITH_HEALTH, HEALTH } from '../../sidekick/container.ts';
import { METRICS } from '../../sidekick/podMonitor.ts';
import { versionIsAtLeast } from '../../sidekick/version.ts';
import type { SidekickContext } from './service.ts';

/**
 * What `helm test` runs: asks sidekick through its Service whether a server is up, for half a minute. It sends nothing that
 * a certificate would have to protect.
 */
export class HealthTest extends Resource<Pod> {
  constructor(scope: Construct, id: string, { chart, common, values, sidekick, endpoint }: SidekickContext) {
    const { openShift, facts } = sidekick;
    const { image } = values.test;
    const asked = choose(versionIsAtLeast(facts.version, FIRST_WITH_HEALTH), HEALTH, METRICS);
    super(
      scope,
      id,
      {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: metadata(chart, common, suffixedName(sidekick.name, 'test-health'), {
          fixedAnnotations: {
            'helm.sh/hook': 'test',
            'helm.sh/hook-delete-policy': 'before-hook-creation,hook-succeeded',
          },
        }),
        spec: {
          restartPolicy: 'Never',
          automountServiceAccountToken: false,
          securityContext: openShift.adapt(values.podSecurityContext),
          imagePullSecrets: [spread(values.global.imagePullSecrets), spread(values.imagePullSecrets)],
          containers: [
            {
              name: 'health',
              image: imageHelper('testImage', 'The image of the test.', image, values.global.imageRegistry),
              imagePullPolicy: image.pullPolicy,
              command: [
                'curl',
                '--fail',
                '--silent',
                '--show-error',
                '--insecure',
                ...PATIENCE,
                text`${endpoint}${asked}`,
              ],
              resources: values.sidekick.resources,
              securityContext: openShift.adapt(values.sidekick.securityContext),
            },
          ],
        },
      },
      { test: true },
    );
  }
}

const PATIENCE = ['--max-time', '5', '--retry', '10', '--retry-delay', '3', '--retry-all-errors'];
