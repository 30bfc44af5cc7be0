import { choose } from '../expressions/choose.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import { text } from '../expressions/text.ts';

/** Where clients find sidekick. */
export interface S3ConnectionProps {
  /**
   * SDKs write the bucket into the path for an address, but into the name for a name, as in `bucket.localhost`: so beside
   * the client it is an address. Clients of a Service must be configured to use the path.
   * @see https://github.com/boto/botocore/blob/develop/botocore/data/s3/2006-03-01/endpoint-rule-set-1.json
   * @default '127.0.0.1'
   */
  readonly host?: Input<string>;
  /** Port that sidekick listens on. */
  readonly port: Input<number>;
  /** sidekick serves TLS to clients. @default false */
  readonly tls?: Input<boolean>;
  /** Region that requests are signed for. MinIO takes any, unless it was given one. @default 'us-east-1' */
  readonly region?: Input<string>;
  /** File of the client with the authority of sidekick's certificate. @default - that of the system */
  readonly caFile?: Input<string>;
}

/** A setting by name: an environment variable, or a property. */
export interface Setting {
  readonly name: string;
  readonly value: Input<string>;
}

/**
 * Environment variables that lead AWS's SDKs and tools to sidekick, for S3 alone. Credentials are the client's own: sidekick
 * passes its signatures on.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-region.html
 * @see https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-envvars.html
 */
export function s3Environment(props: S3ConnectionProps): readonly Setting[] {
  const { region = 'us-east-1', caFile } = props;
  return [
    { name: 'AWS_ENDPOINT_URL_S3', value: endpoint(props) },
    { name: 'AWS_REGION', value: region },
    { name: 'AWS_DEFAULT_REGION', value: region },
    ...(caFile === undefined ? [] : [{ name: 'AWS_CA_BUNDLE', value: caFile }]),
  ];
}

/**
 * Properties that lead Hadoop's S3A to sidekick.
 * @see https://hadoop.apache.org/docs/stable/hadoop-aws/tools/hadoop-aws/third_party_stores.html
 */
export function s3aProperties(props: S3ConnectionProps): readonly Setting[] {
  const { tls = false, region = 'us-east-1' } = props;
  return [
    { name: 'fs.s3a.endpoint', value: endpoint(props) },
    { name: 'fs.s3a.endpoint.region', value: region },
    { name: 'fs.s3a.path.style.access', value: 'true' },
    { name: 'fs.s3a.connection.ssl.enabled', value: choose(tls, 'true', 'false') },
  ];
}

/**
 * The same for Spark, which passes properties with this prefix on to Hadoop.
 * @see https://spark.apache.org/docs/latest/configuration.html#custom-hadoophive-configuration
 */
export function sparkProperties(props: S3ConnectionProps): readonly Setting[] {
  return s3aProperties(props).map(({ name, value }) => ({ name: `spark.hadoop.${name}`, value }));
}

function endpoint({ host = '127.0.0.1', port, tls = false }: S3ConnectionProps): Expression<string> {
  return text`${choose(tls, 'https', 'http')}://${host}:${port}`;
}
