import { add, min } from '../expressions/arithmetic.ts';
import { choose } from '../expressions/choose.ts';
import { join, length } from '../expressions/collections.ts';
import { equal } from '../expressions/compare.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import { IntegerHelper, TextHelper } from '../expressions/helper.ts';
import { and, or } from '../expressions/logic.ts';
import { notEmpty, defaultIfEmpty } from '../expressions/presence.ts';
import { countDistinctMatches } from '../expressions/regex.ts';
import { contains } from '../expressions/strings.ts';
import { text } from '../expressions/text.ts';
import { suffixedName } from '../pod/metadata.ts';
import type { Rule } from '../rules/rule.ts';
import { statefulSetSite } from './sites/site.ts';
import { DOMAIN, domains, serverPorts, SITE_CHECKS, type SiteCheckName } from './sites/siteChecks.ts';
import type { SidekickReference } from './values.ts';
import { versionOr } from './version.ts';

/** Folders that Secrets are mounted in. */
export const SECRET_FOLDERS = {
  server: '/etc/sidekick/server',
  client: '/etc/sidekick/client',
  ca: '/etc/sidekick/ca',
} as const;

/** Values of `tls` that name files, which may come from a Secret instead. */
export const TLS_FILES = ['cacert', 'clientCert', 'clientKey', 'cert', 'key'] as const;

/** A value of {@link TLS_FILES}. */
export type TlsFileName = (typeof TLS_FILES)[number];

/** A TLS file, from a Secret or from the user. */
export interface TlsFile {
  readonly isGiven: Expression<boolean>;
  /** Its path, where it is given. */
  readonly path: Expression<string>;
}

/** What {@link sidekickFacts} takes. */
export interface SidekickFactsProps {
  readonly values: SidekickReference;
  /** There is a sidekick. @default true */
  readonly enabled?: Input<boolean>;
  /** Namespace of the pods. */
  readonly namespace: Expression<string>;
  /** Name that names of what is made for it start with. */
  readonly name: Expression<string>;
}

/** What follows from the values of one sidekick: for its arguments, and for the rules. */
export interface SidekickFacts {
  readonly values: SidekickReference;
  readonly enabled: Input<boolean>;
  /** Version as the user states it, or the tag says it: not always a version. */
  readonly statedVersion: Expression<string>;
  /** The version, with a `v`. */
  readonly version: TextHelper;
  /** The site of StatefulSets, where they are named. */
  readonly statefulSetSite: TextHelper;
  /** All sites, with a space between them. */
  readonly sites: TextHelper;
  readonly siteCount: Expression<number>;
  /** Different domains of servers. */
  readonly domainCount: Expression<number>;
  /** The port of each pool of all sites, with a space between them. */
  readonly serverPorts: TextHelper;
  /** What the checks of sites find; `""` for nothing. */
  readonly found: Readonly<Record<SiteCheckName, TextHelper>>;
  /** A site is of https. */
  readonly usesHttps: Expression<boolean>;
  /** Scheme that sidekick serves to clients. */
  readonly scheme: TextHelper;
  /** That scheme is https. */
  readonly servesTls: Expression<boolean>;
  readonly files: Readonly<Record<TlsFileName, TlsFile>>;
  /** Secrets with TLS files: the user's, or those that cert-manager keeps. Empty: none. */
  readonly secrets: Readonly<Record<SecretName, Expression<string>>>;
}

/** What a Secret is for. */
export type SecretName = keyof typeof SECRET_FOLDERS;

/** What follows from the values of a sidekick; once for a chart, since it defines helpers. */
export function sidekickFacts({ values, enabled = true, namespace, name }: SidekickFactsProps): SidekickFacts {
  const statedVersion = defaultIfEmpty(values.version, values.image.tag);
  const secrets = secretsOf(values, name);
  const files = tlsFiles(values, secrets);
  const scheme = TextHelper.define(
    'sidekickScheme',
    'The scheme that clients use for sidekick: http or https.',
    choose(or(files.cert.isGiven, notEmpty(values.autoTlsHost)), 'https', 'http'),
  );
  const ownSite = siteOfStatefulSets(values, namespace);
  const written = join(values.sites, ' ');
  const sites = TextHelper.define(
    'sidekickSites',
    'All sites of sidekick, separated by spaces.',
    choose(notEmpty(values.statefulSetSite.names), text`${ownSite} ${written}`, written),
  );
  return {
    values,
    enabled,
    statedVersion,
    version: TextHelper.define(
      'sidekickVersion',
      'The version of sidekick, which determines its options.',
      versionOr(statedVersion),
    ),
    statefulSetSite: ownSite,
    sites,
    siteCount: IntegerHelper.define(
      'sidekickSiteCount',
      'How many sites sidekick has; the StatefulSets that are named are one.',
      add(length(values.sites), min(length(values.statefulSetSite.names), 1)),
    ),
    domainCount: IntegerHelper.define(
      'sidekickDomainCount',
      'How many domains the servers of sidekick are in.',
      countDistinctMatches(domains(sites), DOMAIN),
    ),
    serverPorts: TextHelper.define(
      'sidekickServerPorts',
      'The ports of all pools of all sites, separated by spaces.',
      serverPorts(sites),
    ),
    found: findings(sites),
    usesHttps: contains(sites, 'https://'),
    scheme,
    servesTls: equal(scheme, 'https'),
    files,
    secrets,
  };
}

function siteOfStatefulSets(
  { statefulSetSite: site }: SidekickReference,
  namespace: Expression<string>,
): SidekickFacts['statefulSetSite'] {
  return TextHelper.define(
    'sidekickStatefulSetSite',
    'The site of the pods in statefulSetSite.',
    statefulSetSite({ ...site, namespace: defaultIfEmpty(site.namespace, namespace) }),
  );
}

function findings(sites: Expression<string>): SidekickFacts['found'] {
  const entries = Object.entries(SITE_CHECKS).map(([name, { description, find }]) => {
    const helperName = `sidekick${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    return [name, TextHelper.define(helperName, description, find(sites))] as const;
  });
  return Object.fromEntries(entries) as Record<SiteCheckName, TextHelper>;
}

/** Names of Secrets, in helpers: conditions use them too. */
function secretsOf({ tls }: SidekickReference, name: Expression<string>): SidekickFacts['secrets'] {
  const { serverCertificate, clientCertificate } = tls;
  return {
    server: TextHelper.define(
      'sidekickServerSecret',
      'The Secret with the certificate that sidekick presents to clients, if any.',
      choose(serverCertificate.enabled, suffixedName(name, 'tls'), tls.serverSecret),
    ),
    client: TextHelper.define(
      'sidekickClientSecret',
      'The Secret with the certificate that sidekick presents to servers, if any.',
      choose(clientCertificate.enabled, suffixedName(name, 'client-tls'), tls.clientSecret),
    ),
    ca: tls.caSecret,
  };
}

function tlsFiles({ tls }: SidekickReference, secrets: SidekickFacts['secrets']): SidekickFacts['files'] {
  const { server, client, ca } = SECRET_FOLDERS;
  const fileOf = (secret: Expression<string>, path: string, own: Expression<string>): TlsFile => ({
    isGiven: or(notEmpty(secret), notEmpty(own)),
    path: choose(notEmpty(secret), path, own),
  });
  return {
    cacert: fileOf(secrets.ca, `${ca}/ca.crt`, tls.cacert),
    clientCert: fileOf(secrets.client, `${client}/tls.crt`, tls.clientCert),
    clientKey: fileOf(secrets.client, `${client}/tls.key`, tls.clientKey),
    cert: fileOf(secrets.server, `${server}/tls.crt`, tls.cert),
    key: fileOf(secrets.server, `${server}/tls.key`, tls.key),
  };
}

/** A rule of sidekick. */
export interface SidekickRule extends Rule<SidekickFacts> {
  /** Flags without dashes, `SITE` or variables that it is about. The table of options shows it there. */
  readonly about: readonly string[];
}

/** What {@link sidekickRule} takes. */
export interface SidekickRuleProps extends Omit<SidekickRule, 'broken'> {
  /** What must never be true of a sidekick. */
  readonly broken: (facts: SidekickFacts) => Expression<boolean>;
}

/** Defines a rule that values without a sidekick never break. */
export function sidekickRule({ broken, ...rule }: SidekickRuleProps): SidekickRule {
  return { ...rule, broken: (facts) => and(facts.enabled, broken(facts)) };
}

/** Sidekick's source, of the version that these rules were read from. */
export const SOURCE = 'https://github.com/minio/sidekick/blob/v7.1.2';
