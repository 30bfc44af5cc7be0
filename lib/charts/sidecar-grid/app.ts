import type { Construct } from 'constructs';
import type { Container, Service } from 'kubernetes-types/core/v1.js';
import { Resource } from '../../chart/resource.ts';
import type { Grid } from '../../grid/grid.ts';
import { partial, type NamedPartial } from '../../manifest/partial.ts';
import { eachEntry, spread } from '../../manifest/each.ts';
import { merged } from '../../manifest/merged.ts';
import type { Templated } from '../../manifest/node.ts';
import { when } from '../../manifest/when.ts';
import { metadata } from '../../pod/metadata.ts';
import { imageHelper, nodePort } from '../../pod/values.ts';
import { APP_CONTAINER, APP_PORT } from '../../sidecars/claims.ts';
import type { Sidecars } from '../../sidecars/sidecars.ts';
import type { SidecarGridReference } from './values.ts';

/** The container of the app, with what its sidecars add to it. */
export function appContainer(
  { app, global }: SidecarGridReference,
  sidecars: Sidecars,
): NamedPartial<readonly Templated<Container>[]> {
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
  return partial('app', 'The container of the app.', [container]);
}

/** The Service that the app's users reach it by. */
export class AppService extends Resource<Service> {
  constructor(scope: Construct, id: string, grid: Grid, { service, app }: SidecarGridReference, sidecars: Sidecars) {
    const { chart, common } = grid;
    super(
      scope,
      id,
      when(service.enabled, {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: metadata(chart, common, chart.helpers.fullname, service),
        spec: merged(
          {
            type: service.type,
            selector: grid.appLabels,
            ports: [
              {
                name: 'http',
                port: service.port,
                targetPort: sidecars.servicePort(app.port),
                nodePort: nodePort(service),
                protocol: 'TCP',
              },
              eachEntry(app.extraPorts, ['name', 'port'], (name, port) => ({
                name,
                port,
                targetPort: port,
                protocol: 'TCP',
              })),
            ],
          },
          service.spec,
        ),
      }),
    );
  }
}
