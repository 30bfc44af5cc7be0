import { createServer } from 'node:http';
import { Client } from 'hazelcast-client';
import { createHandler } from './sessions.js';

const { HAZELCAST_ADDRESS = 'localhost:5701', HAZELCAST_CLUSTER_NAME = 'dev', PORT = '8080' } = process.env;
const ANSWER_MILLIS = 5000; // how long an operation on the grid is retried, and a request waited for after SIGTERM

let connected = false;
// The client connects in the background and never gives up: the app may start before the member does, and outlive it.
// Until then each operation fails at once instead of waiting.
const client = await Client.newHazelcastClient({
  clusterName: HAZELCAST_CLUSTER_NAME,
  network: { clusterMembers: [HAZELCAST_ADDRESS] },
  connectionStrategy: { asyncStart: true, reconnectMode: 'ASYNC', connectionRetry: { maxBackoffMillis: 2000 } },
  properties: { 'hazelcast.client.invocation.timeout.millis': ANSWER_MILLIS },
  lifecycleListeners: [
    (state) => {
      if (state === 'CONNECTED') connected = true;
      if (state === 'DISCONNECTED' || state === 'SHUTDOWN') connected = false;
    },
  ],
});

const server = createServer(
  createHandler(
    () => client.getMap('sessions'),
    () => connected,
  ),
);
server.listen(Number(PORT), () => console.log(`listening on ${PORT}`));

// Process 1 of a container ignores a signal that it has no handler for.
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, stop);

/** Refuses new connections, finishes the requests that are under way, and leaves the grid. */
function stop() {
  setTimeout(() => server.closeAllConnections(), ANSWER_MILLIS).unref();
  server.close(async () => {
    await client.shutdown();
    process.exit(0);
  });
}
