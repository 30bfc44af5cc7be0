package example;

import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.LifecycleEvent.LifecycleState;
import java.io.IOException;

/** A member of the grid that is a web service too: the entries live in this very process and in those of its peers. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws IOException {
    int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "8080"));
    // Where the others are and how to leave them is in the file and the properties that JAVA_TOOL_OPTIONS names.
    HazelcastInstance member = Hazelcast.newHazelcastInstance();
    EntryServer server = new EntryServer(port, member.getMap("entries"), member.getLifecycleService()::isRunning);

    // On SIGTERM Hazelcast's own shutdown hook asks its listeners first, and waits for them. So the web server stops before
    // the member leaves. A shutdown hook of ours would run at the same time as that of Hazelcast.
    member
        .getLifecycleService()
        .addLifecycleListener(
            event -> {
              if (event.getState() == LifecycleState.SHUTTING_DOWN) {
                server.stop();
              }
            });
    server.start();
  }
}
