import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { EXAMPLE_VALUES } from './environment.ts';

/** What a pod of a scenario runs. */
export interface ExamplePodProps {
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Names of ConfigMaps by the folders that they are mounted at. */
  readonly files?: Readonly<Record<string, string>>;
  readonly readinessProbe?: object;
  /** The memory that it asks for. */
  readonly memory?: string;
  /** The node that it must be on. */
  readonly node?: string;
}

/** A pod with the example's image, because Python and a client of Hazelcast are in it. */
export function podOfExample(
  name: string,
  { command, env = {}, files = {}, readinessProbe, memory, node }: ExamplePodProps,
) {
  const { app } = parse(readFileSync(EXAMPLE_VALUES, 'utf8')) as {
    app: { image: { registry: string; repository: string; tag: string } };
  };
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name },
    spec: {
      nodeName: node,
      automountServiceAccountToken: false,
      terminationGracePeriodSeconds: 1,
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      containers: [
        {
          name,
          image: `${app.image.registry}/${app.image.repository}:${app.image.tag}`,
          command,
          resources: memory === undefined ? undefined : { requests: { memory } },
          env: Object.entries(env).map(([variable, value]) => ({ name: variable, value })),
          securityContext: {
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ['ALL'] },
          },
          readinessProbe,
          volumeMounts: Object.entries(files).map(([mountPath, map]) => ({ name: map, mountPath, readOnly: true })),
        },
      ],
      volumes: Object.values(files).map((map) => ({ name: map, configMap: { name: map } })),
    },
  };
}
