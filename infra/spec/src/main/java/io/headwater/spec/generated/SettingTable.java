package io.headwater.spec.generated;

import io.headwater.contracts.docs.Markdown;
import io.headwater.spec.fact.Facts;
import io.headwater.spec.source.Setting;
import io.headwater.spec.source.Settings;
import java.util.List;

/** What can be set, as the places that read it say. */
final class SettingTable {
  private static final List<String> HEADINGS =
      List.of("Variable", "Value", "Unless set", "What for", "Read in");

  private final Facts facts;

  SettingTable(Facts facts) {
    this.facts = facts;
  }

  /** Those whose names begin so; all where nothing is named. */
  String rows(List<String> prefixes) {
    List<List<String>> rows =
        Settings.of(facts.sources()).stream()
            .filter(setting -> begins(setting, prefixes))
            .map(SettingTable::row)
            .toList();
    return rows.isEmpty() ? "" : Markdown.rows(HEADINGS, rows);
  }

  private static boolean begins(Setting setting, List<String> prefixes) {
    return prefixes.isEmpty() || prefixes.stream().anyMatch(setting.name()::startsWith);
  }

  private static List<String> row(Setting setting) {
    return List.of(
        Markdown.code(setting.name()),
        setting.form(),
        setting.otherwise().map(SettingTable::shown).orElse("must be set"),
        setting.meaning(),
        setting.module());
  }

  private static String shown(String value) {
    return value.isEmpty() ? "nothing" : value;
  }
}
