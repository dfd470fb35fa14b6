package io.headwater.batch;

import io.headwater.batch.bronze.BronzeStep;
import io.headwater.batch.bronze.RecordDecoding;
import io.headwater.batch.bronze.TopicLog;
import io.headwater.batch.derived.DerivedStep;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.landing.LandingStep;
import io.headwater.batch.landing.LandingStore;
import io.headwater.batch.silver.SilverStep;
import io.headwater.batch.silver.SilverTables;
import io.headwater.batch.step.Step;
import io.headwater.batch.undeclared.UndeclaredStep;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps the contracts ask for: one more dataset is one more contract, and its query. */
final class Steps {
  private final Contracts own;
  private final Contracts contracts;
  private final Lake lake;
  private final TopicLog log;
  private final RecordDecoding decoding;
  private final LandingStore landed;

  /**
   * @param own the contracts of the tables that are brought up to date
   * @param contracts all there are, which these may read from
   */
  Steps(
      Contracts own,
      Contracts contracts,
      Lake lake,
      TopicLog log,
      RecordDecoding decoding,
      LandingStore landed) {
    this.own = own;
    this.contracts = contracts;
    this.lake = lake;
    this.log = log;
    this.decoding = decoding;
    this.landed = landed;
  }

  /** The steps of a layer, each after those it reads from. */
  List<Step> of(Layer layer) {
    List<Contract> tables = Inputs.inOrder(own.namespace(layer.text()));
    return switch (layer) {
      case BRONZE -> tables.stream().flatMap(this::bronze).toList();
      case SILVER -> tables.stream().flatMap(this::silver).toList();
      case GOLD -> tables.stream().flatMap(this::derived).toList();
    };
  }

  /** A table that the speed layer writes is no work of this layer. */
  private Stream<Step> bronze(Contract table) {
    if (table.property("write").equals(Optional.of("streaming"))) {
      return Stream.empty();
    }
    return contracts.all().stream()
        .filter(source -> table.names("input").contains(source.name()))
        .map(source -> bronze(source, table));
  }

  private Step bronze(Contract source, Contract table) {
    Clock clock = Clock.systemUTC();
    Step step =
        source.kind() == Contract.Kind.LANDING
            ? new LandingStep(lake, landed, source, table, clock)
            : new BronzeStep(lake, log, decoding, source, table);
    boolean keepsUndeclared =
        table.fields().stream().anyMatch(field -> field.name().equals(UndeclaredStep.COLUMN));
    return keepsUndeclared ? new UndeclaredStep(step, lake, clock) : step;
  }

  /**
   * Silver judges bronze. Where a table has no quarantine nothing is judged: it is a quarantine
   * itself, filled beside the table that names it, or derived from silver.
   */
  private Stream<Step> silver(Contract table) {
    if (table.property("write").equals(Optional.of("quarantine"))) {
      return Stream.empty();
    } else if (table.property("quarantine").isEmpty()) {
      return derived(table);
    }
    return Stream.of(new SilverStep(lake, SilverTables.of(contracts, table)));
  }

  private Stream<Step> derived(Contract table) {
    if (table.property("input").isEmpty() || table.property("write").isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(
        new DerivedStep(lake, table, table.names("input").stream().map(contracts::named).toList()));
  }
}
