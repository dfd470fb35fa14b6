package io.headwater.provision;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The grants of the catalog roles: which a role lacks, and which it has too many. */
final class PolarisGrants {
  private final PolarisApi api;
  private final String warehouse;

  PolarisGrants(PolarisApi api, String warehouse) {
    this.api = api;
    this.warehouse = warehouse;
  }

  /**
   * The steps after which a catalog role has exactly these grants, but for those on tables: they
   * come once the tables are there, by {@link #compareTables}.
   */
  List<Step> compare(String role, Set<PolarisGrant> wanted)
      throws IOException, InterruptedException {
    URI address = grants(role);
    Set<PolarisGrant> existing = existing(address);
    List<PolarisGrant> missing =
        without(wanted, existing).stream().filter(grant -> !grant.isOnTable()).toList();
    List<Step> steps = new ArrayList<>(give(role, address, missing));
    byPlace(without(existing, wanted))
        .forEach(
            (place, grants) ->
                steps.add(step("revoke", role, place, grants, body -> api.post(address, body))));
    return steps;
  }

  /** The steps after which a catalog role has those of these grants that are on tables. */
  List<Step> compareTables(String role, Set<PolarisGrant> wanted)
      throws IOException, InterruptedException {
    URI address = grants(role);
    List<PolarisGrant> missing =
        without(wanted, existing(address)).stream().filter(PolarisGrant::isOnTable).toList();
    return give(role, address, missing);
  }

  private List<Step> give(String role, URI address, List<PolarisGrant> missing) {
    List<Step> steps = new ArrayList<>();
    byPlace(missing)
        .forEach(
            (place, grants) ->
                steps.add(step("grant", role, place, grants, body -> api.put(address, body))));
    return steps;
  }

  private URI grants(String role) {
    return api.management("catalogs", warehouse, "catalog-roles", role, "grants");
  }

  private Set<PolarisGrant> existing(URI address) throws IOException, InterruptedException {
    Set<PolarisGrant> existing = new LinkedHashSet<>();
    for (JsonNode answer : api.find(address).stream().toList()) {
      answer.path("grants").forEach(grant -> existing.add(PolarisGrant.parse(grant)));
    }
    return existing;
  }

  private static List<PolarisGrant> without(Set<PolarisGrant> grants, Set<PolarisGrant> others) {
    return grants.stream().filter(grant -> !others.contains(grant)).toList();
  }

  /** One line for all that a role may do in one place. */
  private static Map<String, List<PolarisGrant>> byPlace(List<PolarisGrant> grants) {
    Map<String, List<PolarisGrant>> places = new LinkedHashMap<>();
    grants.forEach(
        grant -> places.computeIfAbsent(grant.place(), place -> new ArrayList<>()).add(grant));
    return places;
  }

  private static Step step(
      String verb, String role, String place, List<PolarisGrant> grants, Call call) {
    List<String> privileges = grants.stream().map(PolarisGrant::privilege).toList();
    return new Step(
        "%s %s %s on %s".formatted(verb, role, String.join(", ", privileges), place),
        List.of(difference(verb, "catalog, " + place, role + " " + String.join(", ", privileges))),
        () -> {
          for (PolarisGrant grant : grants) {
            call.with(grant.request());
          }
        });
  }

  private static Difference difference(String verb, String place, String rights) {
    return verb.equals("grant")
        ? Difference.missing(place, rights)
        : Difference.surplus(place, rights);
  }

  /** A grant or a revocation, which differ in their method alone. */
  @FunctionalInterface
  private interface Call {
    void with(JsonNode body) throws IOException, InterruptedException;
  }
}
