import { ApiObject, type ApiObjectProps, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { UserError } from '../errors.ts';
import type { Context } from '../expressions/context.ts';
import type { Expression } from '../expressions/expression.ts';
import { type Loop, turns } from '../manifest/each.ts';
import type { Templated } from '../manifest/node.ts';
import { type Fields, visit, visitorOf } from '../manifest/visitor.ts';
import { evaluate } from '../render/evaluate.ts';
import type { FreeMap } from '../values/collections.ts';
import { HelmChart } from './helmChart.ts';

/** Options of a {@link Resource}. */
export interface ResourceOptions {
  /** It is a pod that `helm test` runs, and no part of what is installed. @default false */
  readonly test?: boolean;
}

/** A Kubernetes object. */
export type Manifest = Readonly<Record<string, unknown>>;

const RESOURCE = Symbol.for('sidegrid.Resource');

/**
 * An object of the chart, as a tree with expressions in it. In a chart whose values are known, it is an ordinary ApiObject.
 * A resource that is conditional as a whole is absent from the output where its condition does not hold.
 */
export class Resource<T = unknown> extends ApiObject {
  /** Whether it is a pod that `helm test` runs. */
  readonly isTest: boolean;

  /** Only for `instanceof`. */
  readonly [RESOURCE] = true;

  /** @throws UserError when apiVersion or kind is missing or not a plain text */
  constructor(
    scope: Construct,
    id: string,
    /** The object as a tree. */
    readonly manifest: Templated<T>,
    options: ResourceOptions = {},
  ) {
    super(scope, id, apiObjectProps(scope, id, manifest));
    this.isTest = options.test ?? false;
  }

  /** cdk8s takes any object for an instance of any class of objects, so ours have a mark of their own. */
  static override [Symbol.hasInstance](value: unknown): value is Resource {
    return typeof value === 'object' && value !== null && RESOURCE in value;
  }

  /** The object under a context, in a list that is empty where it is absent. */
  manifests(context: Context): readonly Manifest[] {
    const object = this.evaluate(context);
    return object === undefined ? [] : [object];
  }

  /** The object under a context, or undefined where it is absent. */
  evaluate(context: Context): Manifest | undefined {
    return evaluate(this.manifest, context) as Manifest | undefined;
  }
}

/** The object as cdk8s reads it. Values are read late, so that mixins may still change the tree. */
function apiObjectProps(scope: Construct, id: string, manifest: unknown): ApiObjectProps {
  const body = bodyOf(manifest);
  const place = `${scope.node.path}/${id}`;
  const { apiVersion, kind } = body;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') {
    throw new UserError(`${place}: apiVersion and kind must be plain strings: cdk8s and Helm sort objects by them`);
  }
  const chart = HelmChart.find(scope);
  if (chart && !chart.context) return { apiVersion, kind, metadata: { name: id } };
  const context = chart?.context ?? LITERALS_ONLY;
  const { metadata, ...rest } = body;
  const late: Record<string, unknown> = {};
  for (const [key, node] of Object.entries(rest)) late[key] = Lazy.any({ produce: () => evaluate(node, context) });
  return { ...late, apiVersion, kind, metadata: evaluate(metadata, context) ?? {} };
}

/** The object's fields, without its condition. */
function bodyOf(manifest: unknown): Fields {
  return visit(manifest, BODY, undefined);
}

const BODY = visitorOf<undefined, Fields>(
  () => {
    throw new UserError('a resource must be a map of fields, or when() around one');
  },
  { when: (node) => bodyOf(node.node), comment: (node) => bodyOf(node.node), map: (fields) => fields },
);

/** In a plain cdk8s app there are no values and no release: an expression that reads one says so. */
const LITERALS_ONLY: Context = new Proxy({} as Context, {
  get(_target, property): never {
    throw new UserError(
      `an expression in a plain cdk8s chart reads ${String(property)}: use instantiate() on a definition, or pass literals`,
    );
  },
});

/** An object of the chart for each turn of a loop: for each entry of a user's map. */
export class RepeatedResource<T = unknown> extends Construct {
  /** None of them is a pod that `helm test` runs. */
  readonly isTest = false;

  constructor(
    scope: Construct,
    id: string,
    /** What is gone through. */
    readonly loop: Loop,
    /** The object of a turn, as a tree. */
    readonly manifest: Templated<T>,
  ) {
    super(scope, id);
    const context = HelmChart.find(this)?.context;
    if (!context) return;
    for (const [index, object] of this.manifests(context).entries()) {
      new ApiObject(this, String(index), object as unknown as ApiObjectProps);
    }
  }

  /** The loop around it. */
  get loops(): readonly Loop[] {
    return [this.loop];
  }

  /** The objects under a context. */
  manifests(context: Context): readonly Manifest[] {
    return turns(this.loop, context).map((turn) => evaluate(this.manifest, turn) as Manifest);
  }
}

/** The user's objects, installed unchanged with the chart: declare them with `kubernetesObjects()`. */
export class UserObjects extends Construct {
  /** None of them is a pod that `helm test` runs. */
  readonly isTest = false;

  constructor(
    scope: Construct,
    id: string,
    /** The list of them. */
    readonly objects: Expression<readonly FreeMap[]>,
  ) {
    super(scope, id);
    const context = HelmChart.find(this)?.context;
    if (!context) return;
    for (const [index, object] of this.manifests(context).entries()) {
      new ApiObject(this, String(index), object as unknown as ApiObjectProps);
    }
  }

  /** The objects under a context. */
  manifests(context: Context): readonly Manifest[] {
    return this.objects.evaluate(context);
  }
}
