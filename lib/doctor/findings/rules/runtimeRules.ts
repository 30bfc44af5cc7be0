import { HOSTNAME_LABEL, ZONE_LABEL } from '../../cluster/clusterNode.ts';
import { quantityOf } from '../../cluster/quantity.ts';
import type { Field } from '../../field.ts';
import { apartBy } from '../manifests/apart.ts';
import { heapPercent } from '../manifests/likeValues.ts';
import { breachIf, type ManifestRule } from './manifestRule.ts';

const volumesInMemoryFit: ManifestRule = {
  id: 'SG140',
  severity: 'warning',
  about: 'the heap and volumes in memory fit into the memory limit together',
  fix: 'leave medium out, or set a sizeLimit and a memory limit that has room for both',
  source: 'https://kubernetes.io/docs/concepts/storage/volumes/#emptydir',
  breaches(members) {
    const { pod, memoryLimit } = members;
    const limit = memoryLimit.value;
    if (pod === undefined || limit === undefined) return [];
    const mounted = pod.container
      .at('volumeMounts')
      .items()
      .map((mount) => mount.at('name').raw());
    const volumes = pod.spec
      .at('volumes')
      .items()
      .filter((volume) => mounted.includes(volume.at('name').raw()));
    const percent = heapPercent(members);
    return volumes
      .map((volume) => volume.at('emptyDir'))
      .filter((volume) => volume.at('medium').raw() === 'Memory' && !fits(volume, limit, percent))
      .map((place) => ({
        place,
        message: `what is written there counts as memory of the container, of which the heap takes ${percent} percent: the kernel kills such a member at once, without a handover`,
      }));
  },
};

/** The volume has a size that the heap leaves room for. */
function fits(volume: Field, limit: number, heap: number): boolean {
  const size = volume.at('sizeLimit');
  return size.isPresent && quantityOf(size) + (limit * heap) / 100 <= limit;
}

const changesArrive: ManifestRule = {
  id: 'SG141',
  severity: 'warning',
  about: 'a change of the configuration replaces the pods',
  fix: 'add an annotation with a checksum of the ConfigMap to the pods, or let the name of the ConfigMap change with it',
  source: 'https://helm.sh/docs/howto/charts_tips_and_tricks/#automatically-roll-deployments',
  breaches({ pod, kind, object, settings }) {
    const file = settings?.file;
    if (pod === undefined || file === undefined || kind === 'Pod') return [];
    const place = pod.metadata.at('annotations');
    const annotations = [...place.entries(), ...object.at('metadata').at('annotations').entries()];
    const isWatched = annotations.some(([key]) => /checksum|hash|reload/i.test(key));
    // Kustomize puts a hash at the end of the name.
    const isFixed = /-[a-z0-9]{10}:$/.test(file.path) || file.at('immutable').raw() === true;
    return breachIf(
      !isWatched && !isFixed,
      place,
      `members read ${file.path.slice(0, -1)} once, when they start: after a change of it they go on with what it was, and later starts mix old and new`,
    );
  },
};

const membersKeepApart: ManifestRule = {
  id: 'SG142',
  severity: 'warning',
  about: 'something keeps members apart',
  fix: 'spread the pods over kubernetes.io/hostname with topologySpreadConstraints, and set partition-group to NODE_AWARE',
  source: 'https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/',
  breaches(members) {
    const { replicas, settings, constraints } = members;
    const isApart = [HOSTNAME_LABEL, ZONE_LABEL].some((label) => apartBy(label, members) !== 'never');
    const isAware = settings !== undefined && settings.mode.value !== 'none';
    return breachIf(
      replicas.value > 1 && !isApart && !isAware,
      constraints,
      'nothing keeps members apart: all may come to run on one node, whose loss then loses all entries',
    );
  },
};

/** Rules of what members run with. */
export const runtimeRules: readonly ManifestRule[] = [volumesInMemoryFit, changesArrive, membersKeepApart];
