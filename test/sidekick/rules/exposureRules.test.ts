import { exposureRules } from '../../../lib/sidekick/rules/exposureRules.ts';
import { checkRules } from './checkRules.ts';

checkRules(exposureRules, {
  broken: [
    ['SK051', { errors: true }, 'but tracing is off'],
    ['SK051', { debug: true, trace: 'all', quiet: true }, 'but tracing is off'],
    ['SK052', { pprof: ':6060' }, "Anyone who reaches :6060 can read sidekick's memory"],
    ['SK052', { pprof: '10.127.0.0:6060' }, 'without a password'],
  ],
  warned: [
    ['SK050', { debug: true, trace: 'all' }, 'session tokens of clients end up in the log'],
    ['SK053', { env: { HTTPS_PROXY: 'http://proxy:3128' } }, 'sends all requests and health checks through the proxy'],
  ],
  kept: [
    ['SK051', { errors: true, trace: 'application' }],
    ['SK052', { pprof: '[::1]:6060' }],
    ['SK053', { env: { http_proxy: 'http://proxy:3128', no_proxy: '.svc' } }],
  ],
});
