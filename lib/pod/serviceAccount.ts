import type { Construct } from 'constructs';
import type { ServiceAccount } from 'kubernetes-types/core/v1.js';
import type { HelmChart } from '../chart/helmChart.ts';
import { Resource } from '../chart/resource.ts';
import { choose } from '../expressions/choose.ts';
import type { Expression } from '../expressions/expression.ts';
import { TextHelper } from '../expressions/helper.ts';
import { defaultIfEmpty } from '../expressions/presence.ts';
import { when } from '../manifest/when.ts';
import { annotations, dnsName, labels } from '../values/formats.ts';
import { object } from '../values/object.ts';
import { boolean } from '../values/scalars.ts';
import type { ReferenceOf } from '../values/declaration.ts';
import { type Common, metadata } from './metadata.ts';

const serviceAccountFields = {
  create: boolean({ description: 'Create the ServiceAccount.', default: true }),
  name: dnsName({
    description: 'Name of the ServiceAccount. Empty: the full name if the chart creates it, otherwise `default`.',
    default: '',
  }),
  annotations: annotations({ description: 'Annotations of the ServiceAccount.' }),
  labels: labels({ description: 'Labels of the ServiceAccount.' }),
};

/** The fields of {@link serviceAccountValues}. */
export interface ServiceAccountFields extends Readonly<typeof serviceAccountFields> {}

/** Values of the ServiceAccount that pods run as. */
export const serviceAccountValues = object<ServiceAccountFields>(
  'The ServiceAccount of the pods.',
  serviceAccountFields,
);

/** What templates read {@link serviceAccountValues} by. */
export type ServiceAccountReference = ReferenceOf<typeof serviceAccountValues>;

/** What a {@link PodServiceAccount} takes. */
export interface PodServiceAccountProps {
  /** Its name: a {@link serviceAccountName}. */
  readonly name: Expression<string>;
  readonly chart: HelmChart;
  readonly account: ServiceAccountReference;
  readonly common: Common;
}

/** The ServiceAccount of a chart's pods. No token is mounted unless a pod asks for it. */
export class PodServiceAccount extends Resource<ServiceAccount> {
  constructor(scope: Construct, id: string, { name, chart, account, common }: PodServiceAccountProps) {
    super(
      scope,
      id,
      when(account.create, {
        apiVersion: 'v1',
        kind: 'ServiceAccount',
        metadata: metadata(chart, common, name, account),
        automountServiceAccountToken: false,
      }),
    );
  }
}

/** A helper that gives the name of the ServiceAccount, created or not. */
export function serviceAccountName(chart: HelmChart, account: ServiceAccountReference): TextHelper {
  const name = choose(
    account.create,
    defaultIfEmpty(account.name, chart.helpers.fullname),
    defaultIfEmpty(account.name, 'default'),
  );
  return TextHelper.define('serviceAccountName', 'The name of the ServiceAccount of the pods.', name);
}
