import { table } from '../chart/emit/valuesTable.ts';
import { CACHE_VARIABLES, CACHE_VERSIONS } from './variables.ts';
import type { FlagFacts } from './option.ts';
import { ADDRESS, KEY_PASSWORD, OPTIONS_BY_VALUE } from './options.ts';
import { sidekickRules } from './rules/rules.ts';
import { OLDEST_VERSION } from './version.ts';

/** One flag, variable or argument of sidekick, as the documentation shows it. */
export interface OptionRow {
  /** As it is written, with its short form. */
  readonly option: string;
  /** The versions that have it, and what changed. */
  readonly versions: string;
  /** What sidekick takes without it. */
  readonly standard: string;
  /** The values that set it. */
  readonly values: string;
  /** Ids of the rules about it. */
  readonly rules: string;
}

/** sidekick's options as a table in Markdown. */
export function optionsTable(): string {
  const rows = optionRows().map(({ option, versions, standard, values, rules }) => [
    option,
    versions,
    standard,
    values,
    rules,
  ]);
  return table(['Option', 'Versions', "sidekick's default", 'Value', 'Rules'], rows);
}

/** One row for each option: flags in the order of their values, sites, then the variables of the cache. */
export function optionRows(): readonly OptionRow[] {
  return [
    flagRow(ADDRESS, ['port', 'listen']),
    ...Object.entries(OPTIONS_BY_VALUE).map(([value, option]) => flagRow(option, [value, ...(SECRETS[value] ?? [])])),
    flagRow(KEY_PASSWORD, ['tls.keyPasswordSecret']),
    row('SITE', ['`SITE…`'], `v${OLDEST_VERSION} on; before, each argument was a server of one site`, '', [
      'statefulSetSite',
      'sites',
    ]),
    ...CACHE_VARIABLES.map(({ variable, value, standard = '' }) =>
      row(
        variable,
        [`\`${variable}\``],
        `v${CACHE_VERSIONS.first} until v${CACHE_VERSIONS.after} took it out`,
        standard,
        [value],
      ),
    ),
  ];
}

/** The Secrets that files of TLS may come from, and the certificates that make them. */
const SECRETS: Readonly<Partial<Record<string, readonly string[]>>> = {
  'tls.cacert': ['tls.caSecret'],
  'tls.cert': ['tls.serverSecret', 'tls.serverCertificate'],
  'tls.clientCert': ['tls.clientSecret', 'tls.clientCertificate'],
  'tls.clientKey': ['tls.clientSecret', 'tls.clientCertificate'],
  'tls.key': ['tls.serverSecret', 'tls.serverCertificate'],
};

function flagRow({ flag, alias, since, changes = [], standard = '' }: FlagFacts, values: readonly string[]): OptionRow {
  const names = [`\`--${flag}\``, ...(alias === undefined ? [] : [`\`-${alias}\``])];
  const versions = [`v${since} on`, ...changes.map(([version, change]) => `since v${version} ${change}`)].join('; ');
  return row(flag, names, versions, standard, values);
}

function row(
  about: string,
  names: readonly string[],
  versions: string,
  standard: string,
  values: readonly string[],
): OptionRow {
  const ids = sidekickRules.filter((rule) => rule.about.includes(about)).map(({ id }) => id);
  return {
    option: names.join(', '),
    versions,
    standard,
    values: values.map((value) => `\`sidekick.${value}\``).join(', '),
    rules: [...ids].sort().join(', '),
  };
}
