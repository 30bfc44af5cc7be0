import { Configuration, numberOr, variablesOf } from '../configuration/configuration.ts';
import { configurationFile, type ConfigurationFile } from '../configuration/configurationFile.ts';
import { heapOf, javaOptions, systemProperties } from '../configuration/javaOptions.ts';
import { readSettings } from '../configuration/readSettings.ts';
import { Field } from '../objects/field.ts';
import type { Inventory, WorkloadObject } from '../objects/inventory.ts';
import { quantityOf } from '../objects/quantity.ts';
import type { KubernetesObject } from '../objects/readObjects.ts';
import { findMember, type MemberContainer } from './memberContainer.ts';
import type { Fact, Members } from './members.ts';
import { readCustomResources } from './readCustomResources.ts';

/** Default heap of the start script of Hazelcast's image, and of a JVM without options, in percent. */
const DEFAULT_HEAPS = { image: 80, jvm: 25 };

/** Members that were found, and what could not be read of them. */
export interface FoundMembers {
  readonly members: Members;
  readonly notes: readonly string[];
  /** Where their configuration is. Undefined: it was read. */
  readonly elsewhere: string | undefined;
}

/** Reads the workloads whose pods hold members. */
export function readMembers(inventory: Inventory): readonly FoundMembers[] {
  return inventory.workloads().flatMap((workload) => {
    const member = findMember(workload.template.at('spec'), workload.namespace, inventory);
    return member === undefined ? [] : [membersOf(workload, member, inventory)];
  });
}

function membersOf(workload: WorkloadObject, member: MemberContainer, inventory: Inventory): FoundMembers {
  const { template, namespace, podLabels } = workload;
  const { field: object, kind } = workload.object;
  const { container, others, form } = member;
  const spec = template.at('spec');
  const variables = variablesOf(container, namespace, inventory);
  const options = javaOptions(container, variables);
  const properties = systemProperties(options.value);
  const isEmbedded = form === 'embedded';
  const file = configurationFile({ container, spec, namespace, variables, properties, isEmbedded }, inventory);
  const configuration = new Configuration(contentOf(file, object), variables, properties);
  const limit = container.at('resources').at('limits').at('memory');
  const members: Members = {
    title: object.path.slice(0, -1),
    kind,
    namespace,
    object,
    podLabels,
    ...readNumbers(workload.object, inventory),
    form,
    pod: { spec, metadata: template.at('metadata'), container, others },
    image: { value: container.at('image').textOr(''), place: container.at('image') },
    javaOptions: options,
    heap: heapOf(options.value, isEmbedded ? DEFAULT_HEAPS.jvm : DEFAULT_HEAPS.image),
    memoryLimit: { value: limit.isPresent ? quantityOf(limit) : undefined, place: container.at('resources') },
    gracePeriod: {
      value: spec.at('terminationGracePeriodSeconds').integerOr(30),
      place: spec.at('terminationGracePeriodSeconds'),
    },
    graceful: readGraceful(configuration, file, options),
    maxWaitSeconds: numberOr(configuration.property('hazelcast.graceful.shutdown.max.wait').value, 600),
    constraints: spec.at('topologySpreadConstraints'),
    affinity: spec.at('affinity'),
    isOrdered: kind === 'Pod' || (kind === 'StatefulSet' && !isParallel(object)),
    account: {
      value: spec.at('serviceAccountName').textOr(spec.at('serviceAccount').textOr('default')),
      place: spec.at('serviceAccountName'),
    },
    isPersistent: configuration.isTrue(['persistence', 'enabled']),
    settings:
      file.state === 'elsewhere'
        ? undefined
        : readSettings(configuration, file.state === 'found' ? file.object : undefined),
  };
  const elsewhere = file.state === 'elsewhere' ? file.where : undefined;
  return { members, notes: elsewhere === undefined ? [] : [unread(members, elsewhere)], elsewhere };
}

/** Without a file, findings name the place where a file would be. */
function contentOf(file: ConfigurationFile, object: Field): Field {
  return file.state === 'found' ? file.content : new Field(undefined, `${object.path} hazelcast.yaml:`);
}

function unread({ title }: Members, where: string): string {
  return `the configuration of ${title} is ${where}: what depends on it was not judged`;
}

/** With an autoscaler, what the workload says counts only within its bounds. */
function readNumbers(
  workload: KubernetesObject,
  inventory: Inventory,
): Pick<Members, 'replicas' | 'autoscaling' | 'minReadySeconds'> {
  const spec = workload.field.at('spec');
  const scaler = inventory.scalerOf(workload);
  const given = workload.kind === 'Pod' ? 1 : spec.at('replicas').integerOr(undefined);
  const least = scaler?.at('spec').at('minReplicas').integerOr(1) ?? 1;
  const most = scaler?.at('spec').at('maxReplicas').integerOr(least) ?? least;
  return {
    replicas: {
      value: scaler === undefined ? (given ?? 1) : least,
      place: (scaler ?? workload.field).at('spec').at(scaler === undefined ? 'replicas' : 'minReplicas'),
    },
    autoscaling: scaler && { value: { least, most }, place: scaler.at('spec') },
    minReadySeconds:
      workload.kind === 'Pod'
        ? undefined
        : { value: spec.at('minReadySeconds').integerOr(0), place: spec.at('minReadySeconds') },
  };
}

/** The configuration may say so too, so without it only a word of the command line counts. */
function readGraceful(
  configuration: Configuration,
  file: ConfigurationFile,
  options: Fact<readonly string[]>,
): Fact<boolean> | undefined {
  const policy = configuration.property('hazelcast.shutdownhook.policy');
  if (file.state === 'elsewhere' && policy.value === undefined) return undefined;
  const isOn = configuration.property('hazelcast.shutdownhook.enabled').value !== 'false';
  return {
    value: isOn && policy.value?.toUpperCase() === 'GRACEFUL',
    place: policy.place.isPresent ? policy.place : options.place,
  };
}

function isParallel(object: Field): boolean {
  return object.at('spec').at('podManagementPolicy').raw() === 'Parallel';
}

/** All that holds members: workloads, and custom resources that an operator makes some of. */
export function allMembers(inventory: Inventory): readonly FoundMembers[] {
  return [...readMembers(inventory), ...readCustomResources(inventory)];
}

/** The parts of an image's name, as the values of charts have them. */
interface ImageName {
  readonly repository: string;
  /** Without a tag and a digest the runtime takes `latest`. */
  readonly tag: string;
  readonly digest: string;
}

/** Takes an image's name apart. @see https://kubernetes.io/docs/concepts/containers/images/#image-names */
export function imageName(image: string): ImageName {
  const [name = '', digest = ''] = image.split('@');
  const [, repository = name, tag = ''] = /^(.+?)(?::([^:/]+))?$/.exec(name) ?? [];
  return { repository, tag: tag === '' && digest === '' ? 'latest' : tag, digest };
}
