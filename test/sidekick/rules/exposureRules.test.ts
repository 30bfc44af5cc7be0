import { exposureRules } from '../../../lib/sidekick/rules/exposureRules.ts';
import { checkRules } from './checkRules.ts';

checkRules(exposureRules, {
  broken: [
    ['SK051', { errors: true }, 'none is traced'],
    ['SK051', { debug: true, trace: 'all', quiet: true }, 'none is traced'],
    ['SK052', { pprof: ':6060' }, "whoever reaches :6060 reads sidekick's memory"],
    ['SK052', { pprof: '10.127.0.0:6060' }, 'without a password'],
  ],
  warned: [
    ['SK050', { debug: true, trace: 'all' }, 'session tokens of clients go to the log'],
    ['SK053', { env: { HTTPS_PROXY: 'http://proxy:3128' } }, 'the proxy gets all requests and health checks'],
  ],
  kept: [
    ['SK051', { errors: true, trace: 'application' }],
    ['SK052', { pprof: '[::1]:6060' }],
    ['SK053', { env: { http_proxy: 'http://proxy:3128', no_proxy: '.svc' } }],
  ],
});
