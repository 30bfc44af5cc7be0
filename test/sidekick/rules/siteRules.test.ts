import { siteRules } from '../../../lib/sidekick/rules/siteRules.ts';
import { checkRules } from './checkRules.ts';

checkRules(siteRules, {
  broken: [
    ['SK010', { sites: [] }, 'there is no site'],
    ['SK011', { sites: ['http://a{4...1}'] }, '{4...1} is a range that ends before it starts'],
    [
      'SK012',
      { sites: ['http://a{1...4},http://b'] },
      'http://a{1...4},http://b has pools with a range and pools without',
    ],
    ['SK013', { sites: ['http://a,https://b'] }, 'http://a,https://b has pools of http and of https'],
    ['SK014', { sites: [`http://${'x'.repeat(64)}`] }, 'is longer than a name of 253 characters or a label of 63'],
    ['SK015', { sites: ['http://[1::2::3]'] }, '[1::2::3] is no IPv6 address'],
    ['SK016', { statefulSetSite: { names: ['minio'] } }, 'only through a headless Service'],
    ['SK022', { rrDnsMode: true }, 'no effect on a site of several servers: http://minio-{0...3}.minio-hl:9000'],
  ],
  warned: [
    [
      'SK020',
      { sites: ['http://m-{0...3}.hl.a.svc,http://m-{0...3}.hl.b.svc'] },
      'a site has pools of several domains',
    ],
    ['SK021', { sites: ['http://minio-0.hl:9000', 'http://minio-1.hl:9000'] }, 'each site is one server'],
    ['SK023', { rrDnsMode: true, sites: ['http://minio-hl'] }, 'addresses are looked up once, at the start'],
  ],
  kept: [
    ['SK010', { sites: [], statefulSetSite: { names: ['minio'], service: 'minio-hl' } }],
    ['SK020', { sites: ['http://m-{0...3}.hl.a.svc,http://n-{0...3}.hl.a.svc', 'http://m-{0...3}.hl.b.svc'] }],
    ['SK021', { sites: ['http://minio.a.svc', 'http://minio.b.svc'] }],
  ],
});
