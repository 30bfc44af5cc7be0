import type { Container } from 'kubernetes-types/core/v1.js';
import { EMBEDDED_MOUNT, embeddedProbe, embeddedVariables } from '../../grid/embeddedMember.ts';
import type { Grid } from '../../grid/grid.ts';
import { metricsEnvironment, metricsPort } from '../../grid/metricsAgent.ts';
import { block, type NamedBlock } from '../../manifest/block.ts';
import { eachEntry } from '../../manifest/each.ts';
import type { Templated } from '../../manifest/node.ts';
import { spread } from '../../manifest/spread.ts';
import { when } from '../../manifest/when.ts';
import { imageHelper } from '../../pod/imageHelper.ts';
import { clientVariables } from '../../sidekick/sidecar.ts';
import type { Sidekick } from '../../sidekick/sidekick.ts';
import type { SidecarGridReference } from './values.ts';

/** The app's container, which knows where the grid is; with the topology embedded, it is a member. */
export function appContainer(
  { app, global, sidekick: { client } }: SidecarGridReference,
  grid: Grid,
  sidekick: Sidekick,
): NamedBlock<readonly Templated<Container>[]> {
  const { probes } = grid.member;
  const { isEmbedded } = grid.topology;
  const container: Templated<Container> = {
    name: 'app',
    image: imageHelper('appImage', 'The image of the app.', app.image, global.imageRegistry),
    imagePullPolicy: app.image.pullPolicy,
    command: app.command,
    args: app.args,
    ports: [
      { name: 'http', containerPort: app.port, protocol: 'TCP' },
      eachEntry(app.extraPorts, ['name', 'port'], (name, port) => ({ name, containerPort: port, protocol: 'TCP' })),
      when(isEmbedded, { name: 'hazelcast', containerPort: grid.member.port, protocol: 'TCP' }),
      when(isEmbedded, metricsPort(grid.metrics)),
    ],
    env: [
      { name: 'HAZELCAST_ADDRESS', value: grid.address },
      { name: 'HAZELCAST_CLUSTER_NAME', value: grid.clusterName },
      ...clientVariables(sidekick, client),
      when(isEmbedded, metricsEnvironment(grid.metrics)),
      eachEntry(app.env, ['name', 'value'], (name, value) => ({ name, value })),
      spread(app.extraEnv),
      when(isEmbedded, embeddedVariables(grid)),
    ],
    envFrom: app.envFrom,
    startupProbe: embeddedProbe(grid, app.probes.startup, 'ready', probes.startup),
    readinessProbe: embeddedProbe(grid, app.probes.readiness, 'ready', probes.readiness),
    livenessProbe: embeddedProbe(grid, app.probes.liveness, 'node-state', probes.liveness),
    lifecycle: app.lifecycle,
    resources: app.resources,
    securityContext: app.securityContext,
    volumeMounts: [when(isEmbedded, EMBEDDED_MOUNT), spread(app.volumeMounts)],
  };
  return block('app', 'The container of the app.', [container]);
}
