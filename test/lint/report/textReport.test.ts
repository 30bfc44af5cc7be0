import { describe, expect, test } from 'vitest';
import { textReport, wrap } from '../../../lib/lint/report/textReport.ts';
import { finding, report, WARNING } from './report.ts';

const PLAIN = { colour: false };

test('each finding has what, where, why, what to do, and the source', () => {
  expect(textReport(report([finding(), WARNING]), PLAIN)).toBe(`sidecar-grid 0.1.0: 1 error and 1 warning

error SG022 member.discovery.mode = "dns" (values.yaml:12)
  it would be without effect
  fix: set it to kubernetes
  see: https://example.com/a

warning SG037 StatefulSet/grid: spec.template (<stdin>)
  it would be without effect
  fix: set it to kubernetes
  see: https://example.com/a
`);
});

test('a value that mends stands at the end, as a file of values', () => {
  const patch = { values: { member: { gracefulShutdown: { enabled: true } } }, mends: ['SG021', 'SG038'] };
  expect(textReport(report([WARNING], { patch }), PLAIN)).toMatch(
    /\n\n# These values fix SG021, SG038:\nmember:\n {2}gracefulShutdown:\n {4}enabled: true\n$/,
  );
});

test('notes are told', () => {
  expect(textReport(report([], { notes: ['it was not judged'] }), PLAIN)).toBe(
    'sidecar-grid 0.1.0: no errors or warnings\n\nnote: it was not judged\n',
  );
});

describe('the summary counts', () => {
  test.each([
    [[], 'no errors or warnings'],
    [[finding(), finding()], '2 errors'],
    [[WARNING], '1 warning'],
    [[finding(), WARNING, WARNING], '1 error and 2 warnings'],
  ])('%#', (findings, told) => {
    expect(textReport(report(findings), PLAIN).split('\n')[0]).toBe(`sidecar-grid 0.1.0: ${told}`);
  });
});

test('a long value is cut', () => {
  const text = textReport(report([finding({ found: 'x'.repeat(100) })]), PLAIN);
  expect(text).toContain(`= "${'x'.repeat(58)}… (values.yaml:12)`);
});

test('colours mark severities', () => {
  const text = textReport(report([finding(), WARNING]), { colour: true });
  expect(text).toContain('\u001b[31merror SG022\u001b[0m member');
  expect(text).toContain('\u001b[33mwarning SG037\u001b[0m');
  expect(textReport(report([finding()]), PLAIN)).not.toContain('\u001b');
});

describe('wrap', () => {
  test('lines end between words, before the 101st column', () => {
    const lines = wrap('word '.repeat(50).trim(), 'fix: ', '     ').split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^fix: word( word)+$/);
    expect(lines[1]).toMatch(/^ {5}word( word)+$/);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
    expect(lines[0]?.length).toBeGreaterThan(95);
  });

  test('a word that is longer than a line stays whole', () => {
    const word = 'x'.repeat(120);
    expect(wrap(`a ${word} b`, '  ', '  ')).toBe(`  a\n  ${word}\n  b`);
  });

  test('line feeds are spaces', () => {
    expect(wrap('a\n  b', '', '')).toBe('a b');
  });
});
