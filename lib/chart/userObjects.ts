import { ApiObject, type ApiObjectProps } from 'cdk8s';
import { Construct } from 'constructs';
import type { Context } from '../expressions/context.ts';
import type { Expression } from '../expressions/expression.ts';
import type { FreeMap } from '../values/collections.ts';
import { HelmChart } from './helmChart.ts';
import type { Manifest } from './resource.ts';

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
