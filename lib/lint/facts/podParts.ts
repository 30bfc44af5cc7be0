import type { Field } from '../../manifests/objects/field.ts';
import { imageName } from '../../manifests/members/imageName.ts';
import type { Members } from '../../manifests/members/members.ts';

/** The image of the app in the pod of a member: of several, one that moves. */
export function appImage({ form, image, pod }: Members): Field | undefined {
  const images = form === 'embedded' ? [image?.place] : (pod?.others.map((other) => other.at('image')) ?? []);
  const given = images.filter((one) => one?.isPresent);
  return given.find((one) => imageName(one?.text() ?? '').tag === 'latest') ?? given[0];
}

/** Where another container of the pod takes the member's port. */
export function sharedPort({ pod, settings }: Members): Field | undefined {
  const ports = pod?.others.flatMap((container) => container.at('ports').items()) ?? [];
  const numbers = ports.map((port) => port.at('containerPort'));
  return settings && numbers.find((number) => number.raw() === settings.port.value);
}

/** The paths by which probes ask a member for its health, with the name of the probe. */
export function healthProbes({ pod }: Members): readonly { readonly probe: string; readonly path: Field }[] {
  const probes = ['startupProbe', 'readinessProbe', 'livenessProbe'].flatMap((probe) =>
    pod === undefined ? [] : [{ probe, path: pod.container.at(probe).at('httpGet').at('path') }],
  );
  return probes.filter(({ path }) => path.textOr('').startsWith('/hazelcast/health'));
}
