package io.headwater.catalog;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Who may do what where: {@code client=place:access,...}, a place being a namespace with what is
 * below it, {@code namespace.table}, or {@code *} for all. Who has a right to a table may see what
 * is in its namespace.
 */
record Grants(Map<String, Map<String, Access>> clients) {
  static Grants parse(Properties properties) {
    Map<String, Map<String, Access>> clients = new HashMap<>();
    for (String client : properties.stringPropertyNames()) {
      clients.put(client, places(client, properties.getProperty(client)));
    }
    return new Grants(Map.copyOf(clients));
  }

  boolean allow(String client, Need need) {
    Map<String, Access> granted = clients.getOrDefault(client, Map.of());
    return includes(granted.get(Need.EVERYWHERE), need.access())
        || inNamespace(granted, need.namespace(), need.access())
        || includes(granted.get(need.place()), need.access())
        || need.table().isEmpty() && need.access() == Access.READ && within(granted, need);
  }

  /** Spark asks for a branch of a table as for a table in a namespace of the table's name. */
  private static boolean inNamespace(Map<String, Access> granted, String namespace, Access access) {
    int parent = namespace.lastIndexOf('.');
    return includes(granted.get(namespace), access)
        || parent > 0 && inNamespace(granted, namespace.substring(0, parent), access);
  }

  private static boolean within(Map<String, Access> granted, Need need) {
    return granted.keySet().stream().anyMatch(place -> place.startsWith(need.namespace() + "."));
  }

  private static boolean includes(Access granted, Access needed) {
    return granted != null && granted.includes(needed);
  }

  private static Map<String, Access> places(String client, String text) {
    Map<String, Access> places = new HashMap<>();
    Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(grant -> !grant.isEmpty())
        .forEach(grant -> add(places, client, grant));
    return Map.copyOf(places);
  }

  private static void add(Map<String, Access> places, String client, String grant) {
    String[] parts = grant.split(":");
    try {
      places.put(parts[0].strip(), Access.parse(parts[1]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalArgumentException(
          "Cannot use the grant '%s' of %s: expected namespace:read|write|admin or namespace.table:read|write|admin"
              .formatted(grant, client),
          e);
    }
  }
}
