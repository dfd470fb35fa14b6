package io.headwater.batch.audit;

import io.headwater.batch.lake.Lake;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.Field;
import io.headwater.contracts.quality.Expectation;
import io.headwater.contracts.quality.Measure;
import io.headwater.contracts.quality.QualityRule;
import io.headwater.contracts.quality.Severity;
import io.headwater.contracts.rules.Rule;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks every rule of the tables that a run wrote, on the run's branch. The cost follows what was
 * written: a history is looked at only in the partitions that were written to.
 */
public final class Audit {
  /** What is measured from run to run or by the clock, and says nothing of what is held. */
  private static final Set<Class<? extends Measure>> IN_TIME =
      Set.of(Measure.RowCountRatio.class, Measure.AgeInHours.class, Measure.Unaccounted.class);

  private final Lake lake;
  private final Contracts contracts;
  private final Clock clock;

  /**
   * @param lake as the run sees it
   */
  public Audit(Lake lake, Contracts contracts, Clock clock) {
    this.lake = lake;
    this.contracts = contracts;
    this.clock = clock;
  }

  /** What the rules of some tables found. */
  public List<QualityResult> of(List<String> tables) {
    List<QualityResult> results = new ArrayList<>();
    for (String table : tables) {
      Contract contract = contracts.named(table);
      results.addAll(of(contract, rules(contract)));
    }
    return results;
  }

  /** What the rules find that are about the rows themselves, asked of all that a table holds. */
  public List<QualityResult> ofAllRows(Contract table) {
    Changes changes = Changes.everything(lake, table);
    List<QualityRule> rules = new ArrayList<>(rules(table));
    rules.removeIf(rule -> IN_TIME.contains(rule.measure().getClass()));
    onePerKey(table)
        .filter(
            promise -> rules.stream().noneMatch(rule -> rule.measure().equals(promise.measure())))
        .ifPresent(rules::add);
    return changes.isNothing() ? List.of() : of(changes, rules);
  }

  /** What a primary key promises, also where no rule says it; nothing without one. */
  private static Optional<QualityRule> onePerKey(Contract table) {
    List<String> key =
        table.fields().stream()
            .filter(field -> field.primaryKeyPosition().isPresent())
            .map(Field::name)
            .toList();
    return key.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new QualityRule(
                "one row for each " + String.join(", ", key),
                Severity.ERROR,
                new Measure.DuplicateValues(key),
                Expectation.none(),
                table.location()));
  }

  List<QualityResult> of(Contract contract, List<QualityRule> rules) {
    return rules.isEmpty() ? List.of() : of(Changes.of(lake, contract), rules);
  }

  private List<QualityResult> of(Changes changes, List<QualityRule> rules) {
    Map<QualityRule, Measured> ofRows =
        new RowMeasures(changes, clock.instant())
            .of(rules.stream().filter(RowMeasures::measures).toList());
    TableMeasures others = new TableMeasures(lake, contracts, changes);
    return rules.stream()
        .map(
            rule ->
                new QualityResult(
                    changes.contract().name(),
                    rule,
                    ofRows.containsKey(rule) ? ofRows.get(rule) : others.of(rule)))
        .toList();
  }

  /** What is asked of every row is a promise like the others. */
  private static List<QualityRule> rules(Contract contract) {
    List<QualityRule> rules = new ArrayList<>();
    for (Rule rule : contract.rules()) {
      rules.add(
          new QualityRule(
              rule.name(),
              Severity.ERROR,
              new Measure.WrongRows(rule.sql()),
              Expectation.none(),
              contract.location()));
    }
    rules.addAll(contract.qualityRules());
    return rules;
  }
}
