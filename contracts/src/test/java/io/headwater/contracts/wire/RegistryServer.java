package io.headwater.contracts.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An HTTP server on a free port that gives the answers a test lays out, and notes what it got. */
final class RegistryServer implements AutoCloseable {
  private static final Answer WRONG_ADDRESS = new Answer(404, "<html>Not Found</html>");

  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  private RegistryServer(HttpServer server) {
    this.server = server;
  }

  static RegistryServer start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    RegistryServer registry = new RegistryServer(server);
    server.createContext("/", registry::handle);
    server.start();
    return registry;
  }

  URI root() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/apis/ccompat/v7");
  }

  /** Lays out the answer to a request such as {@code GET /schemas/ids/7}. */
  RegistryServer answers(String request, int status, String body) {
    answers.put(request, new Answer(status, body));
    return this;
  }

  /** The requests so far: method, path, content type and body. */
  List<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String request =
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestURI().getRawPath().replace("/apis/ccompat/v7", "");
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(
        request + " " + exchange.getRequestHeaders().getFirst("Content-Type") + " " + body);
    Answer answer = answers.getOrDefault(request, WRONG_ADDRESS);
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private record Answer(int status, String body) {}
}
