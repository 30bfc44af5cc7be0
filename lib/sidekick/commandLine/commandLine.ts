import { AppliedRule, brokenMessages } from '../../rules/judge.ts';
import type { Context } from '../../expressions/context.ts';
import { release } from '../../expressions/builtin.ts';
import { Literal } from '../../expressions/literal.ts';
import { Source } from '../../expressions/reference.ts';
import { evaluate } from '../../render/evaluate.ts';
import { defaultsOf } from '../../values/declaration.ts';
import { sidekickArguments } from '../arguments.ts';
import { sidekickFacts, type SidekickFacts } from '../facts.ts';
import { sidekickRules } from '../rules/rules.ts';
import { sidekickValues } from '../values.ts';
import { NEWEST_VERSION } from '../version.ts';
import { readWords } from './readWords.ts';
import { KNOWN_FLAGS, readSettings, type SidekickSettings } from './settings.ts';

/** What a command line means to our charts. */
export interface ParsedCommandLine {
  /** The values that give the same command line; incomplete when there are errors. */
  readonly settings: SidekickSettings;
  /** Why sidekick, or a chart, would refuse it, each with its place. */
  readonly errors: readonly string[];
  /** What a chart would warn of. */
  readonly warnings: readonly string[];
}

/** Reads a command line that somebody wrote by hand, for a version such as `v7.1.2`. */
export function parseCommandLine(words: readonly string[], version = `v${NEWEST_VERSION}`): ParsedCommandLine {
  const commandLine = readWords(words, KNOWN_FLAGS);
  const { settings, problems } = readSettings(commandLine, version);
  const errors = [...commandLine.problems, ...problems];
  const context = contextOf(settings);
  return {
    settings,
    errors: [...errors, ...brokenMessages(rulesBeside(errors), 'error', context)],
    warnings: brokenMessages(rulesBeside(errors), 'warning', context),
  };
}

/** The rules of what was read well: of the others, one error is enough. */
function rulesBeside(errors: readonly string[]): readonly AppliedRule[] {
  const sitesAreRead = !errors.some((error) => error.startsWith("at '/sidekick/sites/"));
  return RULES.filter(
    ({ about, pointer }) =>
      (sitesAreRead || !about.includes('SITE')) && !errors.some((error) => error.startsWith(`at '${pointer}'`)),
  ).map(({ applied }) => applied);
}

/** The command line from our settings. */
export function printCommandLine(settings: SidekickSettings): readonly string[] {
  return evaluate(sidekickArguments(FACTS), contextOf(settings)) as readonly string[];
}

const FACTS: SidekickFacts = sidekickFacts({
  values: sidekickValues.reference(Source.values().child('sidekick'), false),
  namespace: release.namespace,
  name: Literal.of('sidekick'),
});

const RULES = sidekickRules.flatMap((rule) => {
  const applied = AppliedRule.toValues(rule, FACTS);
  return applied ? [{ about: rule.about, pointer: `/${applied.place.replaceAll('.', '/')}`, applied }] : [];
});

/** Settings over the defaults, as the values of a release. */
function contextOf(settings: SidekickSettings): Context {
  const defaults = defaultsOf(sidekickValues) as SidekickSettings;
  const image = { ...(defaults.image as object), ...(settings.image as object | undefined) };
  const sidekick = { ...defaults, ...settings, image, tls: { ...defaults.tls, ...settings.tls } };
  return {
    values: { sidekick },
    release: { name: 'release-name', namespace: 'default', service: 'sidegrid' },
    chart: { name: 'sidekick', version: '0.0.0', appVersion: NEWEST_VERSION },
    kubeVersion: 'v1.33.0',
    apiVersions: new Set(),
    variables: new Map(),
  };
}
