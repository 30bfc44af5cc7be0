import type { Report } from '../lint/finding.ts';
import type { WhatIf } from '../simulate/whatIf/whatIf.ts';
import { VERSION } from './help.ts';

/** Writes a report, and what is lost with nodes: null where nothing could be placed, undefined where nobody asked. */
export type ReportWriter = (report: Report, answers: readonly WhatIf[] | null | undefined) => string;

/** The formats of reports. */
export const FORMATS = ['text', 'json', 'sarif'] as const;

/** What writes reports in a format; it loads only what that needs. */
export async function reportWriter(format: (typeof FORMATS)[number]): Promise<ReportWriter> {
  switch (format) {
    case 'text': {
      const { textReport } = await import('../lint/report/textReport.ts');
      const { answersText } = await import('./showWhatIf.ts');
      return (report, answers) => {
        const text = textReport(report, { colour: isWatched() });
        return answers ? `${text}\n${answersText(answers)}` : text;
      };
    }
    case 'json': {
      const { jsonReport } = await import('../lint/report/jsonReport.ts');
      const { answersJson } = await import('./showWhatIf.ts');
      return (report, answers) => jsonReport(report, answers && answersJson(answers));
    }
    case 'sarif': {
      const { sarifReport } = await import('../lint/report/sarifReport.ts');
      return (report) => sarifReport(report, VERSION);
    }
  }
}

/** Colour only where a person looks, and only when they like it. @see https://no-color.org/ */
function isWatched(): boolean {
  return process.stdout.isTTY && !process.env['NO_COLOR'];
}
