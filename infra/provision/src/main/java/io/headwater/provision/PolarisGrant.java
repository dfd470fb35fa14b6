package io.headwater.provision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A privilege that a catalog role of Polaris has on something.
 *
 * @param securable what it is on, as Polaris' management API says it
 */
record PolarisGrant(JsonNode securable, String privilege) {
  private static final String PRIVILEGE = "privilege";

  static PolarisGrant onCatalog(String privilege) {
    return new PolarisGrant(
        JsonNodeFactory.instance.objectNode().put("type", "catalog"), privilege);
  }

  static PolarisGrant onNamespace(String namespace, String privilege) {
    ObjectNode securable = JsonNodeFactory.instance.objectNode().put("type", "namespace");
    securable.putArray("namespace").add(namespace);
    return new PolarisGrant(securable, privilege);
  }

  static PolarisGrant onTable(String namespace, String table, String privilege) {
    ObjectNode securable = JsonNodeFactory.instance.objectNode().put("type", "table");
    securable.putArray("namespace").add(namespace);
    return new PolarisGrant(securable.put("tableName", table), privilege);
  }

  /** Whether it is on one table, which has to be there before it is granted. */
  boolean isOnTable() {
    return securable.path("type").asText().equals("table");
  }

  static PolarisGrant parse(JsonNode grant) {
    ObjectNode securable = grant.deepCopy();
    String privilege = securable.remove(PRIVILEGE).asText();
    return new PolarisGrant(securable, privilege);
  }

  /** The body of a request that gives or takes it. */
  ObjectNode request() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode grant = securable.deepCopy();
    body.set("grant", grant.put(PRIVILEGE, privilege));
    return body;
  }

  /** For a person: {@code namespace gold}, {@code table gold.orders}. */
  String place() {
    String type = securable.path("type").asText();
    String levels = String.join(".", texts(securable.path("namespace")));
    String name = securable.path(type + "Name").asText();
    return switch (type) {
      case "catalog" -> "the whole catalog";
      case "namespace" -> "namespace " + levels;
      default -> "%s %s.%s".formatted(type, levels, name);
    };
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(element.asText()));
    return texts;
  }
}
