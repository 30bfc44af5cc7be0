import { appRows } from './app.ts';
import { availabilityRows } from './availability.ts';
import { configRows } from './config.ts';
import { disruptionRows } from './disruption.ts';
import { editionRows } from './edition.ts';
import { graceRows } from './grace.ts';
import { managementCenterRows } from './managementCenter.ts';
import { mapRows } from './map.ts';
import { memberRows } from './member.ts';
import { metricsRows } from './metrics.ts';
import { networkRows } from './network.ts';
import type { Rows } from './row.ts';
import { runtimeRows } from './runtime.ts';
import { sidekickRows } from './sidekick.ts';
import { sidekickTlsRows } from './sidekickTls.ts';
import { sidekickVersionRows } from './sidekickVersions.ts';
import { spreadRows } from './spread.ts';
import { startRows } from './start.ts';

/** Each rule of the chart sidecar-grid, once; split as the rules are. */
export const ROWS: readonly Rows[] = [
  appRows,
  networkRows,
  configRows,
  editionRows,
  memberRows,
  runtimeRows,
  startRows,
  availabilityRows,
  mapRows,
  spreadRows,
  disruptionRows,
  graceRows,
  metricsRows,
  managementCenterRows,
  sidekickRows,
  sidekickTlsRows,
  sidekickVersionRows,
];
