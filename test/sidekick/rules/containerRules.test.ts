import { containerRules } from '../../../lib/sidekick/rules/containerRules.ts';
import { checkRules } from './checkRules.ts';

const SCRAPED = { podMonitor: { enabled: true } };
const LATE = { image: { tag: 'v7.0.1' } };

checkRules(containerRules, {
  broken: [
    ['SK054', { env: { SIDEKICK_KEY_PASSWORD: 'x' } }, 'reads it only from a Secret'],
    ['SK060', { listen: 'loopback', probes: { liveness: { periodSeconds: 1 } } }, 'kubelet cannot reach a sidekick'],
    ['SK061', { listen: 'loopback', ...SCRAPED }, 'Prometheus cannot reach'],
  ],
  warned: [
    ['SK062', { ...SCRAPED, tls: { serverSecret: 'a' } }, "Sidekick's certificate rarely names it"],
    [
      'SK063',
      { ...SCRAPED, sites: ['http://a', 'http://b.c'] },
      'Sidekick v7.1.2 exposes the metrics of the last site only',
    ],
    ['SK064', LATE, 'Sidekick v7.0.1 runs its first health check only after healthDuration'],
    ['SK064', { image: { tag: 'v7.0.4' }, listen: 'loopback', readyWhen: 'server' }, 'clients get 502'],
  ],
  kept: [
    ['SK060', { listen: 'loopback' }],
    [
      'SK062',
      { ...SCRAPED, tls: { serverSecret: 'a' }, podMonitor: { enabled: true, tlsConfig: { serverName: 'a' } } },
    ],
    ['SK063', { ...SCRAPED, image: { tag: 'v7.0.0' }, sites: ['http://a', 'http://b.c'] }],
    ['SK064', { ...LATE, readyWhen: 'server' }],
    ['SK064', { image: { tag: 'v7.0.5' } }],
  ],
});
