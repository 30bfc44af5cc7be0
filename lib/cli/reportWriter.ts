import type { Report } from '../doctor/findings/finding.ts';
import type { WhatIf } from '../doctor/whatIf/whatIf.ts';
import { VERSION } from './version.ts';

/** Writes a report, and what is lost with nodes: null where nothing could be placed, undefined where nobody asked. */
export type ReportWriter = (report: Report, answers: readonly WhatIf[] | null | undefined) => string;

/** The formats of reports. */
export const FORMATS = ['text', 'json', 'sarif'] as const;

/** What writes reports in a format; it loads only what that needs. */
export async function reportWriter(format: (typeof FORMATS)[number]): Promise<ReportWriter> {
  switch (format) {
    case 'text': {
      const { textReport } = await import('../doctor/findings/report/textReport.ts');
      const { answersText } = await import('./showWhatIf.ts');
      return (report, answers) => {
        const text = textReport(report, { colour: isWatched() });
        return answers ? `${text}\n${answersText(answers)}` : text;
      };
    }
    case 'json':
      return (await import('../doctor/findings/report/jsonReport.ts')).jsonReport;
    case 'sarif': {
      const { sarifReport } = await import('../doctor/findings/report/sarifReport.ts');
      return (report) => sarifReport(report, VERSION);
    }
  }
}

/** Colour only where a person looks, and only when they like it. @see https://no-color.org/ */
function isWatched(): boolean {
  return process.stdout.isTTY && !process.env['NO_COLOR'];
}
