package io.headwater.cdc;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.headwater.settings.RegistrySettings;
import io.headwater.settings.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/** A registry with the schemas it was given. */
final class TestRegistry implements AutoCloseable {
  private final Map<String, Map<String, Object>> answers = new ConcurrentHashMap<>();
  private final HttpServer server;

  TestRegistry() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Registers the value schema of a topic. */
  void register(int id, String topic, Schema schema) {
    Map<String, Object> answer = Map.of("id", id, "schema", schema.toString());
    answers.put("/schemas/ids/" + id, answer);
    answers.put("/subjects/" + topic + "-value/versions/latest", answer);
  }

  RegistrySettings settings() {
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new RegistrySettings(url, "cdc", new Secret("not-a-secret"));
  }

  private void answer(HttpExchange exchange) throws IOException {
    Map<String, Object> answer = answers.get(exchange.getRequestURI().getPath());
    byte[] body =
        new ObjectMapper()
            .writeValueAsString(answer == null ? Map.of("error_code", 40403) : answer)
            .getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer == null ? 404 : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
