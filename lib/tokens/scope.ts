import { Names } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import { UserError } from '../errors.ts';
import { release } from '../expressions/builtin.ts';
import type { Context } from '../expressions/context.ts';
import type { Expression } from '../expressions/expression.ts';
import { hexadecimalSha256, sha256, trimSuffix, truncate } from '../expressions/strings.ts';
import { text } from '../expressions/text.ts';
import type { Loop } from '../manifest/each.ts';
import { MARK } from './code.ts';

/** One turn of a loop. */
export interface Turn {
  readonly loop: Loop;
  readonly key: Expression<string>;
  /** The values of this turn, where they are known. */
  readonly context: Context | undefined;
}

const scopes = new WeakMap<IConstruct, ReleaseScope>();

const turns = new WeakMap<IConstruct, Turn>();

/** Marks a scope as one turn of a loop. */
export function markTurn(scope: IConstruct, turn: Turn): void {
  turns.set(scope, turn);
}

/** The loops around a construct, the outermost first. */
export function turnsAround(construct: IConstruct): readonly Turn[] {
  return construct.node.scopes.flatMap((scope) => turns.get(scope) ?? []);
}

/** Longest name: cdk8s-plus-27 puts words before it, and CronJobs and StatefulSets add to it. */
const LONGEST = 52;

/** Longest part of a name that says what the object is. */
const LONGEST_PATH = 40;

/** Names of one chart: they depend on the release and on the path in the chart, and not on the app around it. */
export class ReleaseScope {
  private readonly byAddress = new Map<string, IConstruct>();
  private byLabel: Map<string, IConstruct> | undefined;

  private constructor(private readonly chart: IConstruct) {}

  /** The names of a chart. */
  static of(chart: IConstruct): ReleaseScope {
    const scope = scopes.get(chart) ?? new ReleaseScope(chart);
    scopes.set(chart, scope);
    return scope;
  }

  /** Ids from the chart down to a construct, as parts of a file's name. */
  fileName(construct: IConstruct): string {
    const ids = this.idsOf(construct);
    const shown = ids.length > 1 && ids.at(-1) === 'Resource' ? ids.slice(0, -1) : ids;
    return shown
      .join('-')
      .toLowerCase()
      .replace(/[^a-z0-9.-]+/g, '-');
  }

  /**
   * The name of an object that was given none.
   * @throws UserError for an id with a token in it
   */
  name(object: IConstruct, fullname: Expression<string>): Expression<string> {
    const ids = this.idsOf(object).filter((id) => !/^(resource|default)$/i.test(id));
    const path = shortened(
      ids
        .join('-')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, ''),
    );
    const own = path === '' ? fullname : text`${trimmed(fullname, LONGEST - path.length - 1)}-${path}`;
    return turnsAround(object).reduce((name, { key }) => text`${name}-${key}`, own);
  }

  /** The label by which the pods of a construct are selected, by the label that cdk8s-plus gives them. */
  label(address: string): Expression<string> | undefined {
    const constructs = () => this.chart.node.findAll().filter((each) => Construct.isConstruct(each));
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- isConstruct() knows
    this.byLabel ??= new Map(constructs().map((each) => [Names.toLabelValue(each), each]));
    const construct = this.byLabel.get(address);
    if (!construct) return undefined;
    const path = this.idsOf(construct).join('/');
    const around = turnsAround(construct);
    if (around.length === 0) return text`${release.name}-${hash(path)}`;
    const inTurn = around.reduce((whole, { key }) => text`${whole}/${key}`, text`${path}`);
    return text`${release.name}-${truncate(sha256(inTurn), 8)}`;
  }

  /** Ids under the chart, without those of turns, which differ between a template and its objects. */
  private idsOf(construct: IConstruct): readonly string[] {
    const scopes = construct.node.scopes.slice(this.chart.node.scopes.length);
    return scopes.filter((scope) => !turns.has(scope)).map((scope) => this.readable(scope));
  }

  /** cdk8s-plus-27 makes ids of addresses, which hash the whole path in the app. */
  private readable(construct: IConstruct): string {
    const { id, path } = construct.node;
    if (MARK.test(id) || /\d{16}/.test(id))
      throw new UserError(`${path}: a token is part of an id: give a literal id, and the name as metadata.name`);
    return id.replace(/c8[0-9a-f]{40}/g, (address) => {
      const target = this.find(address);
      return target ? `-${hash(this.idsOf(target).join('/'))}` : address;
    });
  }

  private find(address: string): IConstruct | undefined {
    if (!this.byAddress.has(address))
      for (const construct of this.chart.node.findAll()) this.byAddress.set(construct.node.addr, construct);
    return this.byAddress.get(address);
  }
}

/** The path, or its start and a hash of it all. */
function shortened(path: string): string {
  return path.length <= LONGEST_PATH ? path : `${path.slice(0, LONGEST_PATH - 9).replace(/-+$/, '')}-${hash(path)}`;
}

function trimmed(name: Expression<string>, length: number): Expression<string> {
  return trimSuffix(truncate(name, length), '-');
}

function hash(path: string): string {
  return hexadecimalSha256(path).slice(0, 8);
}
