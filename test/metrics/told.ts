import { readFileSync } from 'node:fs';

/** A metric with its labels. */
interface Metric {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** What a real member told. */
const TOLD: readonly Metric[] = readFileSync(new URL('fixtures/scrape.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => ({ name: /^\w+/.exec(line)?.[0] ?? '', labels: labelsIn(line) }));

/** The selectors in PromQL that fit nothing that a real member told. */
export function untoldIn(query: string): readonly string[] {
  return [...query.matchAll(/([\w:]+)\{([^{}]*)\}/g)].flatMap(([selector, name = '', matchers = '']) =>
    TOLD.some((metric) => metric.name === name && fits(metric, matchers)) ? [] : [selector],
  );
}

/** The labels of a target are Prometheus's own. */
function fits({ labels }: Metric, matchers: string): boolean {
  const wanted = [...matchers.matchAll(/(\w+)(=~|!~|=)'([^']*)'/g)];
  return wanted.every(([, name = '', operator = '', value = '']) => {
    if (name === 'namespace' || name === 'job') return true;
    const told = labels[name] ?? '';
    if (operator === '=') return told === value;
    return new RegExp(`^(${value})$`).test(told) === (operator === '=~');
  });
}

function labelsIn(line: string): Readonly<Record<string, string>> {
  const pairs = [...line.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)];
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, value.replaceAll('\\"', '"')]));
}
