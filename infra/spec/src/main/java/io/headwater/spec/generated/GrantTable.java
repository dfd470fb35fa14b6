package io.headwater.spec.generated;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contract.Access;
import io.headwater.contracts.Contract.Grant;
import io.headwater.contracts.docs.Markdown;
import io.headwater.spec.fact.Facts;
import io.headwater.spec.source.Identities;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the contracts let each identity do; a layer where that is so for all that is in it. */
final class GrantTable {
  private final Facts facts;

  GrantTable(Facts facts) {
    this.facts = facts;
  }

  String rows() {
    List<List<String>> rows =
        Identities.of(facts.sources()).keySet().stream()
            .map(
                identity ->
                    List.of(
                        Markdown.code(identity),
                        granted(identity, Access.WRITE),
                        granted(identity, Access.READ)))
            .filter(row -> !row.get(1).isEmpty() || !row.get(2).isEmpty())
            .toList();
    return Markdown.rows(List.of("Identity", "Writes", "Reads"), rows);
  }

  private String granted(String identity, Access access) {
    Map<String, List<Contract>> layers = new TreeMap<>();
    facts
        .contracts()
        .all()
        .forEach(
            contract ->
                layers.computeIfAbsent(contract.layer(), _ -> new ArrayList<>()).add(contract));
    List<String> places = new ArrayList<>();
    Grant grant = new Grant(identity, access);
    layers.forEach((layer, all) -> places.addAll(places(layer, all, grant)));
    return String.join(", ", places);
  }

  private static List<String> places(String layer, List<Contract> all, Grant grant) {
    List<String> names =
        all.stream()
            .filter(contract -> contract.grants().contains(grant))
            .map(contract -> Markdown.code(contract.name()))
            .toList();
    return names.size() > 1 && names.size() == all.size() ? List.of("all of " + layer) : names;
  }
}
