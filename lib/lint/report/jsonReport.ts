import type { Finding, Report } from '../finding.ts';

/** The version of the shape. It grows when a field goes or means something else, not when one is added. */
const VERSION = 1;

/**
 * A report for programs. docs/doctor.md describes its shape.
 * @param whatIf the what-if answer of each grid; null if no pod could be placed, undefined if nobody asked
 */
export function jsonReport({ subject, findings, patch, notes }: Report, whatIf?: readonly object[] | null): string {
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  const report = {
    version: VERSION,
    subject,
    errors: count('error'),
    warnings: count('warning'),
    findings: findings.map(({ id, severity, path, message, fix, found, source, place }) => ({
      id,
      severity,
      path,
      message,
      fix,
      found: found ?? null,
      source,
      file: place?.file ?? null,
      line: place?.line ?? null,
    })),
    patch: patch.values,
    mends: patch.mends,
    notes,
    ...(whatIf === undefined ? {} : { whatIf }),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
