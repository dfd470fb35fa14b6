package io.headwater.catalog;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Who may do what in which namespace: {@code client=namespace:access,...}, {@code *} for all. */
record Grants(Map<String, Map<String, Access>> clients) {
  static Grants parse(Properties properties) {
    Map<String, Map<String, Access>> clients = new HashMap<>();
    for (String client : properties.stringPropertyNames()) {
      clients.put(client, namespaces(client, properties.getProperty(client)));
    }
    return new Grants(Map.copyOf(clients));
  }

  boolean allow(String client, Need need) {
    Map<String, Access> granted = clients.getOrDefault(client, Map.of());
    return includes(granted.get(Need.EVERYWHERE), need.access())
        || includes(granted.get(need.namespace()), need.access());
  }

  private static boolean includes(Access granted, Access needed) {
    return granted != null && granted.includes(needed);
  }

  private static Map<String, Access> namespaces(String client, String text) {
    Map<String, Access> namespaces = new HashMap<>();
    Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(grant -> !grant.isEmpty())
        .forEach(grant -> add(namespaces, client, grant));
    return Map.copyOf(namespaces);
  }

  private static void add(Map<String, Access> namespaces, String client, String grant) {
    String[] parts = grant.split(":");
    try {
      namespaces.put(parts[0].strip(), Access.parse(parts[1]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalArgumentException(
          "Cannot use the grant '%s' of %s: expected namespace:read|write|admin"
              .formatted(grant, client),
          e);
    }
  }
}
