import { versionRules } from '../../../lib/sidekick/rules/versionRules.ts';
import { checkRules, old } from './checkRules.ts';

checkRules(versionRules, {
  broken: [
    ['SK070', { image: { digest: `sha256:${'a'.repeat(64)}` } }, 'does not tell the version'],
    ['SK071', { image: { tag: 'latest' } }, '"latest" is no version of sidekick'],
    ['SK072', old('v0.3.0'), 'sidekick v0.3.0 spreads requests over all its arguments'],
  ],
  warned: [
    ['SK073', { image: { tag: 'v4.0.0' } }, 'sidekick v4.0.0 answers 200 with an empty body'],
    ['SK074', { image: { tag: 'v8.0.0' } }, 'sidekick v8.0.0 is newer than v7.1.2'],
    ['SK075', { image: { tag: 'v3.0.4' } }, 'minio/sidekick v3.0.4 was never published at quay.io'],
    ['SK075', { image: { registry: 'docker.io' } }, 'minio/sidekick v7.1.2 was never published at docker.io'],
  ],
  kept: [
    ['SK070', { image: { digest: `sha256:${'a'.repeat(64)}` }, version: 'v7.0.1' }],
    ['SK071', { image: { tag: 'latest' }, version: '7.1.2' }],
    ['SK075', { image: { registry: 'mirror.example', tag: 'v3.0.4' } }],
  ],
});
