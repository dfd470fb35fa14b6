package io.headwater.streaming.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.Schema;

/** A registry on a free port that knows few schemas, and may be down for some requests. */
public final class LocalRegistry implements AutoCloseable {
  /** Id of the schema it knows. */
  public static final int ID = 7;

  private final HttpServer server;
  private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();
  private final AtomicInteger refusals = new AtomicInteger();

  /** A registry of one schema. */
  public LocalRegistry(Schema schema) throws IOException {
    schemas.put(ID, schema);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/schemas/ids/", this::answer);
    server.start();
  }

  /** Root of its API. */
  public URI root() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Knows one schema more. */
  public void know(int id, Schema schema) {
    schemas.put(id, schema);
  }

  /** Answers that many requests as a registry does that is down. */
  public void refuse(int requests) {
    refusals.set(requests);
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      send(exchange, 503, "{\"error_code\":503,\"message\":\"down\"}");
    } else {
      answer(exchange, schemas.get(id(exchange)));
    }
  }

  private static void answer(HttpExchange exchange, Schema schema) throws IOException {
    if (schema == null) {
      send(exchange, 404, "{\"error_code\":40403,\"message\":\"Schema not found\"}");
    } else {
      send(exchange, 200, "{\"schema\":\"" + schema.toString().replace("\"", "\\\"") + "\"}");
    }
  }

  private static int id(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    return Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
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
