import { versionRules } from '../../../lib/sidekick/rules/versionRules.ts';
import { checkRules, old } from './checkRules.ts';

checkRules(versionRules, {
  broken: [
    ['SK070', { image: { digest: `sha256:${'a'.repeat(64)}` } }, 'hides the version of sidekick'],
    ['SK071', { image: { tag: 'latest' } }, '"latest" is not a version of sidekick'],
    ['SK072', old('v0.3.0'), 'Sidekick v0.3.0 has no failover between sites'],
  ],
  warned: [
    ['SK073', { image: { tag: 'v4.0.0' } }, 'Sidekick v4.0.0 answers 200 with an empty body'],
    ['SK074', { image: { tag: 'v8.0.0' } }, 'Sidekick v8.0.0 is newer than v7.1.2'],
    ['SK075', { image: { tag: 'v3.0.4' } }, 'The registry quay.io has no image minio/sidekick v3.0.4'],
    ['SK075', { image: { registry: 'docker.io' } }, 'The registry docker.io has no image minio/sidekick v7.1.2'],
  ],
  kept: [
    ['SK070', { image: { digest: `sha256:${'a'.repeat(64)}` }, version: 'v7.0.1' }],
    ['SK071', { image: { tag: 'latest' }, version: '7.1.2' }],
    ['SK075', { image: { registry: 'mirror.example', tag: 'v3.0.4' } }],
  ],
});
