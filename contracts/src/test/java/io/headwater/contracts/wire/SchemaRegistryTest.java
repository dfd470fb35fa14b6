package io.headwater.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.contracts.wire.SchemaRegistry.RegisteredSchema;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the client takes each status a registry answers with, over real HTTP. */
class SchemaRegistryTest {
  private static final Schema TEXT = Schema.create(Schema.Type.STRING);
  private static final String JSON = " application/vnd.schemaregistry.v1+json ";
  private static final String BY_ID = "GET /schemas/ids/7";
  private static final String REGISTER = "POST /subjects/shop.orders.v1-value/versions";
  private static final String LATEST = "GET /subjects/shop.orders.v1-value/versions/latest";
  private static final String CONFIG = "/config/shop.orders.v1-value";
  private static final String SUBJECT = "shop.orders.v1-value";

  private RegistryServer server;
  private SchemaRegistry registry;

  @BeforeEach
  void start() throws IOException {
    server = RegistryServer.start();
    registry = new SchemaRegistry(RegistryAddress.open(server.root()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void fetchesASchemaOnce() throws Exception {
    server.answers(BY_ID, 200, "{\"schema\": \"\\\"string\\\"\"}");
    assertThat(registry.byId(7)).contains(TEXT);
    assertThat(registry.byId(7)).contains(TEXT);
    assertThat(server.requests()).containsExactly(BY_ID + JSON);
  }

  @Test
  void asksAgainForASchemaThatWasMissing() throws Exception {
    server.answers(BY_ID, 404, "{\"error_code\": 40403, \"message\": \"Schema not found\"}");
    assertThat(registry.byId(7)).isEmpty();
    server.answers(BY_ID, 200, "{\"schema\": \"\\\"string\\\"\"}");
    assertThat(registry.byId(7)).contains(TEXT);
  }

  @Test
  void aWrongAddressIsNoMissingSchema() {
    server.answers(BY_ID, 404, "<html>Not Found</html>");
    assertThatThrownBy(() -> registry.byId(7))
        .isInstanceOf(IOException.class)
        .hasMessage("GET " + server.root() + "/schemas/ids/7 was answered with 404: status 404");
    server.answers(BY_ID, 404, "{\"error_code\": 404, \"message\": \"HTTP 404 Not Found\"}");
    assertThatThrownBy(() -> registry.byId(7)).isInstanceOf(IOException.class);
  }

  @Test
  void aFailingRegistryIsNoMissingSchema() {
    server.answers(BY_ID, 500, "{\"error_code\": 50001, \"message\": \"store is down\"}");
    assertThatThrownBy(() -> registry.byId(7))
        .isInstanceOf(IOException.class)
        .hasMessage("GET " + server.root() + "/schemas/ids/7 was answered with 500: store is down");
  }

  @Test
  void anAnswerThatIsNoRegistrysIsAFailure() {
    server.answers(BY_ID, 200, "<html>Sign in</html>");
    assertThatThrownBy(() -> registry.byId(7))
        .isInstanceOf(IOException.class)
        .hasMessage("GET " + server.root() + "/schemas/ids/7 was answered without 'schema'");
    server.answers(BY_ID, 200, "");
    assertThatThrownBy(() -> registry.byId(7)).isInstanceOf(IOException.class);
    server.answers(BY_ID, 302, "");
    assertThatThrownBy(() -> registry.byId(7)).isInstanceOf(IOException.class);
  }

  @Test
  void aSchemaThatIsNotAvroIsNone() throws Exception {
    server.answers(
        BY_ID, 200, "{\"schemaType\": \"JSON\", \"schema\": \"{\\\"type\\\": \\\"object\\\"}\"}");
    assertThat(registry.byId(7)).isEmpty();
  }

  @Test
  void aRegistryThatIsDownIsToldWithItsAddress() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    SchemaRegistry down =
        new SchemaRegistry(RegistryAddress.open(URI.create("http://127.0.0.1:" + port + "/v7/")));
    assertThatThrownBy(() -> down.byId(7))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(
            "The schema registry at http://127.0.0.1:"
                + port
                + "/v7/schemas/ids/7 does not answer");
  }

  @Test
  void registersASchema() throws Exception {
    server.answers(REGISTER, 200, "{\"id\": 12}");
    assertThat(registry.register(SUBJECT, TEXT)).isEqualTo(12);
    assertThat(server.requests())
        .containsExactly(REGISTER + JSON + "{\"schema\":\"\\\"string\\\"\"}");
  }

  @Test
  void tellsWhyASchemaIsRefused() {
    server.answers(REGISTER, 409, "{\"error_code\": 409, \"message\": \"country was removed\"}");
    assertThatThrownBy(() -> registry.register(SUBJECT, TEXT))
        .isInstanceOf(IncompatibleSchemaException.class)
        .hasMessage("Subject 'shop.orders.v1-value' refuses the schema: country was removed");
    server.answers(REGISTER, 422, "{\"error_code\": 42201, \"message\": \"no schema\"}");
    assertThatThrownBy(() -> registry.register(SUBJECT, TEXT))
        .isInstanceOf(IncompatibleSchemaException.class);
  }

  @Test
  void aRegistryThatCannotRegisterNowDoesNotRefuse() {
    server.answers(REGISTER, 503, "");
    assertThatThrownBy(() -> registry.register(SUBJECT, TEXT)).isInstanceOf(IOException.class);
  }

  @Test
  void encodesASubjectInTheAddress() throws Exception {
    server.answers("POST /subjects/a%2Fb%20c%3F/versions", 200, "{\"id\": 1}");
    assertThat(registry.register("a/b c?", TEXT)).isEqualTo(1);
  }

  @Test
  void givesTheNewestSchemaOfASubject() throws Exception {
    server.answers(LATEST, 200, "{\"id\": 3, \"version\": 2, \"schema\": \"\\\"string\\\"\"}");
    assertThat(registry.latest(SUBJECT)).contains(new RegisteredSchema(3, TEXT));
  }

  @Test
  void aSubjectThatIsNotThereHasNoNewestSchema() throws Exception {
    server.answers(LATEST, 404, "{\"error_code\": 40401, \"message\": \"Subject not found\"}");
    assertThat(registry.latest(SUBJECT)).isEmpty();
  }

  @Test
  void setsAndReadsTheCompatibilityOfASubject() throws Exception {
    server.answers("PUT " + CONFIG, 200, "{\"compatibility\": \"BACKWARD\"}");
    registry.compatibility(SUBJECT, "BACKWARD");
    assertThat(server.requests())
        .containsExactly("PUT " + CONFIG + JSON + "{\"compatibility\":\"BACKWARD\"}");

    server.answers("GET " + CONFIG, 200, "{\"compatibilityLevel\": \"BACKWARD\"}");
    assertThat(registry.compatibility(SUBJECT)).contains("BACKWARD");
  }

  @Test
  void aSubjectMayHaveNoCompatibilityOfItsOwn() throws Exception {
    server.answers("GET " + CONFIG, 404, "{\"error_code\": 40408, \"message\": \"none\"}");
    assertThat(registry.compatibility(SUBJECT)).isEmpty();
  }

  @Test
  void aLevelTheRegistryDoesNotKnowIsAFailure() {
    server.answers("PUT " + CONFIG, 422, "{\"error_code\": 42203, \"message\": \"Invalid level\"}");
    assertThatThrownBy(() -> registry.compatibility(SUBJECT, "SIDEWAYS"))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("was answered with 422: Invalid level");
  }
}
