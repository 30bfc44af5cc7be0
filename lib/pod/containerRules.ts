import { hasAnyKey } from '../expressions/collections.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import { and, not, or } from '../expressions/logic.ts';
import { isEmpty } from '../expressions/presence.ts';
import { matches } from '../expressions/regex.ts';
import { contains, startsWith } from '../expressions/strings.ts';
import { text } from '../expressions/text.ts';
import { anyEntry } from '../manifest/entries.ts';
import { defineRule, type Rule } from '../rules/rule.ts';
import type { ReferenceOf } from '../values/declaration.ts';
import type { javaOptionsValue } from './values.ts';

/*
 * Rules that several containers share, each made by a function: what the container is, and what to do, its family says.
 */

/** Facts of a container that these rules judge, each rule one of them. */
export interface ContainerFacts {
  /** Its environment variables. */
  readonly env: Expression<Readonly<Record<string, unknown>>>;
  /** Options of its JVM. */
  readonly javaOptions: ReferenceOf<typeof javaOptionsValue>;
  readonly image: ImageFacts;
  readonly ingress: IngressFacts;
}

/** The image of a container. */
export interface ImageFacts {
  /** A container runs it. */
  readonly isUsed: Expression<boolean>;
  readonly tag: Expression<string>;
  readonly hasDigest: Expression<boolean>;
  /** The tag names a build before a release, which moves although it has a full version. @default false */
  readonly isSnapshot?: Input<boolean>;
}

/** The Ingress to a container. */
export interface IngressFacts {
  readonly enabled: Expression<boolean>;
  readonly hosts: Expression<readonly unknown[]>;
}

/** What each of these rules takes from its family. */
interface Props<Facts, Fact extends keyof ContainerFacts> extends Pick<
  Rule<Facts>,
  'id' | 'place' | 'remedy' | 'source'
> {
  /** Reads the fact that the rule judges. */
  readonly fact: (facts: Facts) => ContainerFacts[Fact];
}

/** What {@link variablesAreOurs} takes. */
export interface VariablesProps<Facts> extends Props<Facts, 'env'> {
  /** Variables that the chart sets. */
  readonly taken: readonly string[];
  /** Variables that override other settings of the chart, and what then happens. @default - none */
  readonly overriding?: { readonly names: readonly string[]; readonly consequence: string };
}

/** Server-side apply rejects two variables of one name. */
export function variablesAreOurs<Facts>(props: VariablesProps<Facts>): Rule<Facts> {
  const { fact, taken, overriding, ...rule } = props;
  const problem = `The chart sets ${enumeration(taken)}, so Kubernetes would reject or drop these.`;
  return defineRule({
    ...rule,
    severity: 'error',
    broken: (facts) => hasAnyKey(fact(facts), [...taken, ...(overriding?.names ?? [])]),
    message: overriding ? `${problem} ${enumeration(overriding.names)} ${overriding.consequence}.` : problem,
  });
}

/** What {@link optionsAreOurs} takes. */
export interface OptionsProps<Facts> extends Props<Facts, 'javaOptions'> {
  /** How the options start that other values set. */
  readonly starts: readonly string[];
  /** What depends on those values, and would not follow an option. */
  readonly followers: string;
  /** Name of the helper that finds an option. */
  readonly helper: string;
}

/** The JVM silently takes the last of two options, and the rest of the chart follows the values. */
export function optionsAreOurs<Facts>({ fact, starts, followers, helper, ...rule }: OptionsProps<Facts>): Rule<Facts> {
  return defineRule({
    ...rule,
    severity: 'error',
    broken: (facts) =>
      anyEntry(
        { name: helper, description: 'Whether the JVM options have one that another value sets.' },
        fact(facts),
        'option',
        (option) => or(...starts.map((start) => startsWith(option, start))),
      ),
    message: `Other values set ${enumeration(starts)}. ${followers} would not follow this option.`,
  });
}

/** What {@link noSecretsInOptions} takes. */
export interface SecretsProps<Facts> extends Props<Facts, 'javaOptions'> {
  /** Parts of options that hold a secret. */
  readonly parts: readonly string[];
  /** Name of the helper that finds an option. */
  readonly helper: string;
}

/** Everyone who may see the pod can read its options, and the start script logs them. */
export function noSecretsInOptions<Facts>({ fact, parts, helper, ...rule }: SecretsProps<Facts>): Rule<Facts> {
  return defineRule({
    ...rule,
    severity: 'error',
    broken: (facts) =>
      anyEntry(
        { name: helper, description: 'Whether a JVM option looks like a secret.' },
        fact(facts),
        'option',
        (option) => or(...parts.map((part) => contains(option, part))),
      ),
    message: 'A JVM option looks like a secret. Anyone who may read the pod or its log sees it.',
  });
}

/** What {@link imageIsPinned} takes. */
export interface ImageProps<Facts> extends Props<Facts, 'image'> {
  /** What a tag that moves does: a sentence. */
  readonly consequence: string;
}

/** A pod that starts on another node pulls the image again. */
export function imageIsPinned<Facts>({ fact, consequence, ...rule }: ImageProps<Facts>): Rule<Facts> {
  return defineRule({
    ...rule,
    severity: 'warning',
    broken: (facts) => {
      const { isUsed, tag, hasDigest, isSnapshot = false } = fact(facts);
      return and(isUsed, not(hasDigest), or(not(matches(tag, '^[0-9]+[.][0-9]+[.][0-9]+')), isSnapshot));
    },
    message: (facts) => text`The tag ${fact(facts).tag} moves with each release. ${consequence}`,
  });
}

/** What {@link hostsAreGiven} takes. */
export interface HostsProps<Facts> extends Props<Facts, 'ingress'> {
  /** What the Ingress leads to. */
  readonly backend: string;
}

/** An Ingress without hosts leads nowhere. */
export function hostsAreGiven<Facts>({ fact, backend, ...rule }: HostsProps<Facts>): Rule<Facts> {
  return defineRule({
    ...rule,
    severity: 'error',
    broken: (facts) => {
      const { enabled, hosts } = fact(facts);
      return and(enabled, isEmpty(hosts));
    },
    message: `The Ingress has no host, so nothing reaches ${backend}.`,
  });
}

/** The values to set in place of variables or options, each once. */
export function valuesOf(byName: Readonly<Record<string, string>>): string {
  return [...new Set(Object.values(byName))].join(', ');
}

function enumeration(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
