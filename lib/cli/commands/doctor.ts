import { statSync } from 'node:fs';
import { join } from 'node:path';
import { CHART_NAMES } from '../../charts/charts.ts';
import { UsageError } from '../../errors.ts';
import type { Report } from '../../lint/finding.ts';
import type { KubernetesObject } from '../../manifests/objects/readObjects.ts';
import type { WhatIf } from '../../simulate/whatIf/whatIf.ts';
import { defineCommand, type Options, type OptionValues } from '../command.ts';
import { filesIn } from '../filesIn.ts';
import { loadDefinition } from '../loadDefinition.ts';
import { chartOperand, releaseOptions, renderOptions, valuesOptions } from '../options.ts';
import { filesOf, readFile, readValues } from '../readValues.ts';
import { FORMATS, reportWriter } from '../reportWriter.ts';
import { print } from '../terminal.ts';

const options = {
  ...valuesOptions,
  values: { ...valuesOptions.values, description: 'values for CHART; without CHART manifests: files, folders, -' },
  ...releaseOptions,
  format: { value: 'FORMAT', choices: FORMATS, description: 'text, json or sarif [text]' },
  strict: { description: 'exit with 1 on warnings too, and when the mode does not hold' },
  topology: { value: 'ZONES', description: 'report what is lost when nodes fail, in zones such as a:2,b:2' },
  nodes: { value: 'FILE', completes: 'files', description: 'the same, for nodes from kubectl get nodes -o json' },
  report: { value: 'FILE', completes: 'files', description: 'also write that report as an HTML page with diagrams' },
  explain: { value: 'ID', description: 'print the page of a rule, such as SG035' },
} as const satisfies Options;

/** Says all that is wrong with a chart's values or with manifests, and how to fix it. */
export const doctor = defineCommand({
  describe: 'Report every problem in the values of a chart, or in any manifests of Hazelcast members',
  operand: { ...chartOperand, occurs: 'optional' },
  usage: '[CHART] [-f FILE …] [options]',
  options,
  examples: [
    'sidegrid doctor sidecar-grid -f values.yaml',
    'sidegrid doctor sidecar-grid -f values.yaml --format sarif > doctor.sarif',
    'sidegrid doctor sidecar-grid -f values.yaml --topology a:2,b:2,c:2 --report out.html',
    'sidegrid doctor -f manifests/ --strict --topology a:2,b:2',
    'sidegrid doctor --explain SG035',
  ],
  async run(args) {
    const { chart, format = 'text' } = args;
    if (args.explain !== undefined) return await explain(args.explain, chart, args);
    const write = await reportWriter(format);
    assertUsage(args);
    const { report, objects } = chart === undefined ? await judgeManifests(args) : await judgeChart(chart, args);
    const answers = isAsked(args) ? await answer(objects, args) : undefined;
    print(write(answers === null ? { ...report, notes: [...report.notes, NOTHING_PLACED] } : report, answers));
    const holds = await showAnswers(answers ?? [], args);
    const fatal = report.findings.filter(({ severity }) => severity === 'error' || args.strict);
    return fatal.length > 0 || (args.strict && !holds) ? 1 : 0;
  },
});

type Args = OptionValues<typeof options> & { readonly chart: string | undefined };

/** What was judged. Of a chart there are objects only without errors. */
interface Judged {
  readonly report: Report;
  readonly objects: readonly KubernetesObject[] | undefined;
}

const NOTHING_PLACED = 'fix the errors first: data loss on node failure is reported only when there are no errors';

async function judgeChart(chart: string, args: Args): Promise<Judged> {
  const definition = await loadDefinition(chart);
  const { judgeValues } = await import('../../lint/judgeValues.ts');
  const files = filesOf(args.values).map(readFile);
  const values = await readValues(args, files);
  const rendering = { ...renderOptions(args, values), values };
  const report = judgeValues({ definition, options: rendering, files });
  const isSound = report.findings.every(({ severity }) => severity === 'warning');
  if (!isSound || !isAsked(args)) return { report, objects: undefined };
  const { renderedObjects } = await import('../../manifests/objects/readObjects.ts');
  return { report, objects: renderedObjects(definition.render(rendering).objects) };
}

async function judgeManifests(args: Args): Promise<Judged> {
  const { judgeManifests: judge } = await import('../../lint/judgeManifests.ts');
  const { readObjects } = await import('../../manifests/objects/readObjects.ts');
  const files = filesOf(args.values).flatMap(manifestsAt).map(readFile);
  return { report: judge(files), objects: readObjects(files) };
}

/** What is lost with nodes; null where there are no objects to place. */
async function answer(objects: Judged['objects'], args: Args): Promise<readonly WhatIf[] | null> {
  const { answersOn } = await import('../showWhatIf.ts');
  return objects === undefined ? null : answersOn(objects, args);
}

/** Writes the page, if it is wanted, and tells whether each grid's mode holds. */
async function showAnswers(answers: readonly WhatIf[], { report }: Args): Promise<boolean> {
  if (answers.length === 0) return true;
  const { modesHold, writeReport } = await import('../showWhatIf.ts');
  if (report !== undefined) writeReport(report, answers);
  return modesHold(answers);
}

function isAsked({ nodes, topology }: Args): boolean {
  return nodes !== undefined || topology !== undefined;
}

/** Options that would be without effect. */
function assertUsage(args: Args): void {
  const { nodes, topology, report, format } = args;
  if (nodes !== undefined && topology !== undefined) throw wrong('takes --nodes or --topology, not both');
  if (isAsked(args) && format === 'sarif')
    throw wrong('takes --nodes and --topology with --format text or json: SARIF has no place for what nodes lose');
  if (report !== undefined && !isAsked(args)) throw wrong('takes --report only with --nodes or --topology');
  if (args.chart !== undefined) return;
  if (args.values.length === 0) throw wrong('needs a CHART, or manifests: -f FILE');
  const given = ONLY_WITH_CHART.find((name) => (args[name] ?? []).length > 0);
  if (given !== undefined) throw wrong(`takes --${given} only with a CHART`);
}

const ONLY_WITH_CHART = [
  ...(['set', 'set-string', 'set-json', 'set-file'] as const),
  ...(['release', 'namespace', 'api-versions', 'kube-version'] as const),
];

/** The manifests in a folder and below it; of anything else the thing itself. */
function manifestsAt(path: string): readonly string[] {
  const isFolder = path !== '-' && statSync(path, { throwIfNoEntry: false })?.isDirectory();
  if (!isFolder) return [path];
  return filesIn(path)
    .filter((file) => /\.(ya?ml|json)$/.test(file))
    .map((file) => join(path, file));
}

/** Rules of the chart that was named, or of all built-in ones and of manifests. */
async function explain(id: string, chart: string | undefined, args: Args): Promise<number> {
  if (args.values.length > 0) throw wrong('takes --explain or --values, not both');
  const { pagesOf } = await import('../../lint/report/rulesPage.ts');
  const charts = await Promise.all((chart === undefined ? CHART_NAMES : [chart]).map(loadDefinition));
  print(pagesOf(id, charts));
  return 0;
}

function wrong(problem: string): UsageError {
  return new UsageError(`sidegrid doctor ${problem} (see sidegrid doctor --help)`);
}
