import type { HelmChart } from '../chart/helmChart.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import type { Grid } from '../grid/grid.ts';
import type { NamedPartial } from '../manifest/partial.ts';
import type { Common } from '../pod/metadata.ts';
import type { OpenShift } from '../pod/securityContext.ts';
import type { FreeList, FreeMap, MapReference } from '../values/collections.ts';
import type { Declaration } from '../values/declaration.ts';

/** The pod of an app, as the sidecars in it see it. */
export interface AppPod {
  readonly chart: HelmChart;
  readonly common: Common;
  /** Adapts security contexts. */
  readonly openShift: OpenShift;
  /** Labels that select the pods. */
  readonly labels: NamedPartial;
  /** Version of Kubernetes. */
  readonly kubeVersion: Expression<string>;
  /** Registry in place of each image's own, when it is not empty. */
  readonly globalRegistry: Input<string>;
  /** Sidecars are native: they start before the app and stop after it. */
  readonly native: Input<boolean>;
  /** The pod ends when the app does, as in a Job. @default false */
  readonly runsOnce?: Input<boolean>;
  readonly app: AppOfPod;
  /** The grid whose members run beside the app, or that it is a client of. @default - none */
  readonly grid?: Grid;
  /** What users add to the pod. @default - nothing */
  readonly extras?: PodExtras;
}

/** The container of the app. Rules name its values `app.port`, `app.extraPorts`, `app.env` and so on. */
export interface AppOfPod {
  /** Its port. @default - none */
  readonly port?: Input<number>;
  /** More ports, by name. @default - none */
  readonly extraPorts?: MapReference<Declaration<number, Expression<number>>>;
  /** Seconds that it needs to stop. */
  readonly drainSeconds: Input<number>;
  /** The user's variables. @default - none */
  readonly env?: MapReference<Declaration<string, Expression<string>>>;
  /** More of them, as objects. @default - none */
  readonly extraEnv?: Expression<readonly FreeMap[]>;
  /** The user's mounts. @default - none */
  readonly volumeMounts?: Expression<readonly FreeMap[]>;
}

/** What users add to a pod. Rules name these values as they are named here. */
export interface PodExtras {
  readonly extraContainers?: Expression<readonly FreeMap[]>;
  readonly initContainers?: Expression<readonly FreeMap[]>;
  readonly volumes?: Expression<FreeList>;
}
