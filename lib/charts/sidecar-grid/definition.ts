import { defineChart } from '../../chart/definition.ts';
import type { SidecarKind } from '../../sidecars/sidecar.ts';
import { composeSidecarGrid, NAME_LENGTH } from './compose.ts';
import { SIDECARS } from './sidecars.ts';
import { valuesWith } from './values.ts';

const README = `
\`\`\`sh
helm install shop charts/sidecar-grid --set app.image.repository=ghcr.io/acme/shop --set-string app.image.tag=1.4.2
\`\`\`

Or with a values file of five lines, \`helm install shop charts/sidecar-grid -f values.yaml\`:

\`\`\`yaml
app:
  image: { repository: ghcr.io/acme/shop, tag: "1.4.2" }
  port: 8080
member:
  maps: { "session-*": { timeToLiveSeconds: 1800 } }
\`\`\`

Each pod has your app and a Hazelcast member. Connect your client to the address in \`HAZELCAST_ADDRESS\`, which is
\`localhost:5701\`. Set its cluster name to \`HAZELCAST_CLUSTER_NAME\`: the default, \`dev\`, is rejected. Any Hazelcast 5 client
works.

## Defaults and requirements

- **Availability.** The chart runs three pods, one per node if there are enough nodes. Any one node may fail without data loss:
  each entry has a backup on another node. A pod stays Pending rather than share a node unevenly. Cordoned and tainted nodes do not
  count: restart the rollout when they are back. With \`availability.mode=zone\` a whole zone may fail; use a multiple of the
  number of zones as the number of pods.
- **Shutdown.** On shutdown your app drains first, then its member migrates its data to other members. Handle SIGTERM in your app.
  The chart computes the grace period for both. Pods start and are replaced one by one, so a rollout takes minutes.
  \`docs/data-safety.md\` of sidegrid describes what to do when nodes, zones or pods fail.
- **Your image.** It must run as a numeric non-root user. Otherwise the pod reports CreateContainerConfigError;
  \`--set app.securityContext.runAsUser=10001\` often helps. Set \`app.port\` if your app does not listen on 8080, and set
  \`app.probes\`: there are none by default.
- **Memory.** Each member requests 250m CPU and 512Mi memory; 60 percent of the memory is heap. With one backup, plan for less
  than half of the heap. Nothing is evicted until you set \`member.maps.*.eviction\`: a full member fails.
- **Persistence.** Data is in memory only. \`helm uninstall\` and \`replicas: 0\` delete all entries.
- **Security.** The member's port has no password: set \`networkPolicy.enabled\` in a shared cluster. The open-source edition has
  no TLS between members.
- **Permissions.** Installing the chart requires permission to create a Role. Without it, set \`member.discovery.mode=dns\` and
  \`availability.mode=none\`.
- **Start order.** Before Kubernetes 1.33, and with client-server, your app may start before its member: connect in the background
  and retry.

## Topologies

\`topology\` sets where members run. \`sidecar\` runs one next to each app. \`client-server\` runs \`member.replicas\` members in
separate pods, and \`HAZELCAST_ADDRESS\` is the address of their Service. \`embedded\` configures a Java app that starts a member itself:
the chart adds configuration, permissions, port and probes, and no other container.

## Upgrading

Entries are in memory. Most changes replace pods one by one, and members migrate their data first: nothing is lost. Exceptions:

- Set \`member.image.tag\` to three numbers. Members of two minor versions cannot form one cluster: stop all members first
  (\`--set replicas=0\`), or install a second release.
- A new \`availability.mode\` stops the rollout at its first pod: roll back and delete that pod, or stop all members first.
- Changing \`topology\` to or from client-server, \`workload\`, \`member.clusterName\`, \`member.port\` or a name override deletes all
  entries.
- Enabling \`autoscaling.enabled\` scales the pods down to one for a moment.

Values are data, never templates: \`{{\` in a value arrives as those two characters. Texts that look like numbers need
\`--set-string\` on the command line.
`;

/** The chart sidecar-grid: an app in any language, and a Hazelcast member beside each of its replicas. */
export const sidecarGrid = defineSidecarGrid(SIDECARS);

/** The chart with these kinds of sidecars, in the order in which they start after the member. */
export function defineSidecarGrid<const Kinds extends readonly SidecarKind[]>(kinds: Kinds) {
  return defineChart({
    name: 'sidecar-grid',
    version: '0.1.0',
    appVersion: '5.5.0',
    description:
      'An app in any language with a Hazelcast member beside each replica: the data grid scales with the app.',
    keywords: ['hazelcast', 'sidecar', 'data-grid', 'cache', 'client-server', 'embedded'],
    annotations: {
      'artifacthub.io/category': 'database',
      'artifacthub.io/license': 'Apache-2.0',
      'artifacthub.io/images':
        '- name: hazelcast\n  image: docker.io/hazelcast/hazelcast:5.5.0\n- name: management-center\n  image: docker.io/hazelcast/management-center:5.5.2\n- name: sidekick\n  image: quay.io/minio/sidekick:v7.1.2',
    },
    nameLength: NAME_LENGTH,
    readme: README,
    values: valuesWith(kinds),
    compose(chart, values) {
      composeSidecarGrid(chart, values, kinds);
    },
  });
}
