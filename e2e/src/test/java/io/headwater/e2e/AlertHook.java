package io.headwater.e2e;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody's webhook, which keeps all it is told. */
final class AlertHook implements AutoCloseable {
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  AlertHook() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What it was told, word for word and in order. */
  List<String> bodies() {
    return bodies;
  }

  /** The states it was told, in order, by rule and subject. */
  Map<String, List<String>> states() {
    return bodies.stream()
        .map(AlertHook::parsed)
        .collect(
            groupingBy(
                notice -> notice.path("rule").asText() + " " + notice.path("subject").asText(),
                TreeMap::new,
                mapping(notice -> notice.path("state").asText(), toList())));
  }

  /** What it was told of the alerts of a rule, for people. */
  List<String> details(String rule) {
    return bodies.stream()
        .map(AlertHook::parsed)
        .filter(notice -> notice.path("rule").asText().equals(rule))
        .map(notice -> notice.path("detail").asText())
        .toList();
  }

  private static JsonNode parsed(String body) {
    try {
      return new ObjectMapper().readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(body, e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
