import { App } from 'cdk8s';
import { sidecarGrid } from 'sidegrid';

// A chart of sidegrid in a cdk8s app of your own: `cdk8s synth` writes its objects as plain YAML.
const app = new App();

sidecarGrid.instantiate(app, 'shop', {
  release: 'shop',
  namespace: 'default',
  kubeVersion: '1.33.0',
  values: {
    replicas: 4,
    app: {
      image: { repository: 'ghcr.io/acme/shop', tag: '1.4.2' },
      extraPorts: { admin: 9090 },
      env: { LOG_FORMAT: 'json' },
    },
    member: { maps: { 'session-*': { timeToLiveSeconds: 1800 } } },
    availability: { mode: 'zone' },
  },
});

app.synth();
