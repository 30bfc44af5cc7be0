import { ApiObject, type ApiObjectProps } from 'cdk8s';
import { Construct } from 'constructs';
import type { Context } from '../expressions/context.ts';
import { type Loop, turns } from '../manifest/each.ts';
import type { Templated } from '../manifest/node.ts';
import { evaluate } from '../render/evaluate.ts';
import { HelmChart } from './helmChart.ts';
import type { Manifest } from './resource.ts';

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
