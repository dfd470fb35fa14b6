package io.headwater.contracts.change;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Field;
import io.headwater.contracts.Location;
import io.headwater.contracts.quality.QualityRule;
import io.headwater.contracts.rules.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What differs between two states of a contract beside its fields. */
final class PromiseChanges {
  private final Contract before;
  private final Contract after;
  private final Location place;
  private final Changes changes;

  private PromiseChanges(Contract before, Contract after) {
    this.before = before;
    this.after = after;
    this.place = after.location();
    this.changes = new Changes(after.name());
  }

  static List<ContractChange> between(Contract before, Contract after) {
    PromiseChanges promises = new PromiseChanges(before, after);
    promises.kind();
    promises.grants();
    promises.retention();
    promises.rules();
    promises.qualityRules();
    promises.partitions();
    promises.key();
    promises.primaryKey();
    return promises.changes.found();
  }

  private void kind() {
    if (before.kind() != after.kind()) {
      changes.breaking(
          "kind-changed",
          place,
          "it is a %s and was a %s",
          text(after.kind()),
          text(before.kind()));
    }
  }

  private void grants() {
    without(after.grants(), before.grants())
        .forEach(
            grant ->
                changes.compatible(
                    "right-given", place, "%s may %s", grant.identity(), text(grant.access())));
    without(before.grants(), after.grants())
        .forEach(
            grant ->
                changes.breaking(
                    "right-taken",
                    place,
                    "%s may not %s any more",
                    grant.identity(),
                    text(grant.access())));
  }

  private void retention() {
    if (before.retention().equals(after.retention())) {
      return;
    }
    boolean shorter =
        after.retention().isPresent()
            && before
                .retention()
                .map(was -> was.compareTo(after.retention().get()) > 0)
                .orElse(true);
    String words = "%s and was %s";
    if (shorter) {
      changes.breaking("kept-shorter", place, words, kept(after), kept(before));
    } else {
      changes.compatible("kept-longer", place, words, kept(after), kept(before));
    }
  }

  private void rules() {
    List<String> was = before.rules().stream().map(Rule::name).toList();
    List<String> is = after.rules().stream().map(Rule::name).toList();
    without(is, was)
        .forEach(
            rule ->
                changes.breaking("rule-added", place, "%s: what is sent now may break it", rule));
    without(was, is).forEach(rule -> changes.compatible("rule-removed", place, "%s", rule));
  }

  private void qualityRules() {
    List<String> was = before.qualityRules().stream().map(PromiseChanges::text).toList();
    List<String> is = after.qualityRules().stream().map(PromiseChanges::text).toList();
    without(is, was).forEach(rule -> changes.compatible("audit-added", place, "%s", rule));
    without(was, is).forEach(rule -> changes.compatible("audit-removed", place, "%s", rule));
  }

  private void partitions() {
    int was = before.property("partitions").map(Integer::parseInt).orElse(0);
    int is = after.property("partitions").map(Integer::parseInt).orElse(0);
    if (is > was) {
      changes.compatible("partitions-added", place, "%d partitions, before %d", is, was);
    } else if (is < was) {
      changes.breaking(
          "partitions-removed", place, "%d partitions, before %d, which Kafka cannot", is, was);
    }
    if (!partitioning(before).equals(partitioning(after))) {
      changes.compatible(
          "partitioning-changed",
          place,
          "%s, before %s",
          partitioning(after),
          partitioning(before));
    }
  }

  private void key() {
    if (!before.names("key").equals(after.names("key"))) {
      changes.breaking(
          "key-changed", place, "%s, before %s", after.names("key"), before.names("key"));
    }
  }

  private void primaryKey() {
    if (!primaryKey(before).equals(primaryKey(after))) {
      changes.breaking(
          "primary-key-changed", place, "%s, before %s", primaryKey(after), primaryKey(before));
    }
  }

  private static List<String> primaryKey(Contract contract) {
    return contract.fields().stream()
        .filter(field -> field.primaryKeyPosition().isPresent())
        .map(Field::name)
        .toList();
  }

  private static List<String> partitioning(Contract contract) {
    return contract.fields().stream()
        .filter(field -> field.partition().isPresent())
        .map(field -> field.partition().get().transform() + "(" + field.name() + ")")
        .toList();
  }

  private static String text(QualityRule rule) {
    return "%s %s (%s)".formatted(rule.name(), rule.expectation(), rule.severity().text());
  }

  private static String text(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String kept(Contract contract) {
    Optional<Duration> kept = contract.retention();
    return kept.map(time -> "kept " + time.toDays() + " days").orElse("kept for ever");
  }

  private static <T> List<T> without(List<T> all, List<T> others) {
    List<T> left = new ArrayList<>(all);
    left.removeAll(others);
    return left;
  }
}
