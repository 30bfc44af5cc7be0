import type { Expression } from '../../expressions/expression.ts';
import { and } from '../../expressions/logic.ts';
import { notEmpty } from '../../expressions/presence.ts';
import { text } from '../../expressions/text.ts';
import { type SidekickFacts, TLS_FILES, type TlsFileName } from '../facts.ts';
import type { FlagFacts, SidekickOption } from '../option.ts';
import { KEY_PASSWORD, OPTIONS_BY_VALUE } from '../options.ts';
import { versionIsBefore } from '../version.ts';
import { type SidekickRule, sidekickRule } from './sidekickRule.ts';

/** One rule for each option that is newer than the oldest version, or changed its meaning: the image must have it. */
export const gateRules: readonly SidekickRule[] = [
  ...Object.entries(OPTIONS_BY_VALUE).flatMap(([path, option]) =>
    gatesOf(path, option, (facts) => isSetAt(facts, path, option)),
  ),
  ...gatesOf('tls.keyPasswordSecret', KEY_PASSWORD, ({ values }) => notEmpty(values.tls.keyPasswordSecret.name)),
].sort((left, right) => (left.id < right.id ? -1 : 1));

function gatesOf(
  path: string,
  { flag, gate, since, meansSoSince = since }: FlagFacts,
  isSet: (facts: SidekickFacts) => Expression<boolean>,
): readonly SidekickRule[] {
  if (gate === undefined) return [];
  const rule = sidekickRule({
    id: gate,
    severity: 'error',
    place: `sidekick.${path}`,
    about: [flag],
    broken: (facts) => and(isSet(facts), versionIsBefore(facts.version, meansSoSince)),
    message: ({ version }) =>
      since === meansSoSince
        ? text`Sidekick ${version} has no --${flag}: it would print its help and exit with success.`
        : text`Sidekick ${version} has no --${flag}, or gives it another meaning.`,
    remedy: { values: `Leave it unset, or use v${meansSoSince} or later.` },
    source: `https://github.com/minio/sidekick/releases/tag/v${meansSoSince}`,
  });
  return [rule];
}

/** The condition that an option is set; a file of TLS may come from a Secret. */
function isSetAt(facts: SidekickFacts, path: string, option: SidekickOption): Expression<boolean> {
  const name = path.replace('tls.', '');
  if (isFile(name)) return facts.files[name].isGiven;
  const values: Readonly<Record<string, unknown>> = path === name ? { ...facts.values } : { ...facts.values.tls };
  return option.isSet(values[name]);
}

function isFile(name: string): name is TlsFileName {
  return (TLS_FILES as readonly string[]).includes(name);
}
