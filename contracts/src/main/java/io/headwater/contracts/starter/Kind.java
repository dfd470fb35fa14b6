package io.headwater.contracts.starter;

import io.headwater.contracts.Contract;
import java.util.regex.Pattern;

/** The kinds of datasets that there is a first contract for, told by name and input. */
enum Kind {
  TOPIC("topic"),
  LANDING("landing"),
  BRONZE_OF_TOPIC("bronze-of-topic"),
  BRONZE_OF_LANDING("bronze-of-landing"),
  APPEND("append"),
  NEWEST("newest"),
  DAILY("daily"),
  VIEW("view");

  private static final Pattern IN_THE_LAKE =
      Pattern.compile("(bronze|silver|gold|live|serving|ops)\\.[a-z][a-z0-9_]*");

  private final String template;

  Kind(String template) {
    this.template = template;
  }

  static Kind ofSource(String name) {
    if (IN_THE_LAKE.matcher(name).matches()) {
      throw new StarterException(
          "'%s' is made of another dataset: name it with --input, such as --input %s"
              .formatted(name, example(name)));
    }
    return name.startsWith("landing/") ? LANDING : TOPIC;
  }

  static Kind ofDerived(String name, Contract input) {
    if (!IN_THE_LAKE.matcher(name).matches()) {
      throw new StarterException(
          "'%s' has no --input: a topic is written by a producer, and files land".formatted(name));
    }
    String namespace = name.substring(0, name.indexOf('.'));
    return switch (namespace) {
      case "bronze" -> ofBronze(name, input);
      case "silver", "gold" -> ofTable(name, input);
      case "serving" -> VIEW;
      default ->
          throw new StarterException(
              "'%s': tables in %s are written by jobs, which know them; choose bronze, silver, gold or serving"
                  .formatted(name, namespace));
    };
  }

  private static Kind ofBronze(String name, Contract input) {
    return switch (input.kind()) {
      case TOPIC -> BRONZE_OF_TOPIC;
      case LANDING -> BRONZE_OF_LANDING;
      default ->
          throw new StarterException(
              "'%s' cannot be made of '%s': bronze keeps what comes from a topic or lands"
                  .formatted(name, input.name()));
    };
  }

  private static Kind ofTable(String name, Contract input) {
    if (input.kind() != Contract.Kind.TABLE) {
      throw new StarterException(
          "'%s' cannot be made of '%s', which is no table; make a table in bronze of it first"
              .formatted(name, input.name()));
    }
    if (name.startsWith("gold.agg_")) {
      return DAILY;
    }
    return name.startsWith("gold.dim_") ? NEWEST : APPEND;
  }

  private static String example(String name) {
    if (name.startsWith("bronze.")) {
      return "shop.orders.v1";
    }
    if (name.startsWith("silver.")) {
      return "bronze.orders";
    }
    return name.startsWith("gold.") ? "silver.order_lines" : "gold.agg_sales_daily";
  }

  Starter filled(StarterWords words) {
    return new Starter(
        Template.filled(template + ".yaml", words.of(this)).orElseThrow(),
        Template.filled(template + ".sql", words.of(this)));
  }
}
