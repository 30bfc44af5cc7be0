import { Construct } from 'constructs';
import { Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';

/** What a {@link Web} needs. */
export interface WebProps {
  readonly image: string;
  readonly replicas: number;
  readonly port: number;
  readonly greeting: string;
  /** Seconds that a pod may take to stop. */
  readonly graceSeconds: number;
  readonly memoryMebibytes: number;
  readonly labels: Record<string, string>;
}

/** A web server with its settings and Service: an ordinary construct of cdk8s-plus-27. It knows nothing of Helm. */
export class Web extends Construct {
  readonly deployment: kplus.Deployment;
  readonly service: kplus.Service;

  constructor(scope: Construct, id: string, props: WebProps) {
    super(scope, id);
    const settings = new kplus.ConfigMap(this, 'settings', { data: { GREETING: props.greeting } });
    this.deployment = new kplus.Deployment(this, 'deployment', {
      metadata: { labels: props.labels },
      replicas: props.replicas,
      terminationGracePeriod: Duration.seconds(props.graceSeconds),
      containers: [
        {
          image: props.image,
          portNumber: props.port,
          resources: { memory: { limit: Size.mebibytes(props.memoryMebibytes) } },
          liveness: kplus.Probe.fromHttpGet('/healthz', { port: props.port }),
        },
      ],
    });
    this.deployment.containers[0]?.env.copyFrom(kplus.Env.fromConfigMap(settings as kplus.IConfigMap));
    this.service = this.deployment.exposeViaService({ ports: [{ port: 80, targetPort: props.port }] });
  }
}
