package example;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The web service over maps in memory: no grid, and no library for tests, so that a JDK alone runs it. */
final class EntryServerTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private EntryServerTest() {}

  public static void main(String[] args) {
    try {
      whatIsPutIsWhatGetAnswers();
      aRequestThatLacksSomethingIsToldWhat();
      withoutTheGridTheServiceSaysSo();
      stopFinishesTheRequestsUnderWay();
      System.out.println("OK");
      System.exit(0); // threads of HttpServer live on
    } catch (Exception | AssertionError e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void whatIsPutIsWhatGetAnswers() throws Exception {
    EntryServer server = start(new ConcurrentHashMap<>());
    expect(put(server, "color", "blue"), 200, "put");
    expect(get(server, "/entries/color"), 200, "blue");
    expect(put(server, "a%2Fb", "ü"), 200, "put");
    expect(get(server, "/entries/a%2Fb"), 200, "ü");
    expect(get(server, "/healthz"), 200, "a member of the grid");
    server.stop();
  }

  private static void aRequestThatLacksSomethingIsToldWhat() throws Exception {
    EntryServer server = start(new ConcurrentHashMap<>());
    expect(get(server, "/entries/color"), 404, "nobody put color");
    expect(get(server, "/entries/"), 404, "there is PUT /entries/KEY");
    expect(put(server, "color", "x".repeat(65537)), 413, "at most 65536 bytes");
    server.stop();
  }

  private static void withoutTheGridTheServiceSaysSo() throws Exception {
    ConcurrentHashMap<String, String> away =
        new ConcurrentHashMap<>() {
          @Override
          public String get(Object key) {
            throw new IllegalStateException("no member");
          }
        };
    EntryServer server = new EntryServer(0, away, () -> false);
    server.start();
    expect(get(server, "/healthz"), 503, "not a member of the grid");
    expect(get(server, "/entries/color"), 503, "the grid does not answer: no member");
    server.stop();
  }

  private static void stopFinishesTheRequestsUnderWay() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch mayAnswer = new CountDownLatch(1);
    ConcurrentHashMap<String, String> slow =
        new ConcurrentHashMap<>() {
          @Override
          public String get(Object key) {
            asked.countDown();
            await(mayAnswer);
            return "late";
          }
        };
    EntryServer server = start(slow);
    CompletableFuture<HttpResponse<String>> underWay = CLIENT.sendAsync(request(server, "/entries/color").build(), BodyHandlers.ofString());
    await(asked);
    CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::stop);
    while (get(server, "/healthz").statusCode() != 503) {
      Thread.onSpinWait();
    }
    mayAnswer.countDown();
    expect(underWay.get(5, TimeUnit.SECONDS), 200, "late");
    stopped.get(5, TimeUnit.SECONDS);
    try {
      get(server, "/healthz");
      throw new AssertionError("the server still listens");
    } catch (IOException refused) {
      // as it should be
    }
  }

  private static EntryServer start(ConcurrentHashMap<String, String> entries) throws IOException {
    EntryServer server = new EntryServer(0, entries, () -> true);
    server.start();
    return server;
  }

  private static HttpResponse<String> put(EntryServer server, String key, String value) throws Exception {
    return CLIENT.send(request(server, "/entries/" + key).PUT(BodyPublishers.ofString(value)).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(EntryServer server, String path) throws Exception {
    return CLIENT.send(request(server, path).build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(EntryServer server, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private static void expect(HttpResponse<String> answer, int status, String text) {
    if (answer.statusCode() != status || !answer.body().contains(text)) {
      throw new AssertionError("expected " + status + " and " + text + ", got " + answer.statusCode() + " and " + answer.body());
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(5, TimeUnit.SECONDS)) {
        throw new AssertionError("waited in vain");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
