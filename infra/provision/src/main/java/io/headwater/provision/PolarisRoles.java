package io.headwater.provision;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The roles of Polaris, which stand between a principal and its grants: the principal has a
 * principal role, that has a catalog role of the warehouse, and that has the grants. An identity's
 * own are all called as it is.
 */
final class PolarisRoles {
  private final PolarisApi api;
  private final String warehouse;

  PolarisRoles(PolarisApi api, String warehouse) {
    this.api = api;
    this.warehouse = warehouse;
  }

  /** The steps after which a principal has its roles and no other. */
  List<Step> compare(String name) throws IOException, InterruptedException {
    List<Step> steps = new ArrayList<>();
    if (api.find(api.management("principal-roles", name)).isEmpty()) {
      steps.add(
          new Step(
              "make principal role " + name,
              () -> api.post(api.management("principal-roles"), named("principalRole", name))));
    }
    steps.addAll(comparePrincipalRole(name));
    steps.addAll(giveCatalogRole(name, name));
    steps.addAll(takeOtherCatalogRoles(name));
    return steps;
  }

  /** The steps after which a principal role has a catalog role, whatever else it has. */
  List<Step> giveCatalogRole(String name, String principalRole)
      throws IOException, InterruptedException {
    List<Step> steps = new ArrayList<>();
    URI roles = api.management("catalogs", warehouse, "catalog-roles");
    if (!names(roles).contains(name)) {
      steps.add(
          new Step("make catalog role " + name, () -> api.post(roles, named("catalogRole", name))));
    }
    URI given = catalogRoles(principalRole);
    if (!names(given).contains(name)) {
      steps.add(
          new Step(
              "give principal role %s the catalog role %s".formatted(principalRole, name),
              () -> api.put(given, named("catalogRole", name))));
    }
    return steps;
  }

  private List<Step> comparePrincipalRole(String name) throws IOException, InterruptedException {
    URI given = api.management("principals", name, "principal-roles");
    Set<String> existing = names(given);
    List<Step> steps = new ArrayList<>();
    if (!existing.remove(name)) {
      steps.add(
          new Step(
              "give principal %s the principal role %s".formatted(name, name),
              () -> api.put(given, named("principalRole", name))));
    }
    existing.forEach(other -> steps.add(take("principal role", other, "principal " + name, given)));
    return steps;
  }

  private List<Step> takeOtherCatalogRoles(String name) throws IOException, InterruptedException {
    URI given = catalogRoles(name);
    return names(given).stream()
        .filter(other -> !other.equals(name))
        .map(other -> take("catalog role", other, "principal role " + name, given))
        .toList();
  }

  private Step take(String kind, String role, String holder, URI given) {
    return new Step(
        "take %s %s from %s".formatted(kind, role, holder),
        () -> api.delete(PolarisApi.below(given, role)));
  }

  private URI catalogRoles(String principalRole) {
    return api.management("principal-roles", principalRole, "catalog-roles", warehouse);
  }

  private Set<String> names(URI roles) throws IOException, InterruptedException {
    Set<String> names = new TreeSet<>();
    api.find(roles)
        .ifPresent(
            answer -> answer.path("roles").forEach(role -> names.add(role.path("name").asText())));
    return names;
  }

  private static ObjectNode named(String kind, String name) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject(kind).put("name", name);
    return body;
  }
}
