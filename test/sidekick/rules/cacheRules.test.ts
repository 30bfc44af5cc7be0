import { cacheRules } from '../../../lib/sidekick/rules/cacheRules.ts';
import { checkRules, old } from './checkRules.ts';

checkRules(cacheRules, {
  broken: [
    [
      'SK080',
      { cache: { endpoint: 'http://a', existingSecret: 'a' } },
      'sidekick v7.1.2 has no cache: it was taken out with v3.0.0',
    ],
    ['SK082', old('v2.0.8', { cache: { endpoint: 'http://a' } }), 'ends and prints those that it has'],
    ['SK083', { env: { SIDEKICK_CACHE_SECRET_KEY: 'x' } }, 'takes keys from a Secret only'],
  ],
  warned: [
    ['SK081', old('v2.0.8', { cache: { endpoint: 'http://a', existingSecret: 'a' } }), 'versions that nobody repairs'],
  ],
});
