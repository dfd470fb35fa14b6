package io.headwater.provision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

  /** The steps after which a principal has the principal role of its name, and no other. */
  List<Step> comparePrincipalRole(String name) throws IOException, InterruptedException {
    List<Step> steps = new ArrayList<>();
    if (api.find(api.management("principal-roles", name)).isEmpty()) {
      steps.add(
          new Step(
              "make principal role " + name,
              () -> api.post(api.management("principal-roles"), named("principalRole", name))));
    }
    URI assigned = api.management("principals", name, "principal-roles");
    Set<String> existing = names(assigned);
    if (!existing.remove(name)) {
      steps.add(
          new Step(
              "give principal %s the principal role %s".formatted(name, name),
              () -> api.put(assigned, named("principalRole", name))));
    }
    for (String other : existing) {
      steps.add(
          new Step(
              "take principal role %s from principal %s".formatted(other, name),
              () -> api.delete(api.management("principals", name, "principal-roles", other))));
    }
    return steps;
  }

  /**
   * The steps after which a principal role has a catalog role.
   *
   * @param others catalog roles that it may have besides
   */
  List<Step> compareCatalogRole(String principalRole, String name, Set<String> others)
      throws IOException, InterruptedException {
    List<Step> steps = new ArrayList<>();
    URI roles = api.management("catalogs", warehouse, "catalog-roles");
    if (!names(roles).contains(name)) {
      steps.add(
          new Step("make catalog role " + name, () -> api.post(roles, named("catalogRole", name))));
    }
    URI assigned = api.management("principal-roles", principalRole, "catalog-roles", warehouse);
    Set<String> existing = names(assigned);
    if (!existing.remove(name)) {
      steps.add(
          new Step(
              "give principal role %s the catalog role %s".formatted(principalRole, name),
              () -> api.put(assigned, named("catalogRole", name))));
    }
    existing.removeAll(others);
    for (String other : existing) {
      steps.add(
          new Step(
              "take catalog role %s from principal role %s".formatted(other, principalRole),
              () ->
                  api.delete(
                      api.management(
                          "principal-roles", principalRole, "catalog-roles", warehouse, other))));
    }
    return steps;
  }

  /** The steps after which a catalog role has exactly these grants. */
  List<Step> compareGrants(String role, Set<PolarisGrant> wanted)
      throws IOException, InterruptedException {
    URI address = api.management("catalogs", warehouse, "catalog-roles", role, "grants");
    Set<PolarisGrant> superfluous = new LinkedHashSet<>();
    api.find(address)
        .ifPresent(
            answer ->
                answer.path("grants").forEach(grant -> superfluous.add(PolarisGrant.parse(grant))));
    Set<PolarisGrant> lacking = new LinkedHashSet<>(wanted);
    lacking.removeAll(superfluous);
    superfluous.removeAll(wanted);
    List<Step> steps = new ArrayList<>();
    byPlace(lacking)
        .forEach(
            (place, grants) ->
                steps.add(step("grant", role, place, grants, body -> api.put(address, body))));
    byPlace(superfluous)
        .forEach(
            (place, grants) ->
                steps.add(step("revoke", role, place, grants, body -> api.post(address, body))));
    return steps;
  }

  private static Step step(
      String verb, String role, String place, List<PolarisGrant> grants, Call call) {
    List<String> privileges = grants.stream().map(PolarisGrant::privilege).toList();
    return new Step(
        "%s %s %s on %s".formatted(verb, role, String.join(", ", privileges), place),
        () -> {
          for (PolarisGrant grant : grants) {
            call.with(grant.request());
          }
        });
  }

  @FunctionalInterface
  private interface Call {
    void with(JsonNode body) throws IOException, InterruptedException;
  }

  private static Map<String, List<PolarisGrant>> byPlace(Set<PolarisGrant> grants) {
    Map<String, List<PolarisGrant>> places = new LinkedHashMap<>();
    grants.forEach(
        grant -> places.computeIfAbsent(grant.place(), place -> new ArrayList<>()).add(grant));
    return places;
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
