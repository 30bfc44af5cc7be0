import { siteRules } from '../../../lib/sidekick/rules/siteRules.ts';
import { checkRules } from './checkRules.ts';

checkRules(siteRules, {
  broken: [
    ['SK010', { sites: [] }, 'There is no site'],
    ['SK011', { sites: ['http://a{4...1}'] }, '{4...1} is a range that ends before it starts'],
    ['SK012', { sites: ['http://a{1...4},http://b'] }, 'http://a{1...4},http://b has pools with and without a range'],
    ['SK013', { sites: ['http://a,https://b'] }, 'http://a,https://b has pools with http and pools with https'],
    [
      'SK014',
      { sites: [`http://${'x'.repeat(64)}`] },
      'is too long for DNS: a name may have 253 characters, a label 63',
    ],
    ['SK015', { sites: ['http://[1::2::3]'] }, '[1::2::3] is not an IPv6 address'],
    ['SK016', { statefulSetSite: { names: ['minio'] } }, 'only through a headless Service'],
    ['SK022', { rrDnsMode: true }, 'no effect on a site of several servers: http://minio-{0...3}.minio-hl:9000'],
  ],
  warned: [
    [
      'SK020',
      { sites: ['http://m-{0...3}.hl.a.svc,http://m-{0...3}.hl.b.svc'] },
      'A site has pools in several domains',
    ],
    ['SK021', { sites: ['http://minio-0.hl:9000', 'http://minio-1.hl:9000'] }, 'Each site is a single server'],
    ['SK023', { rrDnsMode: true, sites: ['http://minio-hl'] }, 'resolves addresses only when it starts'],
  ],
  kept: [
    ['SK010', { sites: [], statefulSetSite: { names: ['minio'], service: 'minio-hl' } }],
    ['SK020', { sites: ['http://m-{0...3}.hl.a.svc,http://n-{0...3}.hl.a.svc', 'http://m-{0...3}.hl.b.svc'] }],
    ['SK021', { sites: ['http://minio.a.svc', 'http://minio.b.svc'] }],
  ],
});
