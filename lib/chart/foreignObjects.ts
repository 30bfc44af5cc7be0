import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { isUserError, messageOf, UserError } from '../errors.ts';
import type { Context } from '../expressions/context.ts';
import { type Loop, turns } from '../manifest/each.ts';
import { Merged } from '../manifest/merged.ts';
import { When } from '../manifest/when.ts';
import { isPlainObject } from '../manifest/visitor.ts';
import { evaluate } from '../render/evaluate.ts';
import { conditionOf } from '../tokens/condition.ts';
import { Decoder } from '../tokens/decode.ts';
import { Overlay } from '../tokens/overlay.ts';
import { ReleaseScope, type Turn, turnsAround } from '../tokens/scope.ts';
import { TokenTable } from '../tokens/table.ts';
import type { HelmChart } from './helmChart.ts';
import type { Manifest } from './resource.ts';

/**
 * An object of a construct that knows nothing of charts: one of cdk8s-plus-27, a plain ApiObject. Inside a loop whose values
 * are known, it is one for each turn.
 */
export class ForeignObjects {
  /** None of them is a pod that `helm test` runs. */
  readonly isTest = false;

  private tree: When | undefined;

  constructor(
    private readonly chart: HelmChart,
    /** One, or one for each turn. */
    readonly objects: readonly ApiObject[],
  ) {}

  /** Where it is. */
  get node(): IConstruct['node'] {
    return this.first.node;
  }

  /** The loops around it, the outermost first. */
  get loops(): readonly Loop[] {
    return turnsAround(this.first).map(({ loop }) => loop);
  }

  /** The object as a tree. */
  get manifest(): unknown {
    return this.make();
  }

  /** Makes the tree, once: some constructs add to themselves each time. */
  make(): unknown {
    this.tree ??= new When(conditionOf(this.first), manifestOf(this.chart, this.first), undefined);
    return this.tree;
  }

  /** The objects under a context. */
  manifests(context: Context): readonly Manifest[] {
    const contexts = this.loops.reduce(
      (outer: readonly Context[], loop) => outer.flatMap((each) => turns(loop, each)),
      [context],
    );
    return contexts.flatMap((turn) => (evaluate(this.manifest, turn) ?? []) as Manifest | readonly Manifest[]);
  }

  /** Makes ordinary objects of a chart whose values are known: those that are absent are removed. */
  settle(context: Context): readonly ApiObject[] {
    return this.objects.filter((object) => {
      const known = turnOf(object)?.context ?? context;
      if (!conditionOf(object).evaluate(known)) {
        object.node.scope?.node.tryRemoveChild(object.node.id);
        return false;
      }
      const toJson = object.toJson.bind(object);
      object.toJson = () => evaluate(manifestOf(this.chart, object, toJson), known);
      return true;
    });
  }

  private get first(): ApiObject {
    return this.objects[0] as ApiObject;
  }
}

/** The foreign objects of a chart, by the path of their template under `templates/`. */
export function foreignObjects(
  chart: HelmChart,
  objects: readonly ApiObject[],
): readonly (readonly [string, ForeignObjects])[] {
  const groups: (readonly [string, ApiObject[]])[] = [];
  const byPath = new Map<string, ApiObject[]>();
  for (const object of objects) {
    assertNotNested(chart, object);
    const path = ReleaseScope.of(chart).fileName(object);
    const before = byPath.get(path);
    if (before && turnOf(before.at(-1)) !== turnOf(object)) before.push(object);
    else {
      byPath.set(path, [object]);
      groups.push([path, byPath.get(path) ?? []]);
    }
  }
  return groups.map(([path, group]) => [path, new ForeignObjects(chart, group)]);
}

/** The innermost turn of a loop around an object; undefined outside loops. */
function turnOf(object: ApiObject | undefined): Turn | undefined {
  return object && turnsAround(object).at(-1);
}

/** A chart inside names its objects by the path in the app, so two releases would share them. */
function assertNotNested(chart: HelmChart, object: ApiObject): void {
  if (object.chart === chart) return;
  throw new UserError(
    `${object.node.path} is in the chart ${object.chart.node.path} inside of this one, which names objects by itself: make it a Construct`,
  );
}

/** What an object is, with expressions in place of tokens. */
function manifestOf(chart: HelmChart, object: ApiObject, toJson: () => unknown = () => object.toJson()): unknown {
  const tokens = TokenTable.of(chart);
  try {
    const decoder = new Decoder(tokens, (address) => ReleaseScope.of(chart).label(address));
    const tree = decoder.tree(toJson() as Readonly<Record<string, unknown>>);
    return Overlay.apply(object, withLabels(chart, tree));
  } catch (error) {
    const told = tokens.explained(error);
    if (!isUserError(told)) throw told;
    throw new UserError(`${object.node.path}: ${messageOf(told)}`);
  }
}

/** The chart's labels on an object, which keeps its own. */
function withLabels(chart: HelmChart, tree: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const metadata = tree['metadata'];
  if (!isPlainObject(metadata)) return tree;
  const { labels } = chart.helpers;
  const own = metadata['labels'] ?? {};
  const parts = own instanceof Merged ? [...own.fixed, ...own.free] : [own];
  const taken = new Set(own instanceof Merged ? own.fixedKeys : isPlainObject(own) ? Object.keys(own) : []);
  const fields = fieldsOf(labels.node as Merged);
  const isOverridden = Object.keys(fields).some((key) => taken.has(key));
  const ours = isOverridden ? Object.fromEntries(Object.entries(fields).filter(([key]) => !taken.has(key))) : labels;
  return { ...tree, metadata: { ...metadata, labels: Merged.of([ours, ...parts] as never) } };
}

/** All fields of a block of labels, with those of the blocks in it. */
function fieldsOf(labels: Merged): Readonly<Record<string, unknown>> {
  const parts = labels.fixed.map((part) => ('node' in part ? part.node : part) as Readonly<Record<string, unknown>>);
  return Object.assign({}, ...parts) as Readonly<Record<string, unknown>>;
}
