import { cacheRules } from '../../../lib/sidekick/rules/cacheRules.ts';
import { checkRules, old } from './checkRules.ts';

checkRules(cacheRules, {
  broken: [
    [
      'SK080',
      { cache: { endpoint: 'http://a', existingSecret: 'a' } },
      'Sidekick v7.1.2 has no cache: v3.0.0 removed it',
    ],
    ['SK082', old('v2.0.8', { cache: { endpoint: 'http://a' } }), 'sidekick exits and logs those that it has'],
    ['SK083', { env: { SIDEKICK_CACHE_SECRET_KEY: 'x' } }, 'reads keys only from a Secret'],
  ],
  warned: [
    [
      'SK081',
      old('v2.0.8', { cache: { endpoint: 'http://a', existingSecret: 'a' } }),
      'Only unmaintained versions have the cache',
    ],
  ],
});
