import { UserError } from '../../errors.ts';
import type { Helper } from '../../expressions/helper.ts';
import { type Scope, topScope } from '../../expressions/scope.ts';
import { helperTemplate } from '../../render/helperTemplate.ts';
import { at, type Composition, type Template } from '../composition.ts';
import type { ChartDefinitionProps } from '../definitionProps.ts';
import { notesTemplate } from '../notes.ts';
import { Resource, UserObjects } from '../resource.ts';
import { foldLines } from './foldLines.ts';
import { repeatedTemplate, resourceTemplate, userObjectsTemplate } from './resourceTemplate.ts';
import { ruleErrorsTemplate, ruleWarningsTemplate } from './ruleTemplates.ts';
import { Uses } from './uses.ts';

/**
 * The files under templates/.
 * @throws UserError for a value that is declared and used by none of them or ignored and used, and for a name that is taken
 */
export function templates(
  props: ChartDefinitionProps<unknown, unknown>,
  { chart, templates: resources }: Composition,
): readonly (readonly [string, string])[] {
  const uses = new Uses();
  const scope = topScope(props.name, uses);
  const objects = [...resources].map(
    ([path, template]) => [path, at(template, () => templateText(template, scope))] as const,
  );
  const errors = ruleErrorsTemplate(chart.rules, scope);
  const notes = [...notesTemplate(chart.notes, scope), ...ruleWarningsTemplate(chart.rules, scope)];
  const helpers = helperTemplates(
    uses,
    [
      chart.helpers.name,
      chart.helpers.fullname,
      chart.helpers.chart,
      chart.helpers.labels,
      chart.helpers.selectorLabels,
    ],
    (helper) => helperTemplate(helper, scope),
  );
  assertUsed(props, uses);
  if (errors.helpers.length > 0) assertNoNamesOfRules(uses.helpers, resources);
  const files = [
    ...(notes.length > 0 ? [['templates/NOTES.txt', `${notes.join('\n')}\n`] as const] : []),
    ...helperFiles([...helpers, ...errors.helpers]),
    ...objects,
    ...errors.templates,
  ];
  return files.map(([path, text]) => [path, foldLines(text)] as const);
}

function templateText(template: Template, scope: Scope): string {
  if (template instanceof UserObjects) return userObjectsTemplate(template, scope);
  const loops = template instanceof Resource ? [] : template.loops;
  if (loops.length > 0) return repeatedTemplate({ loops, manifest: template.manifest }, scope);
  return resourceTemplate(template, scope);
}

/** Helpers in the order in which charts have them: the standard ones, then by first use; those that helpers use too. */
function helperTemplates(
  uses: Uses,
  standard: readonly Helper[],
  print: (helper: Helper) => string,
): readonly PrintedHelper[] {
  const printed = new Map<string, string>();
  for (let next = unprinted(uses, printed); next; next = unprinted(uses, printed)) printed.set(next.name, print(next));
  const names = [...standard.map((helper) => helper.name).filter((name) => printed.has(name)), ...printed.keys()];
  return [...new Set(names)].map((name) => ({ name, text: printed.get(name) ?? '' }));
}

function unprinted(uses: Uses, printed: ReadonlyMap<string, string>): Helper | undefined {
  return uses.helpers.find((helper) => !printed.has(helper.name));
}

/** The rules are in a helper and a template of their own. */
function assertNoNamesOfRules(helpers: readonly Helper[], resources: Composition['templates']): void {
  if (helpers.some((helper) => helper.name === 'validate'))
    throw new UserError('the helper name "validate" is reserved for the rules: rename your helper');
  const resource = resources.get('templates/validate.yaml');
  if (resource)
    throw new UserError(
      `${resource.node.path} would be written to templates/validate.yaml, which is reserved for the rules: give it another id`,
    );
}

function assertUsed({ name, values, ignoredValues = [] }: ChartDefinitionProps<unknown, unknown>, uses: Uses): void {
  const unused = uses.unused(values);
  const isIn = (path: string, whole: string) => path === whole || path.startsWith(`${whole}.`);
  const forgotten = unused.filter((path) => !ignoredValues.some((whole) => isIn(path, whole)));
  if (forgotten.length > 0)
    throw new UserError(
      `the chart ${name} declares values that no template uses: ${forgotten.join(', ')}: use them or remove them`,
    );
  const known = ignoredValues.find((whole) => !unused.some((path) => isIn(path, whole)));
  if (known !== undefined)
    throw new UserError(`the chart ${name} ignores the value ${known}, which its templates use: do not ignore it`);
}

/** A helper as it is printed. */
export interface PrintedHelper {
  readonly name: string;
  readonly text: string;
}

/** As many lines as can be read at once among others. */
const LONGEST = 20;

/** The files with the helpers: one for all short helpers, and one for each long helper. */
export function helperFiles(helpers: readonly PrintedHelper[]): readonly (readonly [path: string, text: string])[] {
  const isLong = ({ text }: PrintedHelper) => text.split('\n').length > LONGEST;
  const short = helpers.filter((helper) => !isLong(helper)).map(({ text }) => text);
  return [
    ['templates/_helpers.tpl', `${short.join('\n\n')}\n`],
    ...helpers.filter(isLong).map(({ name, text }) => [`templates/_${kebab(name)}.tpl`, `${text}\n`] as const),
  ];
}

/** `podTemplate` as `pod-template`: names of files are of one case, since some disks know no other. */
function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
