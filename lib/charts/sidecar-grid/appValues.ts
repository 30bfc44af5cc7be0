import { freeMap, freeObjects, list } from '../../values/collections.ts';
import { environment, image, port, ports } from '../../values/formats.ts';
import { object } from '../../values/object.ts';
import { integer, string } from '../../values/scalars.ts';

const appFields = {
  image: image({ description: 'The image of your app.' }),
  port: port({ description: 'Port that your app listens on.', default: 8080 }),
  extraPorts: ports({ description: 'More ports of your app by name. The Service has them too.' }),
  command: list(string({ description: 'A word of the command.' }), { description: "Command in place of the image's." }),
  args: list(string({ description: 'An argument.' }), { description: "Arguments in place of the image's." }),
  env: environment({ description: 'Environment variables of your app.' }),
  extraEnv: freeObjects({ description: 'Environment variables of your app as Kubernetes EnvVar objects.' }),
  envFrom: freeObjects({ description: 'Sources of environment variables, as Kubernetes EnvFromSource objects.' }),
  probes: object(
    'Probes of your app, as Kubernetes Probe objects. Empty: none, or with the topology embedded those of the member.',
    {
      startup: freeMap({ description: 'When your app has started.', default: {} }),
      readiness: freeMap({ description: 'When your app is ready.', default: {} }),
      liveness: freeMap({ description: 'When your app is to be restarted.', default: {} }),
    },
  ),
  drainSeconds: integer({
    description:
      'Seconds that your app needs from the moment that it is told to stop, a preStop of its own included, to its end. ' +
      "They are part of the pod's grace period.",
    default: 30,
    minimum: 0,
    maximum: 86400,
  }),
  resources: freeMap({ description: 'Resources of your app.', default: {} }),
  securityContext: freeMap({
    description: 'Security context of the container of your app.',
    default: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
  }),
  lifecycle: freeMap({ description: 'Lifecycle hooks of your app.', default: {} }),
  volumeMounts: freeObjects({ description: 'Volumes that your app mounts.' }),
};

/** The fields of {@link appValues}. */
export interface AppFields extends Readonly<typeof appFields> {}

/** Values of the app. */
export const appValues = object<AppFields>('Your app, in any language. It finds the grid on localhost.', appFields);
