package io.headwater.ingestion.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.headwater.ingestion.IngestionException;
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
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a registry of canned answers by method and path. */
final class TopicSchemaTest {
  private static final Schema OURS = SchemaBuilder.record("Order").fields().endRecord();
  private static final String LATEST = "GET /subjects/orders-value/versions/latest";
  private static final String REGISTER = "POST /subjects/orders-value/versions";

  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private HttpServer registry;

  private record Answer(int status, Object body) {}

  @BeforeEach
  void start() throws IOException {
    registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    registry.createContext("/", this::answer);
    registry.start();
  }

  @AfterEach
  void stop() {
    registry.stop(0);
  }

  @Test
  void takesTheIdOfTheNewestSchemaWhenItIsOurs() throws InterruptedException {
    answers.put(LATEST, new Answer(200, subject(7, OURS)));

    assertThat(id()).isEqualTo(7);
  }

  @Test
  void registersASchemaTheRegistryHasNotSeen() throws InterruptedException {
    Schema other = SchemaBuilder.record("Order").fields().optionalInt("x").endRecord();
    answers.put(LATEST, new Answer(200, subject(7, other)));
    answers.put(REGISTER, new Answer(200, Map.of("id", 8)));

    assertThat(id()).isEqualTo(8);
  }

  @Test
  void saysThatTheRegistryRefusesTheSchema() {
    answers.put(REGISTER, new Answer(409, Map.of("error_code", 409, "message", "not readable")));

    assertThatThrownBy(this::id)
        .isInstanceOf(IngestionException.class)
        .hasMessageContaining("orders-value")
        .hasMessageContaining("provisioned from other contracts");
  }

  @Test
  void saysThatTheRegistryDoesNotAnswer() {
    registry.stop(0);

    assertThatThrownBy(this::id)
        .isInstanceOf(IngestionException.class)
        .hasMessageContaining(url().toString())
        .hasMessageEndingWith("Is the platform up? './headwater up' starts it.");
  }

  private int id() throws InterruptedException {
    return new TopicSchema(new RegistrySettings(url(), "ingestion", new Secret("hidden")))
        .id("orders", OURS);
  }

  private URI url() {
    return URI.create("http://127.0.0.1:" + registry.getAddress().getPort());
  }

  private static Map<String, Object> subject(int id, Schema schema) {
    return Map.of("subject", "orders-value", "version", 1, "id", id, "schema", schema.toString());
  }

  private void answer(HttpExchange exchange) throws IOException {
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    Answer answer =
        answers.getOrDefault(
            request, new Answer(404, Map.of("error_code", 40401, "message", "not found")));
    byte[] body =
        new ObjectMapper().writeValueAsString(answer.body()).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
