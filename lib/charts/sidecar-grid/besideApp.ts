import type { Container } from 'kubernetes-types/core/v1.js';
import type { Expression } from '../../expressions/expression.ts';
import type { Grid } from '../../grid/grid.ts';
import type { Document, NamedPartial } from '../../manifest/partial.ts';
import type { Templated } from '../../manifest/node.ts';
import { kubernetesVersion } from '../../pod/values.ts';
import type { AppPod } from '../../sidecars/appPod.ts';
import { memberOf, memberSidecar } from '../../sidecars/member/memberSidecar.ts';
import { makeSidecars, type SidecarKind } from '../../sidecars/sidecar.ts';
import { Sidecars } from '../../sidecars/sidecars.ts';
import { nativeSidecars } from './derivedValues.ts';
import type { SidecarGridReference } from './values.ts';

/** What {@link besideApp} takes. */
export interface BesideAppProps {
  readonly values: SidecarGridReference;
  readonly grid: Grid;
  /** Name of the ConfigMap with hazelcast.yaml. */
  readonly configName: Expression<string>;
  readonly config: Document;
  /** The kinds of sidecars that users can enable. */
  readonly kinds: readonly SidecarKind[];
}

/** The sidecars of the app. */
export interface BesideApp {
  /** The member first, since it lives longest. */
  readonly sidecars: Sidecars;
  /** The container of a member, for pods with nothing else, too. */
  readonly member: NamedPartial<readonly Templated<Container>[]>;
}

/** The member and the other sidecars of the pods of the app. */
export function besideApp({ values, grid, configName, config, kinds }: BesideAppProps): BesideApp {
  const { app } = values;
  const pod: AppPod = {
    chart: grid.chart,
    common: grid.common,
    openShift: grid.openShift,
    labels: grid.appLabels,
    kubeVersion: kubernetesVersion(values),
    globalRegistry: values.global.imageRegistry,
    native: nativeSidecars(values),
    app,
    grid,
    extras: values,
  };
  const member = memberOf(grid, pod);
  const first = memberSidecar({ grid, configName, config, container: member }, pod);
  return { member, sidecars: new Sidecars(pod, [first, ...makeSidecars(kinds, pod, values)]) };
}
