import { healthRules } from '../../../lib/sidekick/rules/healthRules.ts';
import { checkRules, old } from './checkRules.ts';

checkRules(healthRules, {
  broken: [
    ['SK001', { healthPath: '' }, "at '/sidekick/healthPath': sidekick would ask / for health"],
    ['SK001', { healthPath: '/' }, 'no server would ever be up'],
    ['SK002', { readHealthPath: '/read' }, 'with one site, healthPath would never be asked'],
    ['SK003', { healthDuration: '5' }, 'sidekick v7.1.2 does not take 5'],
    ['SK003', old('v1.2.0', { healthDuration: '5s' }), 'sidekick v1.2.0 does not take 5s'],
    ['SK004', { healthDuration: '0h0m0.0s' }, '0h0m0.0s is no time at all: sidekick would crash at its second check'],
    ['SK005', { healthTimeout: '0s' }, '0s is no time at all: every check would fail'],
    ['SK006', { dnsTtl: '0ms' }, '0ms is no time at all: sidekick would crash at its start'],
  ],
  warned: [
    ['SK007', { dnsTtl: '10m' }, 'sidekick may learn only after 10m'],
    ['SK007', { dnsTtl: '60s' }, 'sidekick may learn only after 60s'],
    ['SK008', old('v3.0.1'), 'sidekick v3.0.1 looks each name up once and never again'],
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
