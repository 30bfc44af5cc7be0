import type { Container } from 'kubernetes-types/core/v1.js';
import { block, type NamedBlock } from '../../manifest/block.ts';
import { eachEntry } from '../../manifest/each.ts';
import type { Templated } from '../../manifest/node.ts';
import { spread } from '../../manifest/spread.ts';
import { imageHelper } from '../../pod/values.ts';
import { APP_CONTAINER, APP_PORT } from '../../sidecars/claims.ts';
import type { Sidecars } from '../../sidecars/sidecars.ts';
import type { SidecarGridReference } from './values.ts';

/** The container of the app, with what its sidecars add to it. */
export function appContainer(
  { app, global }: SidecarGridReference,
  sidecars: Sidecars,
): NamedBlock<readonly Templated<Container>[]> {
  const { startup, readiness, liveness } = app.probes;
  const container: Templated<Container> = {
    name: APP_CONTAINER,
    image: imageHelper('appImage', 'The image of the app.', app.image, global.imageRegistry),
    imagePullPolicy: app.image.pullPolicy,
    command: app.command,
    args: app.args,
    ports: [
      { name: APP_PORT, containerPort: app.port, protocol: 'TCP' },
      eachEntry(app.extraPorts, ['name', 'port'], (name, port) => ({ name, containerPort: port, protocol: 'TCP' })),
      ...sidecars.appPorts,
    ],
    env: [
      ...sidecars.env,
      eachEntry(app.env, ['name', 'value'], (name, value) => ({ name, value })),
      spread(app.extraEnv),
      ...sidecars.javaOptions,
    ],
    envFrom: app.envFrom,
    startupProbe: sidecars.probe('startup', startup),
    readinessProbe: sidecars.probe('readiness', readiness),
    livenessProbe: sidecars.probe('liveness', liveness),
    lifecycle: app.lifecycle,
    resources: app.resources,
    securityContext: app.securityContext,
    volumeMounts: [...sidecars.mounts, spread(app.volumeMounts)],
  };
  return block('app', 'The container of the app.', [container]);
}
