import { UserError } from '../../errors.ts';
import { subtract } from '../../expressions/arithmetic.ts';
import { join } from '../../expressions/collections.ts';
import { NO_CONTEXT } from '../../expressions/context.ts';
import type { Expression, Input } from '../../expressions/expression.ts';
import { Literal } from '../../expressions/literal.ts';
import { text } from '../../expressions/text.ts';
import { explainSite } from './grammar.ts';
import { SITE_CHECKS } from './siteChecks.ts';

/** Servers of one cluster whose names differ by a number. */
export interface Pool {
  /** Their host, with `{}` in place of the number: `minio-{}.minio-hl.team.svc`. Without it, one server. */
  readonly host: string;
  /** First and last number. @default - none: the host is one server */
  readonly range?: readonly [first: number, last: number];
  /** Digits that numbers are filled up to with zeros: 2 for `01`. @default - no zeros before a number */
  readonly digits?: number;
  /** @default - that of the site */
  readonly port?: number;
}

/** Servers that requests are spread over: the pools of one cluster. sidekick uses the first site that is up. */
export interface Site {
  /** @default 'http' */
  readonly scheme?: 'http' | 'https';
  /** Port of the pools that have none of their own. @default - 80, or 443 for https */
  readonly port?: number;
  readonly pools: readonly Pool[];
}

/**
 * A site as sidekick's argument: `http://minio-{0...3}.minio-hl:9000`.
 * @throws UserError for a site that sidekick would refuse, or read otherwise
 */
export function site({ scheme = 'http', port, pools }: Site): string {
  const text = pools.map((pool) => `${scheme}://${hostText(pool)}${portText(pool.port ?? port)}`).join(',');
  const [problem] = siteProblems(text);
  if (problem !== undefined) throw new UserError(`the site ${problem}`);
  return text;
}

/** What is wrong with the text of a site: all that schema and rules refuse of it, naming what was found. */
export function siteProblems(text: string): readonly string[] {
  const reasons = explainSite(text);
  if (reasons.length > 0) return reasons.map((reason) => `${JSON.stringify(text)} ${reason}`);
  return Object.values(SITE_CHECKS).flatMap(({ find, problem, fix }) => {
    const found = find(Literal.of(text)).evaluate(NO_CONTEXT);
    return found === '' ? [] : [`${found} ${problem}. ${fix}`];
  });
}

function hostText({ host, range, digits = 1 }: Pool): string {
  const places = host.split('{}').length - 1;
  if (places !== (range ? 1 : 0))
    throw new UserError(
      `the host ${JSON.stringify(host)} has ${places} places for a number, written {}, and ${range ? 'a' : 'no'} range`,
    );
  return range ? host.replace('{}', rangeText(range, digits)) : host;
}

/** sidekick fills numbers up to the digits of the last one, when one of both starts with a zero. */
function rangeText([first, last]: readonly [number, number], digits: number): string {
  if (digits > 1 && String(last).length > digits)
    throw new UserError(
      `the number ${last} of a range has more than ${digits} digits, to which sidekick would fill up all`,
    );
  const [start, end] = [first, last].map((number) => String(number).padStart(digits, '0'));
  return `{${start}...${end}}`;
}

function portText(port: number | undefined): string {
  return port === undefined ? '' : `:${port}`;
}

/** Pods of one or more StatefulSets behind one headless Service: the pools of one cluster. */
export interface StatefulSetSite {
  /** Names of the StatefulSets, a pool each. */
  readonly names: Expression<readonly string[]>;
  /** Name of their headless Service, which gives each pod a name of its own. */
  readonly service: Input<string>;
  readonly namespace: Input<string>;
  /** Pods of each StatefulSet, 1 or more. */
  readonly replicas: Expression<number>;
  readonly port: Input<number>;
  readonly scheme: Input<string>;
  /** Domain of the cluster, as certificates for the pods name it. */
  readonly clusterDomain: Input<string>;
}

/**
 * The site of a StatefulSet's pods: `http://minio-{0...3}.minio-hl.team.svc.cluster.local:9000`.
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id
 */
export function statefulSetSite(site: StatefulSetSite): Expression<string> {
  const { names, service, namespace, replicas, port, scheme, clusterDomain } = site;
  const pods = text`-{0...${subtract(replicas, 1)}}.${service}.${namespace}.svc.${clusterDomain}:${port}`;
  return text`${scheme}://${join(names, text`${pods},${scheme}://`)}${pods}`;
}
