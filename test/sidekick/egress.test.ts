import { expect, test } from 'vitest';
import { partOf } from './chart.ts';

test.each([
  [{}, [9000]],
  [{ sites: ['http://a', 'https://b'] }, [80, 443]],
  [{ sites: ['http://a{1...4}:9000,http://b{1...2}:9001/', 'http://c:9000'] }, [9000, 9001]],
  [{ healthPort: 9100 }, [9000, 9100]],
  [{ sites: [], statefulSetSite: { names: ['a', 'b'], service: 'hl', port: 65535 } }, [65535]],
])('the ports of %j are let out, each once, and that of health', (settings, ports) => {
  expect(partOf('NetworkPolicy', 'spec.egress.0', settings)).toEqual({
    ports: ports.map((port) => ({ port, protocol: 'TCP' })),
  });
});
