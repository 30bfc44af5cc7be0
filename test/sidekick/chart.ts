import type { ConfigMap, Pod } from 'kubernetes-types/core/v1.js';
import {
  type ChartDefinition,
  defineChart,
  eachEntry,
  imageHelper,
  object,
  release,
  Resource,
  spread,
  text,
} from '../../lib/index.ts';
import { sidekickArguments } from '../../lib/sidekick/arguments.ts';
import { sidekickFacts } from '../../lib/sidekick/facts.ts';
import { sidekickRules } from '../../lib/sidekick/rules/rules.ts';
import { sidekickValues } from '../../lib/sidekick/values.ts';

/** A chart of a pod with nothing but a sidekick: its arguments and rules, in both back-ends. */
export const sidekickChart: ChartDefinition = defineChart({
  name: 'sidekick-core',
  version: '1.0.0',
  appVersion: '7.1.2',
  description: 'A pod with a sidekick.',
  values: object('Values of a sidekick.', { sidekick: sidekickValues }),
  compose(chart, { sidekick }) {
    const facts = sidekickFacts({ values: sidekick, namespace: release.namespace });
    const { cache, tls } = sidekick;
    const { fullname } = chart.helpers;
    new Resource<Pod>(chart, 'pod', {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: fullname },
      spec: {
        containers: [
          {
            name: 'sidekick',
            image: imageHelper('image', 'The image of sidekick.', sidekick.image),
            imagePullPolicy: sidekick.image.pullPolicy,
            args: sidekickArguments(facts),
            env: [
              { name: 'VERSION', value: facts.version },
              eachEntry(sidekick.env, ['name', 'value'], (name, value) => ({ name, value })),
              spread(sidekick.extraEnv),
            ],
          },
        ],
      },
    });
    // What the arguments do not need: a value that no template uses is refused.
    new Resource<ConfigMap>(chart, 'rest', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: fullname },
      data: {
        cache: text`${cache.accessKeyField} ${cache.secretKeyField} ${cache.bucketField} ${cache.minSize} ${cache.healthDuration}`,
        key: tls.keyPasswordSecret.key,
      },
    });
    for (const rule of sidekickRules) chart.addRule(rule, facts);
  },
});

/** The least that a sidekick needs. */
export const BASE = { healthPath: '/minio/health/ready', sites: ['http://minio-{0...3}.minio-hl:9000'] };

/** Values of a sidekick over the least that it needs. */
export function sidekick(settings: object): { readonly sidekick: object } {
  return { sidekick: { ...BASE, ...settings } };
}
