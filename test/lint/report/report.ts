import { type Finding, NO_PATCH, type Report } from '../../../lib/lint/finding.ts';

/** A finding of which a test says only what it is about. */
export function finding(props: Partial<Finding> = {}): Finding {
  return {
    id: 'SG022',
    severity: 'error',
    path: 'member.discovery.mode',
    message: 'it would be without effect',
    fix: 'set it to kubernetes',
    found: 'dns',
    source: 'https://example.com/a',
    place: { file: 'values.yaml', line: 12 },
    ...props,
  };
}

/** A report of some findings. */
export function report(findings: readonly Finding[], props: Partial<Report> = {}): Report {
  return { subject: 'sidecar-grid 0.1.0', findings, patch: NO_PATCH, notes: [], ...props };
}

/** A warning of manifests, without a value and a line. */
export const WARNING = finding({
  id: 'SG037',
  severity: 'warning',
  path: 'StatefulSet/grid: spec.template',
  found: undefined,
  place: { file: '<stdin>', line: undefined },
});
