package io.headwater.spec.generated;

import io.headwater.spec.fact.Facts;
import io.headwater.spec.page.Block;
import io.headwater.spec.requirement.Requirements;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Every table that can be generated, by its name. */
public final class Tables {
  private final Map<String, Function<Block, String>> byName = new TreeMap<>();

  /**
   * @param requirements what asks for a section and a test
   */
  public Tables(Facts facts, Requirements requirements) {
    DatasetTables datasets = new DatasetTables(facts.contracts());
    byName.put("topics", _ -> datasets.topics());
    byName.put("landing", _ -> datasets.landing());
    byName.put("tables", block -> datasets.tables(arguments(block)));
    byName.put("columns", block -> datasets.columns(arguments(block)));
    byName.put("personal-data", _ -> datasets.personalData());
    byName.put("retention", _ -> datasets.retention());
    byName.put("grants", _ -> new GrantTable(facts).rows());
    PlatformTables platform = new PlatformTables(facts);
    byName.put("ports", _ -> platform.ports());
    byName.put("services", _ -> platform.services());
    byName.put("identities", _ -> platform.identities());
    byName.put("versions", _ -> platform.versions());
    byName.put("images", _ -> platform.images());
    byName.put("settings", block -> new SettingTable(facts).rows(arguments(block)));
    byName.put("requirements", block -> new RequirementTable(requirements).rows(block.page()));
  }

  /** The text of a block; empty where there is no such table. */
  Optional<String> table(Block block) {
    return Optional.ofNullable(byName.get(block.words().getFirst()))
        .map(table -> table.apply(block))
        .filter(text -> !text.isEmpty());
  }

  String noneNamed(Block block) {
    return byName.containsKey(block.words().getFirst())
        ? "has nothing to show: what is named behind it does not exist"
        : "is none that there is: there are " + String.join(", ", byName.keySet());
  }

  private static List<String> arguments(Block block) {
    return block.words().subList(1, block.words().size());
  }
}
