import type { Deployment } from 'kubernetes-types/apps/v1.js';
import type { Service } from 'kubernetes-types/core/v1.js';
import {
  atLeast,
  defineChart,
  defineRule,
  eachEntry,
  environment,
  image,
  imageHelper,
  type Input,
  integer,
  lessThan,
  notesWhen,
  object,
  port,
  Resource,
  text,
  when,
} from 'sidegrid';

/** What users of the chart set. From here come values.yaml, its schema, the table of the README, and the types below. */
const values = object('Values of the chart echo.', {
  replicas: integer({ description: 'Number of pods.', default: 2, minimum: 0, maximum: 100 }),
  image: image({ description: 'What runs.', registry: 'ghcr.io', repository: 'acme/echo', tag: '1.0.0' }),
  port: port({ description: 'Port of the Service.', default: 80 }),
  env: environment({ description: 'Environment variables.' }),
});

/** A rule, said once: it warns at synth, after `helm install`, and stands in the README. */
const severalPods = defineRule<{ replicas: Input<number> }>({
  id: 'ECHO1',
  severity: 'warning',
  place: 'replicas',
  broken: ({ replicas }) => lessThan(replicas, 2),
  message: 'A single pod is unavailable during each rollout.',
  remedy: { values: 'Set it to 2 or more.' },
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#rolling-update-deployment',
});

/** A chart of your own: `sidegrid chart examples/own-chart/chart.ts`, or `sidegrid synth` for plain YAML. */
export default defineChart({
  name: 'echo',
  version: '1.0.0',
  appVersion: '1.0.0',
  description: 'Answers with what it was asked.',
  values,
  compose(chart, { replicas, image, port, env }) {
    const { fullname, labels, selectorLabels } = chart.helpers;

    new Resource<Deployment>(chart, 'deployment', {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: fullname, labels },
      spec: {
        replicas,
        selector: { matchLabels: selectorLabels },
        template: {
          metadata: { labels: selectorLabels },
          spec: {
            containers: [
              {
                name: 'echo',
                image: imageHelper('image', 'The image that runs.', image),
                imagePullPolicy: image.pullPolicy,
                ports: [{ name: 'http', containerPort: 8080 }],
                env: [eachEntry(env, ['name', 'value'], (name, value) => ({ name, value }))],
              },
            ],
          },
        },
      },
    });

    new Resource<Service>(
      chart,
      'service',
      when(atLeast(replicas, 1), {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: fullname, labels },
        spec: { selector: selectorLabels, ports: [{ name: 'http', port, targetPort: 8080 }] },
      }),
    );

    chart.addRule(severalPods, { replicas });
    chart.addNotes(
      text`kubectl port-forward service/${fullname} 8080:${port}`,
      notesWhen(atLeast(replicas, 1), '', text`${replicas} pods answer.`),
    );
  },
});
