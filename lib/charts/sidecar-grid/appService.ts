import type { Construct } from 'constructs';
import type { Service } from 'kubernetes-types/core/v1.js';
import { Resource } from '../../chart/resource.ts';
import type { Grid } from '../../grid/grid.ts';
import { eachEntry } from '../../manifest/each.ts';
import { merged } from '../../manifest/merged.ts';
import { when } from '../../manifest/when.ts';
import { metadata } from '../../pod/metadata.ts';
import { nodePort } from '../../pod/values.ts';
import type { Sidecars } from '../../sidecars/sidecars.ts';
import type { SidecarGridReference } from './values.ts';

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
