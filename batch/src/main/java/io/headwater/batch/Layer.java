package io.headwater.batch;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The layers of the lake in the order data moves through them. */
enum Layer {
  BRONZE,
  SILVER,
  GOLD;

  /** The namespaces whose tables are audited before readers see what is new. */
  static final Set<String> AUDITED = Set.of(SILVER.text(), GOLD.text());

  /** Their tables. */
  static List<String> audited(Contracts contracts) {
    return contracts.all(Contract.Kind.TABLE).stream()
        .filter(table -> AUDITED.contains(table.namespace()))
        .map(Contract::name)
        .toList();
  }

  /** The layer's name, and that of its namespace. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
