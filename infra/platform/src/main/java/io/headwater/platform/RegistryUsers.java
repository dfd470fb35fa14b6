package io.headwater.platform;

import java.util.Map;
import java.util.TreeMap;

/** Whom the schema registry lets in, and the rules it holds new schemas to. */
public final class RegistryUsers {
  private RegistryUsers() {}

  /**
   * What stands in the registry's {@code application.properties}, wherever it keeps its schemas.
   */
  public static Map<String, String> properties(Secrets secrets) {
    Map<String, String> properties = new TreeMap<>();
    properties.put("apicurio.rules.global.compatibility", "BACKWARD");
    properties.put("apicurio.rules.global.validity", "FULL");
    properties.put("quarkus.http.auth.basic", "true");
    properties.put("quarkus.security.users.embedded.enabled", "true");
    properties.put("quarkus.security.users.embedded.plain-text", "true");
    properties.put("quarkus.http.auth.permission.api.paths", "/apis/*");
    properties.put("quarkus.http.auth.permission.api.policy", "authenticated");
    for (Identity user : Secrets.holders(Secrets.REGISTRY)) {
      properties.put(
          "quarkus.security.users.embedded.users." + user.id(),
          secrets.read(user, Secrets.REGISTRY));
      properties.put("quarkus.security.users.embedded.roles." + user.id(), "user");
    }
    return properties;
  }
}
