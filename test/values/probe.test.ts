import { test } from 'vitest';
import nasty from '../fixtures/definitions/nasty.ts';
import { writeChart } from '../support/chartFolder.ts';
import { Oracle } from '../support/oracle.ts';
import { validate } from '../../lib/values/validate.ts';
import { mergeValues } from '../../lib/read/merge.ts';
test('x', async () => {
  const o = await Oracle.start();
  const chart = writeChart('nasty', new Map([...nasty.files()].filter(([p]) => !p.startsWith('templates/')).concat([['templates/empty.yaml', '']])));
  for (const v of [{ count: 'x', big: 1.5, labels: { '<<': 'x', a: 5 }, titel: 'x', deep: null }, { free: { a: null, '<<': 1, b: [null, '<no value>'] } , ports: [{ name: 'x', port: 0, foo: 1 , bar: 2}]}, { short: '', mode: 'x', either: true, settings: { x: {}, y: 5, z: null } },{ labels: {'a\u0007b': '\u0001'}, "words": 'x', title: 'a\u0085b\u00a0\u2028\u{1fffe}"\'\\' }, { short: 'x'.repeat(9), ratio: 1e300, big: 2**60 , percent: 0.5},{maybe: {count: null, text: null, flag: 5}, on: null, global: 5, enabled: 'x', 'a/b~c': 1}, {labels: {'': 'x', ['k'.repeat(513)]: 'x', 'a<no value>': 'y'}}]) {
    const a = await o.render(chart, v);
    console.log(a.error); console.log(validate(nasty.schema, mergeValues(nasty.defaults as never, v as never)).map(p => `- at '${p.pointer}': ${p.message}`).join('\n')+'\n======');
  }
  await o.close();
});
