package io.headwater.contracts.odcs;

import io.headwater.contracts.Contract.Kind;
import java.util.regex.Pattern;

/** What topics, landing datasets and tables may be called. */
final class Names {
  private static final Pattern TOPIC = Pattern.compile("[a-z0-9][a-z0-9._-]{0,200}");
  private static final Pattern LANDING = Pattern.compile("landing/[a-z0-9][a-z0-9-]{0,99}");
  private static final Pattern TABLE = Pattern.compile("[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*");
  private static final Pattern GOLD = Pattern.compile("gold\\.((dim|fct|agg)_.+|.+_features)");

  private Names() {}

  static void check(Mapping dataset, String name, Kind kind) {
    if (kind == Kind.TOPIC) {
      checkTopic(dataset, name);
    } else if (kind == Kind.LANDING) {
      checkLanding(dataset, name);
    } else {
      checkTable(dataset, name);
    }
  }

  private static void checkTopic(Mapping dataset, String name) {
    if (!TOPIC.matcher(name).matches()) {
      dataset.problem(
          "physicalName",
          "'%s' is no name for a topic; use one such as shop.orders.v1".formatted(name));
    }
  }

  private static void checkLanding(Mapping dataset, String name) {
    if (!LANDING.matcher(name).matches()) {
      dataset.problem(
          "physicalName",
          "'%s' is no place where files land; use one such as landing/supplier-prices"
              .formatted(name));
    }
  }

  private static void checkTable(Mapping dataset, String name) {
    if (!TABLE.matcher(name).matches()) {
      dataset.problem(
          "physicalName",
          "'%s' is not a namespace and a name in snake_case; use one such as silver.order_lines"
              .formatted(name));
    } else if (name.startsWith("gold.") && !GOLD.matcher(name).matches()) {
      dataset.problem(
          "physicalName",
          "'%s' is in gold; its name must start with dim_, fct_ or agg_, or end with _features"
              .formatted(name));
    }
  }
}
