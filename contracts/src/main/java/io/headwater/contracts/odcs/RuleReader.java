package io.headwater.contracts.odcs;

import io.headwater.contracts.Contract.Kind;
import io.headwater.contracts.FieldType;
import io.headwater.contracts.FieldType.Decimal;
import io.headwater.contracts.FieldType.ListOf;
import io.headwater.contracts.FieldType.Simple;
import io.headwater.contracts.rules.Limit;
import io.headwater.contracts.rules.MatchesPattern;
import io.headwater.contracts.rules.MaxLength;
import io.headwater.contracts.rules.Maximum;
import io.headwater.contracts.rules.MinItems;
import io.headwater.contracts.rules.MinLength;
import io.headwater.contracts.rules.Minimum;
import io.headwater.contracts.rules.Rule;
import io.headwater.contracts.rules.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;

/** Reads the rules of one field: its type options, then its quality checks. */
final class RuleReader {
  private final Mapping options;
  private final FieldType type;
  private final Target target;
  private final List<Rule> rules = new ArrayList<>();

  private RuleReader(Mapping options, FieldType type, Target target) {
    this.options = options;
    this.type = type;
    this.target = target;
  }

  static List<Rule> read(Mapping field, Kind dataset, FieldType type, Target target) {
    List<Rule> rules = new ArrayList<>();
    field
        .mapping("logicalTypeOptions")
        .ifPresent(options -> rules.addAll(new RuleReader(options, type, target).options()));
    for (Mapping quality : field.mappings("quality")) {
      if (QualityRuleReader.isOne(quality, dataset)) {
        continue;
      }
      QualityReader.read(quality, type, target).ifPresent(rules::add);
    }
    return rules;
  }

  private List<Rule> options() {
    options.knows(Keys.TYPE_OPTIONS);
    boolean isText = type == Simple.STRING;
    option("pattern", isText, "strings", this::pattern);
    option("minLength", isText, "strings", key -> count(key, n -> new MinLength(target, n)));
    option("maxLength", isText, "strings", key -> count(key, n -> new MaxLength(target, n)));
    option("minimum", isNumber(), "numbers", key -> limit(key, n -> new Minimum(target, n)));
    option("maximum", isNumber(), "numbers", key -> limit(key, n -> new Maximum(target, n)));
    option(
        "minItems",
        type instanceof ListOf,
        "lists",
        key -> count(key, n -> new MinItems(target, n)));
    return rules;
  }

  private void option(
      String key, boolean applies, String kinds, Function<String, Optional<Rule>> reader) {
    if (!options.has(key)) {
      return;
    }
    if (applies) {
      reader.apply(key).ifPresent(rules::add);
    } else {
      options.problem(
          key,
          "'%s' is for %s, not for %s; remove it or change the physicalType"
              .formatted(key, kinds, type.text()));
    }
  }

  private Optional<Rule> pattern(String key) {
    Optional<String> expression = options.required(key);
    try {
      return expression.map(text -> MatchesPattern.of(target, text));
    } catch (PatternSyntaxException e) {
      options.problem(
          key,
          "'%s' is not a regular expression: %s".formatted(expression.get(), e.getDescription()));
      return Optional.empty();
    }
  }

  private Optional<Rule> count(String key, Function<Integer, Rule> rule) {
    return options.parsed(key, Texts::count, "a whole number from 0").map(rule);
  }

  private Optional<Rule> limit(String key, Function<Limit, Rule> rule) {
    return options.parsed(key, this::limitThatFits, "a number that fits " + type.text()).map(rule);
  }

  private boolean isNumber() {
    return type == Simple.INT
        || type == Simple.LONG
        || type == Simple.DOUBLE
        || type instanceof Decimal;
  }

  /** A limit finer or larger than the field could hold would be rounded when it is compared. */
  private Optional<Limit> limitThatFits(String text) {
    int scale = type instanceof Decimal decimal ? decimal.scale() : 0;
    return Texts.decimal(text)
        .filter(limit -> type == Simple.DOUBLE || fits(limit.stripTrailingZeros(), scale))
        .map(limit -> new Limit(limit, scale));
  }

  private boolean fits(BigDecimal limit, int scale) {
    int digits =
        type instanceof Decimal decimal ? decimal.precision() : type == Simple.INT ? 10 : 19;
    return limit.scale() <= scale && limit.precision() - limit.scale() <= digits - scale;
  }
}
