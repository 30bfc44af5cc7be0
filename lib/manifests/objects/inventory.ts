import type { Labels } from '../nodes/clusterNode.ts';
import type { Field } from './field.ts';
import { matches, readLabelSelector, selectorOf } from './labelSelector.ts';
import { type FilePlace, locate } from './locate.ts';
import type { KubernetesObject } from './readObjects.ts';

/** Pods that something may select. */
export interface Selectable {
  readonly namespace: string;
  readonly podLabels: Labels;
}

/** An object that keeps pods of one template, or a pod. */
export interface WorkloadObject extends Selectable {
  readonly object: KubernetesObject;
  /** Metadata and spec of its pods. */
  readonly template: Field;
}

/** Kinds that keep pods. */
const WORKLOADS = ['StatefulSet', 'Deployment', 'ReplicaSet', 'Pod'];

/** All objects that were given, to be asked who belongs to whom. */
export class Inventory {
  constructor(readonly objects: readonly KubernetesObject[]) {}

  /** The objects of some kinds, but for those of a Helm test, which no cluster keeps. */
  of(...kinds: readonly string[]): readonly KubernetesObject[] {
    return this.objects.filter((object) => kinds.includes(object.kind) && !isTest(object));
  }

  /** The objects that keep pods. */
  workloads(): readonly WorkloadObject[] {
    return this.of(...WORKLOADS).map((object) => {
      const template = object.kind === 'Pod' ? object.field : object.field.at('spec').at('template');
      const podLabels = template.at('metadata').at('labels').texts();
      return { object, template, namespace: object.namespace, podLabels };
    });
  }

  /** The object of this kind, name and namespace. */
  find(kind: string, name: string, namespace: string): Field | undefined {
    return this.of(kind).find((object) => object.name === name && isSame(object.namespace, namespace))?.field;
  }

  /** The objects of a kind whose selector, a LabelSelector, takes these pods. */
  selecting(kind: string, pods: Selectable): readonly Field[] {
    const objects = this.of(kind).filter(({ namespace }) => isSame(namespace, pods.namespace));
    return objects.map(({ field }) => field).filter((field) => selects(field, pods));
  }

  /** The autoscaler of a workload. */
  scalerOf(workload: KubernetesObject): Field | undefined {
    const scaler = this.of('HorizontalPodAutoscaler').find(({ field, namespace }) => {
      const target = field.at('spec').at('scaleTargetRef');
      const isIt = target.at('kind').textOr('') === workload.kind && target.at('name').textOr('') === workload.name;
      return isIt && isSame(namespace, workload.namespace);
    });
    return scaler?.field;
  }

  /** The file and line of a path, such as that of a {@link Field}. */
  place(path: string): FilePlace | undefined {
    const object = this.objects.find(({ field }) => path === field.path || path.startsWith(`${field.path} `));
    if (object === undefined) return undefined;
    const rest = path.slice(object.field.path.length + 1);
    const { file, text, inList } = object;
    const inObject = [inList, rest].filter((part) => part !== '').join('.');
    return { file, line: locate(text, inObject).line };
  }
}

/** Whether the LabelSelector of an object takes these pods. */
export function selects(object: Field, { podLabels }: Pick<Selectable, 'podLabels'>): boolean {
  const selector = readLabelSelector(object.at('spec').at('selector'));
  return selector !== undefined && matches(selector, podLabels);
}

/** Whether a Service takes these pods: its selector is a map of labels, and an empty one takes none. */
export function serviceTakes(service: Field, { podLabels }: Pick<Selectable, 'podLabels'>): boolean {
  const selector = selectorOf(service.at('spec').at('selector').texts());
  return selector.length > 0 && matches(selector, podLabels);
}

/** Objects of one namespace belong together; one that names none goes with all. */
export function isSame(left: string, right: string): boolean {
  return left === '' || right === '' || left === right;
}

function isTest({ field }: KubernetesObject): boolean {
  const hook = field.at('metadata').at('annotations').at('helm.sh/hook').raw();
  return typeof hook === 'string' && hook.startsWith('test');
}
