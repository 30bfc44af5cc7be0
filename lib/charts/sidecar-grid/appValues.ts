import { freeMap, freeObjects, list } from '../../values/collections.ts';
import { environment, image, port, ports } from '../../values/formats.ts';
import { object } from '../../values/object.ts';
import { integer, string } from '../../values/scalars.ts';

const appFields = {
  image: image({ description: 'The image of your app.' }),
  port: port({ description: 'Port that your app listens on.', default: 8080 }),
  extraPorts: ports({ description: 'Additional ports of your app by name. The Service exposes them too.' }),
  command: list(string({ description: 'A word of the command.' }), {
    description: "Command of the container. Empty: the image's own.",
  }),
  args: list(string({ description: 'An argument.' }), {
    description: "Arguments of the container. Empty: the image's own.",
  }),
  env: environment({ description: 'Environment variables for your app.' }),
  extraEnv: freeObjects({ description: 'Environment variables for your app, as Kubernetes EnvVar objects.' }),
  envFrom: freeObjects({ description: 'Sources of environment variables, as Kubernetes EnvFromSource objects.' }),
  probes: object("Probes of your app, as Kubernetes Probe objects. Empty: no probe, or the member's with `embedded`.", {
    startup: freeMap({ description: 'Startup probe of your app.', default: {} }),
    readiness: freeMap({ description: 'Readiness probe of your app.', default: {} }),
    liveness: freeMap({ description: 'Liveness probe of your app.', default: {} }),
  }),
  drainSeconds: integer({
    description:
      "Seconds that your app needs to shut down, its preStop hook included. The chart adds them to the pod's grace period.",
    default: 30,
    minimum: 0,
    maximum: 86400,
  }),
  resources: freeMap({ description: 'Resource requests and limits of your app.', default: {} }),
  securityContext: freeMap({
    description: "Security context of your app's container.",
    default: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
  }),
  lifecycle: freeMap({ description: 'Lifecycle hooks of your app.', default: {} }),
  volumeMounts: freeObjects({ description: 'Volume mounts of your app.' }),
};

/** The fields of {@link appValues}. */
export interface AppFields extends Readonly<typeof appFields> {}

/** Values of the app. */
export const appValues = object<AppFields>(
  'Your app. It reads the address of the cluster from the environment variable HAZELCAST_ADDRESS.',
  appFields,
);
