import { App, Chart } from 'cdk8s';
import { Web } from './web.ts';

// Plain YAML, as ever: the construct takes literals.
const app = new App();

new Web(new Chart(app, 'web'), 'web', {
  image: 'ghcr.io/acme/web:1.0.0',
  replicas: 2,
  port: 8080,
  greeting: 'hello',
  graceSeconds: 30,
  memoryMebibytes: 256,
  labels: {},
});

app.synth();
