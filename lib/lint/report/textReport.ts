import type { FilePlace } from '../../manifests/objects/locate.ts';
import { writeYaml } from '../../render/writeYaml.ts';
import type { Finding, Patch, Report } from '../finding.ts';

/** How the report is printed. */
export interface TextOptions {
  /** With colours. */
  readonly colour: boolean;
}

/** A report for people: what is wrong, by severity, and the values that mend what needs no decision. */
export function textReport(report: Report, { colour }: TextOptions): string {
  const paint = colour ? painted : (text: string) => text;
  const blocks = [
    paint(summary(report), BOLD),
    ...report.findings.map((finding) => findingText(finding, paint)),
    ...report.notes.map((note) => wrap(note, 'note: ', '      ')),
    ...(report.patch.mends.length === 0 ? [] : [patchText(report.patch)]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

type Paint = (text: string, colour: number) => string;

const BOLD = 1;
const DIM = 2;
const COLOURS = { error: 31, warning: 33 } as const;

function painted(text: string, colour: number): string {
  return `\u001b[${colour}m${text}\u001b[0m`;
}

/** `sidecar-grid 0.1.0: 1 error and 2 warnings`. */
function summary({ subject, findings }: Report): string {
  const [errors, warnings] = (['error', 'warning'] as const).map((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return number === 0 ? '' : `${number} ${severity}${number === 1 ? '' : 's'}`;
  });
  const told = [errors, warnings].filter((part) => part !== '');
  return `${subject}: ${told.length === 0 ? 'no errors or warnings' : told.join(' and ')}`;
}

function findingText(finding: Finding, paint: Paint): string {
  const { id, severity, path, message, fix, source, found, place } = finding;
  const what = [path, found === undefined ? '' : `= ${shown(found)}`, place ? `(${placeText(place)})` : ''];
  const head = [paint(`${severity} ${id}`, COLOURS[severity]), ...what.filter((part) => part !== '')].join(' ');
  return [head, wrap(message, '  ', '  '), wrap(fix, '  fix: ', '       '), paint(`  see: ${source}`, DIM)].join('\n');
}

/** A value on one line, cut where it is long. */
function shown(value: unknown): string {
  const json = JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 59)}…` : json;
}

function placeText({ file, line }: FilePlace): string {
  return line === undefined ? file : `${file}:${line}`;
}

function patchText({ values, mends }: Patch): string {
  return `${wrap(`These values fix ${mends.join(', ')}:`, '# ', '# ')}\n${writeYaml(values).trimEnd()}`;
}

/** As wide as the help of the program. */
const WIDTH = 100;

/** Breaks a text into lines between words: the first starts with one text, those after it with another. */
export function wrap(text: string, first: string, next: string): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(/\s+/)) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = next;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}
