package io.headwater.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.Contract;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;

/** A registry that knows the schemas of some contracts, by their place from 1. */
final class TestRegistry implements AutoCloseable {
  private final HttpServer server;
  private final List<Contract> contracts;

  TestRegistry(List<Contract> contracts) throws IOException {
    this.contracts = List.copyOf(contracts);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/schemas/ids/", this::answer);
    server.start();
  }

  URI root() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  int id(Contract contract) {
    return contracts.indexOf(contract) + 1;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    int id = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
    if (id < 1 || id > contracts.size()) {
      send(exchange, 404, "{\"error_code\":40403,\"message\":\"Schema not found\"}");
      return;
    }
    String schema = AvroSchemas.of(contracts.get(id - 1)).toString();
    send(exchange, 200, "{\"schema\":\"" + schema.replace("\"", "\\\"") + "\"}");
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
