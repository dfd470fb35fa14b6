package io.headwater.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.platform.Identity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Talks to a running platform as its identities do. */
final class Clients {
  private final LocalPlatform platform;

  Clients(LocalPlatform platform) {
    this.platform = platform;
  }

  Admin kafka(Identity identity) {
    return kafka(identity, secret(identity, "kafka"));
  }

  Admin kafka(Identity identity, String password) {
    return Admin.create(
        Map.of(
            "bootstrap.servers",
            platform.endpoints().kafkaBootstrap(),
            "security.protocol",
            "SASL_PLAINTEXT",
            "sasl.mechanism",
            "SCRAM-SHA-512",
            "sasl.jaas.config",
            "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(identity.id(), password)));
  }

  void createTopic(String name) throws Exception {
    try (Admin admin = kafka(Identity.PROVISIONER)) {
      admin
          .createTopics(List.of(new NewTopic(name, Optional.of(1), Optional.of((short) 1))))
          .all()
          .get();
    }
  }

  Set<String> topics() throws Exception {
    try (Admin admin = kafka(Identity.PROVISIONER)) {
      return admin.listTopics().names().get();
    }
  }

  URI object(String name) {
    return platform.endpoints().s3().resolve("/lake/" + name);
  }

  SignedRequest s3(Identity identity) {
    return new SignedRequest(identity.id(), secret(identity, "s3"), ObjectStorePart.REGION);
  }

  void put(String name, String text) throws Exception {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    Http.expect(s3(Identity.BATCH).put(object(name), content), 200);
  }

  String text(String name) throws Exception {
    return Http.expect(s3(Identity.BATCH).get(object(name)), 200);
  }

  void database(String password) throws SQLException {
    int port =
        platform.status().stream()
            .filter(part -> part.name().equals("postgres"))
            .findFirst()
            .orElseThrow()
            .ports()
            .getFirst();
    String url = "jdbc:postgresql://127.0.0.1:%d/catalog".formatted(port);
    DriverManager.getConnection(url, "catalog", password).close();
  }

  HttpResponse<String> login(Identity identity, String secret) throws Exception {
    String form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(identity.id(), secret);
    return Http.send(
        Http.request(platform.endpoints().catalog().resolve("/v1/oauth/tokens"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  String token(Identity identity) throws Exception {
    String body = login(identity, secret(identity, "catalog")).body();
    return new ObjectMapper().readTree(body).path("access_token").asText();
  }

  HttpRequest catalog(Identity identity, String path, String body) throws Exception {
    return Http.request(platform.endpoints().catalog().resolve(path))
        .header("Authorization", "Bearer " + token(identity))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  void createNamespace(String name) throws Exception {
    String body = "{\"namespace\":[\"%s\"],\"properties\":{}}".formatted(name);
    Http.expect(catalog(Identity.PROVISIONER, "/v1/namespaces", body), 200);
  }

  String namespaces(String token) throws Exception {
    return read("/v1/namespaces", token);
  }

  String read(String path, String token) throws Exception {
    return Http.expect(
        Http.request(platform.endpoints().catalog().resolve(path))
            .header("Authorization", "Bearer " + token)
            .build(),
        200);
  }

  String query(Identity identity, String sql) throws SQLException {
    return query(identity.id(), secret(identity, "trino"), sql);
  }

  /** The first value of the first row, or nothing. */
  String query(String user, String password, String sql) throws SQLException {
    Properties properties = new Properties();
    properties.put("user", user);
    properties.put("password", password);
    try (Connection connection =
            DriverManager.getConnection(platform.endpoints().jdbcUrl(), properties);
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      ResultSet rows = statement.getResultSet();
      return rows.next() ? rows.getString(1) : "";
    }
  }

  void register(String subject) throws Exception {
    HttpRequest request =
        Http.request(
                URI.create(platform.endpoints().registry() + "/subjects/" + subject + "/versions"))
            .header("Authorization", registryLogin(secret(Identity.PROVISIONER, "registry")))
            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
            .POST(BodyPublishers.ofString("{\"schema\":\"\\\"string\\\"\"}"))
            .build();
    Http.expect(request, 200);
  }

  String subjects() throws Exception {
    return subjects(secret(Identity.PROVISIONER, "registry"), 200);
  }

  /** The subjects as the provisioner with a password sees them, which is answered with a status. */
  String subjects(String password, int status) throws Exception {
    HttpRequest request =
        Http.request(URI.create(platform.endpoints().registry() + "/subjects"))
            .header("Authorization", registryLogin(password))
            .build();
    return Http.expect(request, status);
  }

  private static String registryLogin(String password) {
    String login = Identity.PROVISIONER.id() + ":" + password;
    return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
  }

  private String secret(Identity identity, String kind) {
    try {
      return Files.readString(platform.secret(identity, kind));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
