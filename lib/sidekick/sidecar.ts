import type { EnvVar } from 'kubernetes-types/core/v1.js';
import type { Input } from '../expressions/expression.ts';
import { and } from '../expressions/logic.ts';
import { notEmpty } from '../expressions/presence.ts';
import type { Templated } from '../manifest/node.ts';
import { when } from '../manifest/when.ts';
import type { ReferenceOf } from '../values/declaration.ts';
import { object } from '../values/object.ts';
import { string } from '../values/scalars.ts';
import { readyWhen } from './containerValues.ts';
import { s3Environment } from './s3Connection.ts';
import type { Sidekick } from './sidekick.ts';
import { sidekickFields } from './values.ts';

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
