import { defineChart } from '../../chart/definition.ts';
import type { SidecarKind } from '../../sidecars/kind.ts';
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

Each pod has your app and a Hazelcast member. Your app finds the grid at the address in \`HAZELCAST_ADDRESS\`, which is
\`localhost:5701\`, by the name of the cluster in \`HAZELCAST_CLUSTER_NAME\`: give it to your client, which else asks for \`dev\`
and is refused. Any client of Hazelcast 5 will do.

## What the defaults do, and what they need

- Three pods, each on a node of its own as long as there are nodes. Any one node may fail without losing an entry: each entry
  has a copy on another node. A pod stays pending rather than crowd a node; nodes that are cordoned or tainted do not count, so
  restart the rollout when they are back. With \`availability.mode=zone\` a whole zone may fail; give it a number of pods that
  the zones share evenly.
- A member that is told to stop hands its entries over first, after your app has drained: give your app a handler of SIGTERM.
  Both share the grace period, which the chart computes. Pods start and are replaced one by one, so a rollout takes minutes.
  \`docs/data-safety.md\` of sidegrid tells what to do when nodes, zones or pods go.
- Your image must run as a user with a number, not as root: else the pod says CreateContainerConfigError, and
  \`--set app.securityContext.runAsUser=10001\` often helps. It listens on 8080 unless you set \`app.port\`, and has no probes
  until you set \`app.probes\`.
- Each member requests 250m CPU and 512Mi, 60 percent of which are heap. With one copy of each entry plan for less than half of
  it. Nothing is evicted until you set \`member.maps.*.eviction\`: a full member fails.
- Data is kept in memory only: the chart has no persistence. \`helm uninstall\` and \`replicas: 0\` empty the grid.
- The member's port has no password: set \`networkPolicy.enabled\` where others share the cluster. The open-source edition has no
  TLS between members.
- Whoever installs must be able to make a Role. Without that right: \`member.discovery.mode=dns\` with
  \`availability.mode=none\`.
- Before Kubernetes 1.33, and with client-server, your app may start before its member: connect in the background and retry.

## Topologies

One word moves the members: \`topology: sidecar\` puts one beside each app, \`client-server\` gives them pods of their own
(\`member.replicas\` of them, and \`HAZELCAST_ADDRESS\` then names their Service), \`embedded\` makes a Java app a member itself, with
its configuration, rights, port and probes, and no other container.

## Upgrading

Entries live in memory. Most changes replace pods one by one, and members hand over first: nothing is lost. Exceptions:

- Set \`member.image.tag\` to three numbers. Members of two minor versions form no cluster: stop all first
  (\`--set replicas=0\`), or install a second release.
- A new \`availability.mode\` stops the rollout at its first pod: roll back and delete that pod, or stop all first.
- \`topology\` to or from client-server, \`workload\`, \`member.clusterName\`, \`member.port\` and overrides of names empty the grid.
- Turning \`autoscaling.enabled\` on takes the pods down to one for a moment.

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
