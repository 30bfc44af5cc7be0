import type { EnvVar } from 'kubernetes-types/core/v1.js';
import type { HelmChart } from '../chart/helmChart.ts';
import { cluster } from '../expressions/builtin.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import type { TextHelper } from '../expressions/helper.ts';
import { lift } from '../expressions/literal.ts';
import { and } from '../expressions/logic.ts';
import { notEmpty } from '../expressions/presence.ts';
import type { Templated } from '../manifest/node.ts';
import { when } from '../manifest/when.ts';
import type { Common } from '../pod/metadata.ts';
import type { OpenShift } from '../pod/securityContext.ts';
import { imageHelper } from '../pod/values.ts';
import type { ReferenceOf } from '../values/declaration.ts';
import { object } from '../values/object.ts';
import { string } from '../values/scalars.ts';
import { sidekickFacts, type SidekickFacts } from './facts.ts';
import { s3Environment } from './s3Connection.ts';
import { readyWhen, sidekickFields, type SidekickReference } from './values.ts';

/** What a {@link Sidekick} takes. */
export interface SidekickProps {
  readonly values: SidekickReference;
  readonly common: Common;
  /** Adapts security contexts. */
  readonly openShift: OpenShift;
  /** There is one. @default true */
  readonly enabled?: Input<boolean>;
  /** Name of its objects, and what names of others start with. @default - the chart's full name */
  readonly name?: Expression<string>;
  /** Version of Kubernetes. @default - what the cluster says */
  readonly kubeVersion?: Expression<string>;
  /** Registry in place of the image's own, when it is not empty. @default '' */
  readonly globalRegistry?: Input<string>;
}

/** What all parts of one load balancer share: its container, its volumes, and what leads to it. */
export class Sidekick {
  readonly values: SidekickReference;
  readonly common: Common;
  readonly openShift: OpenShift;
  readonly enabled: Expression<boolean>;
  readonly name: Expression<string>;
  readonly kubeVersion: Expression<string>;
  /** The whole name of the image. */
  readonly image: TextHelper;
  /** What follows from the values. */
  readonly facts: SidekickFacts;

  constructor(
    readonly chart: HelmChart,
    props: SidekickProps,
  ) {
    const { values, common } = props;
    this.values = values;
    this.common = common;
    this.openShift = props.openShift;
    this.enabled = lift(props.enabled ?? true);
    this.name = props.name ?? chart.helpers.fullname;
    this.kubeVersion = props.kubeVersion ?? cluster.kubeVersion;
    this.image = imageHelper('sidekickImage', 'The image of sidekick.', values.image, props.globalRegistry);
    this.facts = sidekickFacts({
      values,
      enabled: this.enabled,
      namespace: common.namespace,
      name: this.name,
    });
  }
}

const clientFields = {
  region: string({
    description: 'Region that your app signs requests for. MinIO accepts any region unless it is configured with one.',
    default: 'us-east-1',
    pattern: '^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$',
    safe: true,
  }),
  caFile: string({
    description:
      "Path in your app's container to the CA certificate of sidekick's TLS listener. Empty: the CAs of the system.",
    default: '',
    pattern: '^((/[-A-Za-z0-9._]+)+)?$',
    safe: true,
  }),
};

/** The fields of {@link clientValues}. */
export interface ClientFields extends Readonly<typeof clientFields> {}

/** Values for the environment variables of the app next to sidekick. */
export const clientValues = object<ClientFields>(
  'S3 settings that your app gets as environment variables, which AWS SDKs read.',
  clientFields,
);

/** The fields of a sidekick beside an app, which is ready while servers are down: else the app would not be, either. */
export const sidecarFields = { ...sidekickFields, readyWhen: readyWhen('listening'), client: clientValues };

/** Variables by which the app beside sidekick finds it, where there is one. */
export function clientVariables(
  { enabled, facts }: Sidekick,
  { region, caFile }: ReferenceOf<typeof clientValues>,
): readonly Templated<EnvVar>[] {
  const variables = s3Environment({ port: facts.values.port, tls: facts.servesTls, region, caFile });
  return variables.map(({ name, value }): Templated<EnvVar> => {
    const isSet = name === 'AWS_CA_BUNDLE' ? notEmpty(caFile) : true;
    return when(and(enabled, isSet), { name, value });
  });
}

/** A sidekick beside an app, as its rules see it. */
export interface SidekickBesideApp {
  readonly sidekick: Sidekick;
  /** It is a native sidecar. */
  readonly native: Input<boolean>;
  /** The pod ends when the app does, as in a Job. @default false */
  readonly runsOnce?: Input<boolean>;
}
