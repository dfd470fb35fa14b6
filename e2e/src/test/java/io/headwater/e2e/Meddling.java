package io.headwater.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What somebody changes of a platform by hand, as its administrator, where only provisioning
 * should.
 */
final class Meddling {
  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Broker broker;
  private final URI catalog;
  private final String catalogSecret;
  private final URI registry;
  private final String registryPassword;

  Meddling(
      Broker broker, URI catalog, String catalogSecret, URI registry, String registryPassword) {
    this.broker = broker;
    this.catalog = catalog;
    this.catalogSecret = catalogSecret;
    this.registry = registry;
    this.registryPassword = registryPassword;
  }

  /** Sets a setting of a topic. */
  void setting(String topic, String key, String value) throws Exception {
    try (Admin admin = broker.admin()) {
      admin
          .incrementalAlterConfigs(
              Map.of(
                  new ConfigResource(ConfigResource.Type.TOPIC, topic),
                  List.of(
                      new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET))))
          .all()
          .get();
    }
  }

  /** Lets somebody read a topic. */
  void grant(String principal, String topic) throws Exception {
    try (Admin admin = broker.admin()) {
      admin
          .createAcls(
              List.of(
                  new AclBinding(
                      new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
                      new AccessControlEntry(
                          "User:" + principal, "*", AclOperation.READ, AclPermissionType.ALLOW))))
          .all()
          .get();
    }
  }

  /** Gives a table a column that no contract has, and a property another value. */
  void column(String namespace, String table, String column, String property, String value)
      throws Exception {
    String token = token();
    URI address = catalog.resolve("/v1/namespaces/%s/tables/%s".formatted(namespace, table));
    JsonNode metadata = bearer("GET", address, token, "").path("metadata");
    ObjectNode schema = null;
    for (JsonNode each : metadata.path("schemas")) {
      if (each.path("schema-id").asInt() == metadata.path("current-schema-id").asInt()) {
        schema = (ObjectNode) each;
      }
    }
    int id = metadata.path("last-column-id").asInt() + 1;
    schema
        .withArray("fields")
        .addObject()
        .put("id", id)
        .put("name", column)
        .put("required", false)
        .put("type", "string");
    schema.remove("schema-id");
    ObjectNode commit = json.createObjectNode();
    commit.putArray("requirements");
    commit
        .putArray("updates")
        .add(
            json.createObjectNode()
                .put("action", "add-schema")
                .put("last-column-id", id)
                .set("schema", schema))
        .add(json.createObjectNode().put("action", "set-current-schema").put("schema-id", -1))
        .add(
            json.createObjectNode()
                .put("action", "set-properties")
                .set("updates", json.createObjectNode().put(property, value)));
    bearer("POST", address, token, commit.toString());
  }

  /** Registers the newest schema of a subject with one more optional field. */
  void field(String subject, String field) throws Exception {
    String versions = "/apis/ccompat/v7/subjects/" + subject + "/versions";
    String login =
        Base64.getEncoder()
            .encodeToString(("provisioner:" + registryPassword).getBytes(StandardCharsets.UTF_8));
    String latest =
        send("GET", registry.resolve(versions + "/latest"), "Basic " + login, "")
            .path("schema")
            .asText();
    ObjectNode schema = (ObjectNode) json.readTree(latest);
    ObjectNode more = schema.withArray("fields").addObject().put("name", field);
    more.putArray("type").add("null").add("string");
    more.putNull("default");
    send(
        "POST",
        registry.resolve(versions),
        "Basic " + login,
        json.createObjectNode().put("schema", schema.toString()).toString());
  }

  private String token() throws IOException, InterruptedException {
    String form =
        "grant_type=client_credentials&scope=catalog&client_id=provisioner&client_secret="
            + URLEncoder.encode(catalogSecret, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(catalog.resolve("/v1/oauth/tokens"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return json.readTree(http.send(request, BodyHandlers.ofString()).body())
        .path("access_token")
        .asText();
  }

  private JsonNode bearer(String method, URI address, String token, String body)
      throws IOException, InterruptedException {
    return send(method, address, "Bearer " + token, body);
  }

  private JsonNode send(String method, URI address, String authorization, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Authorization", authorization)
            .header("Content-Type", "application/json")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(
          "%s %s was answered with %d: %s"
              .formatted(method, address, answer.statusCode(), answer.body()));
    }
    return answer.body().isEmpty() ? json.createObjectNode() : json.readTree(answer.body());
  }
}
