package example;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Puts and gets entries of a map over HTTP. The map may be one of Hazelcast, or any other. */
final class EntryServer {
  private static final String PATH = "/entries/";
  private static final int MAX_REQUESTS = 64; // at the same time
  private static final int MAX_VALUE_BYTES = 65536;
  private static final int STOP_SECONDS = 5; // how long requests under way are waited for
  private static final String POD = System.getenv().getOrDefault("POD_NAME", "this pod");

  private final HttpServer http;
  private final Map<String, String> entries;
  private final BooleanSupplier isRunning;
  private final Semaphore requests = new Semaphore(MAX_REQUESTS);
  private volatile boolean isStopping;

  EntryServer(int port, Map<String, String> entries, BooleanSupplier isRunning) throws IOException {
    this.entries = entries;
    this.isRunning = isRunning;
    http = HttpServer.create(new InetSocketAddress(port), 0);
    http.setExecutor(Executors.newFixedThreadPool(16));
    http.createContext("/", this::handle);
  }

  void start() {
    http.start();
  }

  int port() {
    return http.getAddress().getPort();
  }

  /** Finishes the requests that are under way, and refuses all others. */
  void stop() {
    isStopping = true;
    try {
      requests.tryAcquire(MAX_REQUESTS, STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    http.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    if (isStopping || !requests.tryAcquire()) {
      answer(exchange, 503, "busy or stopping");
      return;
    }
    try {
      route(exchange);
    } catch (RuntimeException e) {
      answer(exchange, 503, "the grid does not answer: " + e.getMessage());
    } finally {
      requests.release();
    }
  }

  private void route(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String key = path.startsWith(PATH) ? path.substring(PATH.length()) : "";
    String request = exchange.getRequestMethod() + " " + (key.isEmpty() ? path : "/entries/KEY");
    switch (request) {
      case "PUT /entries/KEY" -> put(exchange, key);
      case "GET /entries/KEY" -> get(exchange, key);
      case "GET /healthz" -> health(exchange);
      default -> answer(exchange, 404, "there is PUT /entries/KEY, GET /entries/KEY and GET /healthz");
    }
  }

  private void put(HttpExchange exchange, String key) throws IOException {
    byte[] value = exchange.getRequestBody().readNBytes(MAX_VALUE_BYTES + 1);
    if (value.length > MAX_VALUE_BYTES) {
      answer(exchange, 413, "a value has at most " + MAX_VALUE_BYTES + " bytes");
      return;
    }
    entries.put(key, new String(value, StandardCharsets.UTF_8));
    answer(exchange, 200, "put");
  }

  private void get(HttpExchange exchange, String key) throws IOException {
    String value = entries.get(key);
    answer(exchange, value == null ? 404 : 200, value == null ? "nobody put " + key : value);
  }

  private void health(HttpExchange exchange) throws IOException {
    boolean running = isRunning.getAsBoolean();
    answer(exchange, running ? 200 : 503, running ? "a member of the grid" : "not a member of the grid");
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = (POD + ": " + text + "\n").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
