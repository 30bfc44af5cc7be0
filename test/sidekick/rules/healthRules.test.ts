import { healthRules } from '../../../lib/sidekick/rules/healthRules.ts';
import { checkRules, old } from './checkRules.ts';

checkRules(healthRules, {
  broken: [
    ['SK001', { healthPath: '' }, "at '/sidekick/healthPath': Sidekick would check health at /"],
    ['SK001', { healthPath: '/' }, 'It would treat every server as down'],
    ['SK002', { readHealthPath: '/read' }, 'With one site, sidekick would never use healthPath'],
    ['SK003', { healthDuration: '5' }, 'Sidekick v7.1.2 does not accept 5'],
    ['SK003', old('v1.2.0', { healthDuration: '5s' }), 'Sidekick v1.2.0 does not accept 5s'],
    [
      'SK004',
      { healthDuration: '0h0m0.0s' },
      'The duration 0h0m0.0s is zero: sidekick would crash at its second health check',
    ],
    ['SK005', { healthTimeout: '0s' }, 'The duration 0s is zero: every health check would fail'],
    ['SK006', { dnsTtl: '0ms' }, 'The duration 0ms is zero: sidekick would crash when it starts'],
  ],
  warned: [
    ['SK007', { dnsTtl: '10m' }, 'Sidekick may learn it only after 10m'],
    ['SK007', { dnsTtl: '60s' }, 'Sidekick may learn it only after 60s'],
    ['SK008', old('v3.0.1'), 'Sidekick v3.0.1 resolves each host name only once'],
  ],
  kept: [
    ['SK002', { readHealthPath: '/read', sites: ['http://a{0...3}', 'http://b.c{0...3}'] }],
    ['SK002', { readHealthPath: '/read', statefulSetSite: { names: ['minio'], service: 'hl' } }],
    ['SK003', old('v1.2.0', { healthDuration: '5' })],
    ['SK004', { healthDuration: '0h5m' }],
    ['SK007', { dnsTtl: '59s' }],
    ['SK007', { dnsTtl: '999ms' }],
  ],
});
