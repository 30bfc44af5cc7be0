import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CHART_NAMES } from '../../charts/charts.ts';
import type { Report } from '../../doctor/findings/finding.ts';
import { UsageError } from '../../errors.ts';
import { type InputFile, readInput } from '../../read/input.ts';
import { type Arguments, defineCommand, type Options } from '../command.ts';
import { filesIn } from '../filesIn.ts';
import { loadDefinition } from '../loadDefinition.ts';
import { moduleFailure } from '../moduleFailure.ts';
import { releaseOptions, valuesOptions } from '../options.ts';
import { nameOf, readText } from '../readText.ts';
import { readValues } from '../readValues.ts';
import { renderOptions } from '../renderOptions.ts';
import { print } from '../terminal.ts';
import { VERSION } from '../version.ts';

const options = {
  ...valuesOptions,
  values: { ...valuesOptions.values, description: 'values for CHART; without CHART manifests: files, folders, -' },
  ...releaseOptions,
  format: { value: 'FORMAT', description: 'text, json or sarif [text]' },
  strict: { description: 'exit with 1 on warnings too' },
  topology: { value: 'ZONES', description: 'what is lost when nodes fail, of zones such as a:2,b:2' },
  nodes: { value: 'FILE', description: 'the same, of the output of kubectl get nodes -o json' },
  report: { value: 'FILE', description: 'write that as a page with pictures, too' },
  explain: { value: 'ID', description: 'print the page of a rule, such as SG035' },
} as const satisfies Options;

/** Says all that is wrong with a chart's values or with manifests, and how to mend it. */
export const doctor = defineCommand({
  describe: "Say all that is wrong with the values of a chart, or with anyone's manifests of Hazelcast members",
  operands: '[CHART] [-f FILE …] [options]',
  options,
  examples: [
    'sidegrid doctor sidecar-grid -f values.yaml',
    'sidegrid doctor sidecar-grid -f values.yaml --format sarif > doctor.sarif',
    'sidegrid doctor sidecar-grid -f values.yaml --topology a:2,b:2,c:2 --report out.html',
    'sidegrid doctor -f manifests/ --strict',
    'sidegrid doctor --explain SG035',
  ],
  async run(args) {
    const [chart, ...more] = args.operands ?? [];
    if (more.length > 0) throw wrong(`takes one CHART, and got ${[chart, ...more].join(' ')}`);
    if (args.explain !== undefined) return await explain(args.explain, chart, args);
    const write = await writerOf(args.format ?? 'text');
    const report = chart === undefined ? await judgeManifests(args) : await judgeChart(chart, args);
    print(write(report));
    if (chart !== undefined) await tellWhatIf(chart, args, report);
    const fatal = report.findings.filter(({ severity }) => severity === 'error' || args.strict);
    return fatal.length > 0 ? 1 : 0;
  },
});

type Args = Arguments<typeof options>;

async function judgeChart(chart: string, args: Args): Promise<Report> {
  const definition = await loadDefinition(chart);
  const { judgeValues } = await import('../../doctor/findings/judgeValues.ts');
  const files = args.values.map(readFile);
  const { set, 'set-string': setString, 'set-json': setJson, 'set-file': setFile } = args;
  const values = readInput({ files, set, setString, setJson, setFile }, readText);
  try {
    return judgeValues({ definition, options: { ...renderOptions(args, values), values }, files });
  } catch (error) {
    throw (isModule(chart) ? moduleFailure(chart, error) : undefined) ?? error;
  }
}

/** Values with errors give no pods to place. */
async function tellWhatIf(chart: string, args: Args, { findings }: Report): Promise<void> {
  const { nodes, topology, report } = args;
  if (nodes === undefined && topology === undefined) return;
  if (nodes !== undefined && topology !== undefined) throw wrong('takes --nodes or --topology, not both');
  if ((args.format ?? 'text') !== 'text') throw wrong('takes --nodes and --topology only with --format text');
  if (findings.some(({ severity }) => severity === 'error')) return;
  const definition = await loadDefinition(chart);
  const { showWhatIf } = await import('../showWhatIf.ts');
  showWhatIf(definition.render(renderOptions(args, readValues(args))), { nodes, topology, report });
}

async function judgeManifests(args: Args): Promise<Report> {
  if (args.values.length === 0) throw wrong('needs a CHART, or manifests: -f FILE');
  const given = ONLY_WITH_CHART.find((name) => (args[name] ?? []).length > 0);
  if (given !== undefined) throw wrong(`takes --${given} only with a CHART`);
  const { judgeManifests: judge } = await import('../../doctor/findings/judgeManifests.ts');
  return judge(args.values.flatMap(manifestsAt).map(readFile));
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

function readFile(path: string): InputFile {
  return { name: nameOf(path), text: readText(path) };
}

/** Rules of the chart that was named, or of all built-in ones and of manifests. */
async function explain(id: string, chart: string | undefined, args: Args): Promise<number> {
  if (args.values.length > 0) throw wrong('takes --explain or --values, not both');
  const { pagesOf } = await import('../../doctor/findings/report/pages.ts');
  const charts = await Promise.all((chart === undefined ? CHART_NAMES : [chart]).map(loadDefinition));
  print(pagesOf(id, charts));
  return 0;
}

async function writerOf(format: string): Promise<(report: Report) => string> {
  switch (format) {
    case 'text': {
      const { textReport } = await import('../../doctor/findings/report/textReport.ts');
      return (report) => textReport(report, { colour: isWatched() });
    }
    case 'json':
      return (await import('../../doctor/findings/report/jsonReport.ts')).jsonReport;
    case 'sarif': {
      const { sarifReport } = await import('../../doctor/findings/report/sarifReport.ts');
      return (report) => sarifReport(report, VERSION);
    }
    default:
      throw wrong(`needs text, json or sarif for --format, not ${JSON.stringify(format)}`);
  }
}

/** Colour only where a person looks, and only when they like it. @see https://no-color.org/ */
function isWatched(): boolean {
  return process.stdout.isTTY && !process.env['NO_COLOR'];
}

function isModule(chart: string): boolean {
  return !CHART_NAMES.includes(chart) && existsSync(chart);
}

function wrong(problem: string): UsageError {
  return new UsageError(`sidegrid doctor ${problem} (see sidegrid doctor --help)`);
}
