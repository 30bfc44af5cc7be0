import type { BrokenValue, ChartDefinition } from '../chart/definition.ts';
import type { RenderOptions } from '../chart/rendering.ts';
import { isUserError } from '../errors.ts';
import type { Expression } from '../expressions/expression.ts';
import { type FilePlace, locate } from '../manifests/objects/locate.ts';
import type { ValuesObject } from '../read/value.ts';
import type { InputFile } from '../read/valuesFile.ts';
import type { Problem } from '../values/validate.ts';
import { errorsFirst, type Finding, type Report } from './finding.ts';
import { patchFor } from './patch.ts';
import { keysOf, readsOf, repair } from './repair.ts';

/** What {@link judgeValues} takes. */
export interface ValuesCase {
  readonly definition: ChartDefinition;
  /** The user's values, and what the chart is rendered for. */
  readonly options: RenderOptions & { readonly values: ValuesObject };
  /** The files that the values come from, the strongest last. */
  readonly files: readonly InputFile[];
}

const SCHEMAS = 'https://helm.sh/docs/topics/charts/#schema-files';

/**
 * All that is wrong with a chart's values, at once: what the schema refuses, and each broken rule that does not depend on
 * it.
 * @throws UserError for a release and a Kubernetes version that Helm refuses
 */
export function judgeValues({ definition, options, files }: ValuesCase): Report {
  const { props, defaults } = definition;
  const problems = definition.refused(options.values);
  const { settings, without } = repair(options.values, defaults, problems);
  const judged = definition.rules.filter(({ broken }) => !readsAny(broken, without)).map(({ rule }) => rule);
  const judge = (values: ValuesObject) =>
    definition.broken({ ...options, values }).filter(({ rule }) => judged.includes(rule));
  const broken = judge(settings);
  const findings = [...problems.map((problem) => ofSchema(problem, files)), ...broken.map((one) => ofRule(one, files))];
  const isSound = findings.every(({ severity }) => severity === 'warning');
  return {
    subject: `${props.name} ${props.version}`,
    findings: errorsFirst(isSound ? [...findings, ...ofRendering(definition, options)] : findings),
    patch: patchFor(settings, broken, judge),
    notes: [],
  };
}

/** Whether an expression reads one of these values, a part of it, or what it is a part of. */
function readsAny(expression: Expression, paths: readonly string[]): boolean {
  if (paths.length === 0) return false;
  const isPart = (whole: string, part: string) => `${part}.`.startsWith(`${whole}.`);
  return readsOf(expression).some((read) => paths.some((path) => isPart(read, path) || isPart(path, read)));
}

function ofSchema({ pointer, message, plainly = message, remedy }: Problem, files: readonly InputFile[]): Finding {
  const path = keysOf(pointer).join('.');
  return {
    id: 'schema',
    severity: 'error',
    path,
    message: plainly,
    fix: remedy ?? 'Use a name and a value that the chart allows: sidegrid values prints them.',
    found: undefined,
    source: SCHEMAS,
    place: placeOf(path, files),
  };
}

function ofRule({ rule, place: path, problem, remedy, found }: BrokenValue, files: readonly InputFile[]): Finding {
  const { id, severity, source } = rule;
  return { id, severity, path, message: problem, fix: remedy, found, source, place: placeOf(path, files) };
}

/** What no rule says, and rendering refuses all the same. */
function ofRendering(definition: ChartDefinition, options: RenderOptions): readonly Finding[] {
  try {
    definition.render(options);
    return [];
  } catch (error) {
    if (!isUserError(error)) throw error;
    return [
      {
        id: 'render',
        severity: 'error',
        path: '',
        message: error.message,
        fix: 'Change the values in this place.',
        found: undefined,
        source: SCHEMAS,
        place: undefined,
      },
    ];
  }
}

/** The place in the file that says most of a path; of two the later one, whose value wins. */
function placeOf(path: string, files: readonly InputFile[]): FilePlace | undefined {
  const places = files.map(({ name, text }) => ({ name, ...locate(text, path) }));
  const most = Math.max(...places.map(({ followed }) => followed));
  const best = places.findLast(({ followed }) => followed === most);
  return best && { file: best.name, line: best.followed === 0 ? undefined : best.line };
}
